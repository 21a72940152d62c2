import type { Misconception } from '../content/module.ts';
import { isOf } from '../questions/kinds.ts';
import { countCells, fewest, type Rule, type Show } from './counts.ts';
import type { AgainstQuestion, SentenceFigures, MisconceptionFigures } from './figures.ts';
import { optionOf, partText } from './first-responses.ts';
import { misconceptionRate } from './item-statistics.ts';
import type { Cell } from './parts.ts';
import { answeredBy, type Column, type Item } from './sheet.ts';
import { wilson, notAvailable } from './statistic.ts';

/** A sentence of the article, in its order. */
export interface Place {
	readonly id: string;
	readonly section: string;
	readonly text: string;
}

/** An item that no figure may be made of, and why. */
export interface Hidden {
	readonly item: Item;
	readonly type: 'few' | 'alike';
}

interface Readings {
	readonly sentences: readonly Place[];
	readonly misconceptions: readonly Misconception[];
	readonly items: readonly Item[];
	readonly hidden: readonly Hidden[];
}

function touches(column: Column, sentence: string): boolean {
	return column.part.cells.some(({ against }) => against.includes(sentence));
}

function questionsAgainst(items: readonly Item[], sentence: string, show: Show): AgainstQuestion[] {
	return items.flatMap((item) => {
		const options = item.columns.flatMap((column) =>
			column.part.cells
				.filter(({ against }) => against.includes(sentence))
				.map((cell) => ({
					row: isOf('some', item.question.kind) ? '' : column.part.id,
					statement: partText(item.question, column.part.id),
					id: cell.option,
					text: optionOf(item.question, column.part.id, cell.option)?.text ?? '',
					chosen: cell.chosen,
					misconception: cell.misconception,
					count: show(countCells([column], (each) => each === cell))
				}))
		);
		const { id, kind, stem } = item.question;
		return options.length === 0
			? []
			: [{ quiz: item.quiz, id, kind, stem, n: answeredBy(item), options }];
	});
}

function shownSentence(place: Place, from: Readings, show: Show): SentenceFigures | null {
	const columns = from.items.flatMap((item) =>
		item.columns.filter((column) => touches(column, place.id))
	);
	if (columns.length === 0) return null;
	const isAgainst = ({ against }: Cell): boolean => against.includes(place.id);
	const counted = countCells(columns, isAgainst);
	const against = show(counted);
	const shown = new Set(columns.flatMap(({ part }) => part.cells.filter(isAgainst)));
	return {
		...{ ...place, type: 'shown', n: counted.n, against },
		atLeast: wilson(fewest(against, counted.n) / (counted.n || 1), counted.n).low,
		misconceptions: from.misconceptions
			.filter(({ id }) => [...shown].some(({ misconception }) => misconception === id))
			.map(({ id, text }) => ({
				...{ id, text },
				showed: show(countCells(columns, (cell) => isAgainst(cell) && cell.misconception === id))
			})),
		questions: questionsAgainst(from.items, place.id, show)
	};
}

function hiddenSentence(place: Place, hidden: readonly Hidden[]): SentenceFigures | null {
	const touching = hidden.filter(({ item }) =>
		item.columns.some((column) => touches(column, place.id))
	);
	if (touching.length === 0) return null;
	const type = touching.some((each) => each.type === 'few') ? 'few' : 'alike';
	return { ...place, type, n: Math.max(...touching.map(({ item }) => answeredBy(item))) };
}

function atLeast(sentence: SentenceFigures): number {
	return sentence.type === 'shown' ? sentence.atLeast : -1;
}

/**
 * The sentences of a class report: of each sentence that a question touches, how many people answered against
 * it at the first try (chose a wrong option that it explains, or missed a right one), each person once,
 * of those who answered such a question; the most misread first by the lower bound of Wilson's interval,
 * so that 2 of 2 do not stand before 19 of 27. Ties keep the article's order.
 */
export function misread(from: Readings, show: Show): readonly SentenceFigures[] {
	return from.sentences
		.flatMap(
			(place) => shownSentence(place, from, show) ?? hiddenSentence(place, from.hidden) ?? []
		)
		.toSorted((a, b) => atLeast(b) - atLeast(a));
}

/** Columns of which a cell shows the misconception. */
function columnsThatShow(items: readonly Item[], id: string): readonly Column[] {
	return items.flatMap(({ columns }) =>
		columns.filter(({ part }) => part.cells.some((cell) => cell.misconception === id))
	);
}

/** Each misconception that these items can show: how many showed it, the most frequent share first. */
export function misconceptionFigures(
	misconceptions: readonly Misconception[],
	items: readonly Item[],
	{ show, least }: Rule
): readonly MisconceptionFigures[] {
	const found = misconceptions.flatMap(({ id, text }) => {
		const columns = columnsThatShow(items, id);
		if (columns.length === 0) return [];
		const counted = countCells(columns, ({ misconception }) => misconception === id);
		const showed = show(counted);
		const rate =
			showed.type === 'count'
				? misconceptionRate(showed.count, counted.n, least)
				: notAvailable('coarse');
		return [{ id, text, n: counted.n, showed, rate }];
	});
	const share = ({ showed, n }: MisconceptionFigures): number => fewest(showed, n) / (n || 1);
	return found.toSorted((a, b) => share(b) - share(a));
}
