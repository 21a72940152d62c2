import { isOf, isRanked, picksSentences } from '../questions/kinds.ts';
import { asksFor } from '../questions/marking.ts';
import type { Option, Question } from '../questions/question.ts';
import { countCells, plainCount, type Rule, type Show } from './counts.ts';
import type {
	Discrimination,
	Facility,
	OptionFigures,
	QuestionFigures,
	Reading,
	RowFigures,
	QuizFigures
} from './figures.ts';
import { optionOf, partText } from './first-responses.ts';
import {
	discrimination,
	discriminativeEfficiency,
	distractorEfficiency,
	functions,
	type Range,
	facility,
	optionDiscrimination
} from './item-statistics.ts';
import type { Cell } from './parts.ts';
import { alpha, type ScoreRows, kr20, standardError } from './reliability.ts';
import { answeredBy, type Column, type Item } from './sheet.ts';
import {
	fisherInterval,
	PROVISIONAL_TO,
	SMALLEST_FOR_CORRELATION,
	rounded,
	wilson,
	notAvailable,
	tooFew,
	value,
	type Statistic
} from './statistic.ts';

/** The people who answered an item, and their marks. */
interface Answers {
	readonly rows: readonly number[];
	readonly scores: readonly number[];
	/** Total of each over the other items of the quiz, without this one. */
	readonly rest: readonly number[];
}

function answersOf(item: Item, quiz: readonly Item[]): Answers {
	const rows = item.scores.flatMap((score, row) => (score === null ? [] : [row]));
	const others = quiz.filter(({ question }) => question.id !== item.question.id);
	return {
		rows,
		scores: rows.map((row) => item.scores[row] ?? 0),
		rest: rows.map((row) => others.reduce((sum, { scores }) => sum + (scores[row] ?? 0), 0))
	};
}

function isRight({ right }: Cell): boolean {
	return right;
}

/** How far the mean mark may be off, downwards and upwards, because of what coarse columns leave open. */
function bounds(item: Item, scores: readonly number[]): Range {
	const n = scores.length;
	const sum = rounded(scores.reduce((total, score) => total + score, 0));
	if (item.columns.every(({ loose }) => loose.length === 0)) return { least: sum, most: sum };
	const { kind, marking } = item.question;
	if (isOf('some', kind) || marking) {
		// One answer moves a mark so far.
		const asked = asksFor(item.question.parts.flatMap(({ options }) => options));
		const step = marking ? 1 : 1 / Math.max(1, asked.length);
		const loose = item.columns.flatMap((column) => column.loose);
		const off = loose.reduce((total, each) => total + each.total, 0) * step;
		return { least: Math.max(0, sum - off), most: Math.min(n, sum + off) };
	}
	const right = item.columns.map((column) => countCells([column], isRight));
	return {
		least: right.reduce((total, { least }) => total + least, 0) / item.columns.length,
		most: right.reduce((total, { most }) => total + most, 0) / item.columns.length
	};
}

function facilityOf(item: Item, scores: readonly number[], fewest: number): Facility {
	const found = facility(scores, fewest);
	if (found.type !== 'value') return found;
	const { least, most } = bounds(item, scores);
	if (least !== most) {
		return { type: 'between', least: least / scores.length, most: most / scores.length };
	}
	const value = least / scores.length;
	return { type: 'value', value, interval: wilson(value, scores.length) };
}

/** In the words of docs/statistics.md. */
export function readingOf(r: number): Reading {
	if (r < 0) return 'checkKey';
	if (r < 0.2) return 'poor';
	if (r < 0.3) return 'fair';
	return r < 0.4 ? 'good' : 'veryGood';
}

function discriminationOf({ scores, rest }: Answers): Discrimination {
	const found = discrimination(scores, rest);
	if (found.type !== 'value') return found;
	return {
		...found,
		interval: fisherInterval(found.value, scores.length),
		provisional: scores.length <= PROVISIONAL_TO,
		reading: readingOf(found.value)
	};
}

/** A place that nobody gave a step, or a sentence of the article, is no option that an author wrote in vain. */
function isDistractor({ kind }: Question, option: Option | undefined): boolean {
	return option?.key === false && !isRanked(kind) && !picksSentences(kind);
}

function optionsOf(item: Item, column: Column, answers: Answers, show: Show): OptionFigures[] {
	return column.part.cells.flatMap((cell, place) => {
		if (!cell.chosen) return [];
		const option = optionOf(item.question, column.part.id, cell.option);
		const counted = countCells([column], (each) => each === cell);
		const wrong = isDistractor(item.question, option) && counted.n >= SMALLEST_FOR_CORRELATION;
		return [
			{
				...{ id: cell.option, text: option?.text ?? '', right: option?.key ?? false },
				misconception: option?.misconception ?? null,
				chose: show(counted),
				functions: wrong ? functions(counted, counted.n) : null,
				discrimination: optionDiscrimination(
					answers.rows.map((row) => column.cells[row] === place),
					answers.rest
				)
			}
		];
	});
}

function rowsOf(item: Item, answers: Answers, show: Show): readonly RowFigures[] {
	const rows = item.columns.map(({ part }, at) => ({
		id: part.id,
		text: partText(item.question, part.id),
		options: item.columns
			.slice(at, at + 1)
			.flatMap((column) => optionsOf(item, column, answers, show))
	}));
	if (isRanked(item.question.kind)) {
		const place = ({ options }: RowFigures) => options.findIndex(({ right }) => right);
		return rows.toSorted((one, other) => place(one) - place(other));
	}
	if (!isOf('some', item.question.kind)) return rows;
	return [{ id: '', text: '', options: rows.flatMap(({ options }) => options) }];
}

function distractorsOf({ columns, question }: Item): readonly Range[] {
	return columns.flatMap((column) =>
		column.part.cells
			.filter(
				({ chosen, option }) =>
					chosen && isDistractor(question, optionOf(question, column.part.id, option))
			)
			.map((cell) => countCells([column], (each) => each === cell))
	);
}

export function headOf(item: Item): Pick<QuestionFigures, 'quiz' | 'id' | 'kind' | 'stem' | 'n'> {
	const { id, kind, stem } = item.question;
	return { quiz: item.quiz, id, kind, stem, n: answeredBy(item) };
}

/** `quiz`: all items of the same quiz that figures are shown of, this one among them. */
export function questionFigures(
	item: Item,
	quiz: readonly Item[],
	{ show, least }: Rule
): QuestionFigures {
	const answers = answersOf(item, quiz);
	const n = answers.rows.length;
	const skipped = item.skipped.filter((each) => each).length;
	return {
		...headOf(item),
		type: 'shown',
		// How many skipped is no answer, and how many answered tells it anyway.
		skipped: plainCount({ n: n + skipped, least: skipped, most: skipped }),
		facility: facilityOf(item, answers.scores, least),
		discrimination: discriminationOf(answers),
		discriminativeEfficiency: discriminativeEfficiency(answers.scores, answers.rest),
		distractorEfficiency: distractorEfficiency(distractorsOf(item), n),
		rows: rowsOf(item, answers, show)
	};
}

/** Scores of the people who answered every one of these items. */
function completeRows(items: readonly Item[]): ScoreRows {
	const people = items[0]?.scores ?? [];
	return people.flatMap((_, row) => {
		const scores = items.flatMap(({ scores: column }) => column[row] ?? []);
		return scores.length === items.length ? [scores] : [];
	});
}

function median(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1];
	return ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2;
}

function medianInLine(rows: ScoreRows, least: number): Statistic {
	if (rows.length < least) return tooFew(rows.length, least);
	return value(median(rows.map((row) => row.filter((score) => score === 1).length)));
}

/**
 * `coarse`: whether marks are made of coarse answers. The median is then left out: marks that are off by
 * a person or two move it by whole questions.
 */
export function quizFigures(
	{ id, title }: { readonly id: string; readonly title: string },
	items: readonly Item[],
	{ least }: Pick<Rule, 'least'>
): QuizFigures {
	const rows = completeRows(items);
	const open = items.some(({ columns }) => columns.some(({ loose }) => loose.length > 0));
	return {
		...{ id, title, complete: rows.length, questions: items.length },
		median: open && rows.length >= least ? notAvailable('coarse') : medianInLine(rows, least),
		alpha: alpha(rows),
		kr20: kr20(rows),
		standardError: standardError(rows)
	};
}
