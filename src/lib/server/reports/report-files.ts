import type { QuestionFigures, RowFigures, OptionFigures } from '../../analysis/figures.ts';
import { boundsOf, type ShownCount } from '../../analysis/counts.ts';
import type { Cell } from '../../assignment/csv.ts';
import * as words from '../../messages/export.ts';
import { misreadList, type ClassReport } from './class-report.ts';

type Rows = readonly (readonly Cell[])[];

/** With the title of its quiz instead of the quiz's id, and misconceptions in words. */
type Named = QuestionFigures;

/** Every question of the report as a person reads it: what is in a cell is no id. */
function questionsOf({ module, quizzes }: ClassReport): readonly Named[] {
	const ideas = new Map(module.misconceptions.map(({ id, text }) => [id, text]));
	const named = (option: OptionFigures): OptionFigures => ({
		...option,
		misconception: ideas.get(option.misconception ?? '') ?? null
	});
	return quizzes.flatMap(({ title, shown }) => {
		const questions = shown.type === 'shown' ? shown.figures.questions : [];
		return questions.map((question) =>
			question.type === 'shown'
				? {
						...{ ...question, quiz: title },
						rows: question.rows.map((row) => ({ ...row, options: row.options.map(named) }))
					}
				: { ...question, quiz: title }
		);
	});
}

function times(count: number, row: readonly Cell[]): Rows {
	return Array.from({ length: Math.max(0, count) }, () => row);
}

/** The answers to a question, or to one statement of a sort. */
function answersTo({ quiz, stem, kind, n }: Named, { text: statement, options }: RowFigures): Rows {
	const head = [quiz, stem, statement];
	const told = options.flatMap(({ text, right, misconception, chose }) =>
		times(chose.type === 'count' ? chose.count : 0, [
			...head,
			text,
			words.yesOrNo(right),
			misconception
		])
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
export function answerRows(report: ClassReport): Rows {
	const rows = questionsOf(report).flatMap((question) =>
		question.type === 'shown' ? question.rows.flatMap((row) => answersTo(question, row)) : []
	);
	return [words.answerHeads, ...rows];
}

/** The number where it is shown, and its bounds. */
function counted(shown: ShownCount, n: number): readonly Cell[] {
	const bounds = boundsOf(shown, n);
	return [shown.type === 'count' ? shown.count : null, bounds?.least ?? null, bounds?.most ?? null];
}

function optionRow(
	question: Named,
	{ text: row }: RowFigures,
	{ text, right, misconception, chose }: OptionFigures
): readonly Cell[] {
	const { quiz, stem, n } = question;
	return [...[quiz, stem, row, text, words.yesOrNo(right), misconception, n], ...counted(chose, n)];
}

/** The options of each question as rows of a table, heads first: what the page shows and nothing more. */
export function reportRows(report: ClassReport): Rows {
	const rows = questionsOf(report).flatMap((question) =>
		question.type === 'shown'
			? question.rows.flatMap((row) =>
					row.options.map((option) => optionRow(question, row, option))
				)
			: [[question.quiz, question.stem, '', '', null, null, question.n, null, null, null]]
	);
	return [words.optionHeads, ...rows];
}

/** The sentences of the report's list, written out, the most misread first: a row for each quiz that asks of one. */
export function sentenceRows({ module, quizzes }: ClassReport): Rows {
	const rows = misreadList(module, quizzes).flatMap((sentence) =>
		sentence.quizzes.map(({ title, figures }) => {
			const shown = figures.type === 'shown' ? figures : null;
			return [
				...[sentence.sectionTitle, sentence.text, title, figures.n],
				...(shown ? counted(shown.against, figures.n) : [null, null, null]),
				shown?.misconceptions.map(({ text }) => text).join(' ') || null
			];
		})
	);
	return [words.sentenceHeads, ...rows];
}
