import { isOf } from '../questions/kinds.ts';
import { coarsen } from './coarsen.ts';
import type { Figures, QuestionFigures } from './figures.ts';
import { itemInPairs } from './item-in-pairs.ts';
import { usableLooks } from './report-looks.ts';
import { SMALLEST_GROUP, smallestGroup } from './smallest-group.ts';
import type { Hidden } from './misread.ts';
import { scoreOfCells } from './parts.ts';
import { figuresOf, type Outline, type Report } from './report.ts';
import { answeredBy, type Item, type Sheet } from './sheet.ts';
import { cappedCount } from './counts.ts';

/** What a page, a file or a chart of a class may hold: nothing else of the answers leaves. Plain JSON. */
export type ShownReport =
	| {
			readonly type: 'few';
			readonly module: string;
			readonly edition: string;
			/** "n results so far". */
			readonly people: number;
	  }
	| {
			readonly type: 'shown';
			readonly module: string;
			readonly edition: string;
			readonly figures: Figures;
	  };

export interface SuppressOptions {
	/** Smallest group, from the configuration: above 10 it counts, below it does not. */
	readonly smallest?: number;
	/**
	 * Where each group of people ends that joined the report at once (see `nextLook`), the last one at its end.
	 * Each group is made coarse by itself. Without it: one group, the largest multiple of 5; what two such
	 * reports tell by their difference is then not looked after beyond the 5 people between them.
	 */
	readonly looks?: readonly number[];
}

type Gated = { readonly type: 'shown'; readonly item: Item } | Hidden;

function isCoarse({ columns }: Pick<Item, 'columns'>): boolean {
	return columns.some(({ loose }) => loose.length > 0);
}

/** Marks made of the coarse answers, so that no statistic of marks says more than they do. */
function coarseScores(item: Item, { scores }: Item): Item {
	if (!isCoarse(item)) return { ...item, scores };
	return {
		...item,
		scores: scores.map((score, row) => {
			if (score === null) return null;
			const cells = item.columns.flatMap(
				({ part, cells: places }) => part.cells[places[row] ?? -1] ?? []
			);
			return scoreOfCells(item.question, cells);
		})
	};
}

/**
 * Whether somebody would stand there with no option of several chosen: they chose one that is hidden, and
 * everyone could see it, since at least one has to be chosen.
 */
function betraysHidden({ question, columns }: Item): boolean {
	if (!isOf('some', question.kind) || !isCoarse({ columns })) return false;
	const chosen = columns.map(({ part, cells }) =>
		cells.map((place) => (place === null ? null : part.cells[place]?.chosen === true))
	);
	return (chosen[0] ?? []).some(
		(first, row) => first !== null && chosen.every((column) => column[row] === false)
	);
}

function gate(item: Item, looks: readonly number[], smallest: number): Gated {
	const people = looks.at(-1) ?? 0;
	const cut = {
		...item,
		scores: item.scores.slice(0, people),
		skipped: item.skipped.slice(0, people)
	};
	if (answeredBy(cut) < smallest) return { type: 'few', item: cut };
	const coarse = item.columns.map((column) => coarsen(column, looks));
	const columns = coarse.map(({ column }) => column);
	if (coarse.every(({ alike }) => alike) || betraysHidden({ ...cut, columns })) {
		return { type: 'alike', item: cut };
	}
	return { type: 'shown', item: coarseScores({ ...cut, columns }, cut) };
}

function inOrder({ items }: Sheet, questions: Figures['questions']): readonly QuestionFigures[] {
	return items.flatMap(({ question }) => questions.find(({ id }) => id === question.id) ?? []);
}

function shownFigures(outline: Outline, sheet: Sheet, gated: readonly Gated[]): Figures {
	const shown = gated.flatMap((each) => (each.type === 'shown' ? [each.item] : []));
	const hidden = gated.flatMap((each) => (each.type === 'shown' ? [] : [each]));
	const people = gated[0]?.item.scores.length ?? 0;
	const figures = figuresOf(
		outline,
		{ people, items: shown },
		{
			...{ hidden, show: cappedCount },
			least: SMALLEST_GROUP
		}
	);
	return { ...figures, questions: inOrder(sheet, figures.questions) };
}

/**
 * What of a report may be shown (docs/statistics.md has the rules and why). Every
 * figure is made anew of answers that were coarsened first, so none of them, nor all together, can say
 * more than the coarse answers do.
 */
export function suppress(report: Report, options: SuppressOptions = {}): ShownReport {
	const { module, edition, sheet, outline } = report;
	const smallest = smallestGroup(options.smallest);
	const asked = options.looks ?? [sheet.people - (sheet.people % 5)];
	const looks = usableLooks(asked, sheet.people, smallest);
	if (looks.length === 0) return { type: 'few', module, edition, people: sheet.people };
	const gated = sheet.items.map((item) => gate(itemInPairs(item), looks, smallest));
	return { type: 'shown', module, edition, figures: shownFigures(outline, sheet, gated) };
}
