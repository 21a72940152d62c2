import type { QuestionFigures, RowFigures } from '../../analysis/figures.ts';
import type { Cell } from '../../assignment/write-csv.ts';
import type { ClassReport } from './class-report.ts';

const heads = ['Quiz', 'Question', 'Statement', 'Option', 'In line', 'Misconception'];

function times(count: number, row: readonly Cell[]): readonly (readonly Cell[])[] {
	return Array.from({ length: Math.max(0, count) }, () => row);
}

/** The answers to a question, or to one statement of a sort. */
function answersTo(
	{ quiz, stem, kind, n }: QuestionFigures,
	{ text: statement, options }: RowFigures
): readonly (readonly Cell[])[] {
	const head = [quiz, stem, statement];
	const told = options.flatMap(({ text, right, misconception, chose }) =>
		times(chose.type === 'count' ? chose.count : 0, [...head, text, right, misconception])
	);
	// Of several options as many are chosen as somebody likes, so nobody can say how many rows are left.
	const untold = kind === 'multiple' ? 0 : n - told.length;
	return [...told, ...times(untold, [...head, null, null, null])];
}

/**
 * Each answer as a row of a table, heads first: one answer to one question (of a sort, to one statement; of
 * several right options, one that was chosen), in the author's order. It is made of the report that is shown
 * and of nothing else, so it can say no more than that: which rows are one learner's is not in it, and where
 * the report hides a count, the row has no option.
 */
export function answerRows({ quizzes }: ClassReport): readonly (readonly Cell[])[] {
	const questions = quizzes.flatMap(({ shown }) =>
		shown.type === 'shown' ? shown.figures.questions : []
	);
	const rows = questions.flatMap((question) =>
		question.type === 'shown' ? question.rows.flatMap((row) => answersTo(question, row)) : []
	);
	return [heads, ...rows];
}
