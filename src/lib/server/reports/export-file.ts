import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { QuestionFigures, RowFigures, OptionFigures } from '../../analysis/figures.ts';
import { boundsOf, type ShownCount } from '../../analysis/counts.ts';
import { writeCsv, type Cell } from '../../assignment/csv.ts';
import * as words from '../../messages/export.ts';
import type { Who } from '../accounts/who-asks.ts';
import type { Database } from '../store/database/tables.ts';
import { classReport, type ClassReport } from './class-report.ts';
import { gradebook, gradebookRows } from './gradebook.ts';
import type { AskedReport } from './open-report.ts';

/** The files that there are; their names say nothing of the topic. */
export const exportFiles = [
	...(['gradebook.csv', 'gradebook.xlsx', 'gradebook.json'] as const),
	...(['report.csv', 'report.xlsx', 'report.json'] as const),
	...(['answers.csv', 'answers.xlsx', 'answers.json'] as const)
] as const;

export type ExportFile = (typeof exportFiles)[number];

type Exported =
	| {
			readonly type: 'file';
			readonly contentType: string;
			readonly body: string | Uint8Array<ArrayBuffer>;
	  }
	| { readonly type: 'missing' };

interface Content {
	readonly rows: readonly (readonly Cell[])[];
	/** As JSON. */
	readonly json: unknown;
}

const missing = { type: 'missing' } as const;

type What = 'gradebook' | 'report' | 'answers';

function whatOf(file: ExportFile): What {
	const [name] = file.split('.');
	return name === 'report' || name === 'answers' ? name : 'gradebook';
}

async function contentOf(
	db: Database,
	who: Who,
	{ asked, what }: { readonly asked: AskedReport; readonly what: What }
): Promise<Content | null> {
	if (what === 'gradebook') {
		const book = await gradebook(db, who, asked);
		if (book.type !== 'gradebook') return null;
		const rows = gradebookRows(book);
		return { rows, json: { format: 'readback-gradebook', version: 1, rows } };
	}
	const report = await classReport(db, who, asked);
	if (report.type !== 'shown') return null;
	const { edition } = report.module;
	if (what === 'answers') {
		const rows = answerRows(report);
		return { rows, json: { format: 'readback-answers', version: 1, edition, rows } };
	}
	const quizzes = report.quizzes.map(({ id, title, people, shown }) => ({
		...{ id, title, people, shown }
	}));
	return {
		rows: reportRows(report),
		json: { format: 'readback-report', version: 1, edition, quizzes }
	};
}

/** Rows as CSV: UTF-8 with a mark at its beginning, without which spreadsheets take it for something else. */
function csvFile(rows: readonly (readonly Cell[])[]): Exported {
	const body = `\uFEFF${writeCsv(rows)}`;
	return { type: 'file', contentType: 'text/csv; charset=utf-8', body };
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a page shows, as a file: nothing more is in it. */
export async function exportFile(
	db: Database,
	who: Who,
	asked: AskedReport & { readonly file: ExportFile }
): Promise<Exported> {
	const what = whatOf(asked.file);
	const content = await contentOf(db, who, { asked, what });
	if (!content) return missing;
	if (asked.file.endsWith('.csv')) return csvFile(content.rows);
	if (asked.file.endsWith('.json')) {
		const body = `${JSON.stringify(content.json, null, '\t')}\n`;
		return { type: 'file', contentType: 'application/json', body };
	}
	return { type: 'file', contentType: workbook, body: await writeXlsx(content.rows, what) };
}

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
function answerRows({ quizzes }: ClassReport): readonly (readonly Cell[])[] {
	const questions = quizzes.flatMap(({ shown }) =>
		shown.type === 'shown' ? shown.figures.questions : []
	);
	const rows = questions.flatMap((question) =>
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
	question: QuestionFigures,
	{ text: row }: RowFigures,
	{ text, right, misconception, chose }: OptionFigures
): readonly Cell[] {
	const { quiz, stem, n } = question;
	return [quiz, stem, row, text, right, misconception, n, ...counted(chose, n)];
}

/** The options of each question as rows of a table, heads first: what the page shows and nothing more. */
function reportRows({ quizzes }: ClassReport): readonly (readonly Cell[])[] {
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
	return [words.optionHeads, ...rows];
}

function cellOf(cell: Cell): SheetData[number][number] {
	if (cell === null) return null;
	// Said to be a text, a text is never taken for a formula.
	if (typeof cell === 'string') return { type: String, value: cell };
	return typeof cell === 'number' ? { type: Number, value: cell } : { type: Boolean, value: cell };
}

/** Rows as a workbook of one sheet (Office Open XML). Cells are values; there is no formula in it. */
async function writeXlsx(
	rows: readonly (readonly Cell[])[],
	sheet: string
): Promise<Uint8Array<ArrayBuffer>> {
	const data: SheetData = rows.map((row) => row.map(cellOf));
	return new Uint8Array(await writeExcelFile(data, { sheet }).toBuffer());
}
