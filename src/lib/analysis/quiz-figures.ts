import { alpha, type ScoreRows } from './alpha.ts';
import type { QuizFigures } from './figures.ts';
import { kr20 } from './kr20.ts';
import type { Item } from './sheet.ts';
import { standardError } from './standard-error.ts';
import { SMALLEST_GROUP, notAvailable, tooFew, value, type Statistic } from './statistic.ts';

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

function medianInLine(rows: ScoreRows): Statistic {
	if (rows.length < SMALLEST_GROUP) return tooFew(rows.length, SMALLEST_GROUP);
	return value(median(rows.map((row) => row.filter((score) => score === 1).length)));
}

/**
 * `coarse`: whether marks are made of coarse answers. The median is then left out: marks that are off by
 * a person or two move it by whole questions.
 */
export function quizFigures(
	{ id, title }: { readonly id: string; readonly title: string },
	items: readonly Item[]
): QuizFigures {
	const rows = completeRows(items);
	const open = items.some(({ columns }) => columns.some(({ loose }) => loose.length > 0));
	return {
		...{ id, title, complete: rows.length, questions: items.length },
		median: open && rows.length >= SMALLEST_GROUP ? notAvailable('coarse') : medianInLine(rows),
		alpha: alpha(rows),
		kr20: kr20(rows),
		standardError: standardError(rows)
	};
}
