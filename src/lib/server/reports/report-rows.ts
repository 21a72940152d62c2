import type { OptionFigures, QuestionFigures, RowFigures } from '../../analysis/figures.ts';
import type { ShownCount } from '../../analysis/shown-count.ts';
import type { Cell } from '../../assignment/write-csv.ts';
import type { ClassReport } from './class-report.ts';

const heads = [
	...['Quiz', 'Question', 'Row', 'Option', 'In line', 'Misconception', 'Answered'],
	...['Chose it', 'At least', 'At most']
];

/** The number where it is said, else its bounds; shares as bounds of people. */
function counted(shown: ShownCount, n: number): readonly Cell[] {
	switch (shown.type) {
		case 'count':
			return [shown.count, shown.count, shown.count];
		case 'between':
			return [null, shown.least, shown.most];
		case 'under':
			return [null, 0, Math.ceil(shown.share * n) - 1];
		case 'over':
			return [null, Math.floor(shown.share * n) + 1, n];
		case 'hidden':
			return [null, null, null];
	}
}

function optionRow(
	question: QuestionFigures,
	{ text: row }: RowFigures,
	{ text, right, misconception, chose }: OptionFigures
): readonly Cell[] {
	const { quiz, stem, n } = question;
	return [quiz, stem, row, text, right, misconception, n, ...counted(chose, n)];
}

/** The options of each question as rows of a table, heads first: what the page shows and nothing more. */
export function reportRows({ quizzes }: ClassReport): readonly (readonly Cell[])[] {
	const questions = quizzes.flatMap(({ shown }) =>
		shown.type === 'shown' ? shown.figures.questions : []
	);
	const rows = questions.flatMap((question) =>
		question.type === 'shown'
			? question.rows.flatMap((row) =>
					row.options.map((option) => optionRow(question, row, option))
				)
			: [[question.quiz, question.stem, '', '', null, null, question.n, null, null, null]]
	);
	return [heads, ...rows];
}
