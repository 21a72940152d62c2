import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { writeCsv, type Cell } from '../../assignment/csv.ts';
import * as words from '../../messages/export.ts';
import type { Who } from '../accounts/who-asks.ts';
import type { Database } from '../store/database/tables.ts';
import { classReport } from './class-report.ts';
import { gradebook } from './gradebook.ts';
import { canvasRows, gradebookJson, gradebookRows, moodleRows } from './gradebook-files.ts';
import type { AskedReport } from './open-report.ts';
import { answerRows, reportRows, sentenceRows } from './report-files.ts';

/** The files that there are, as addresses call them. */
export const exportFiles = [
	...(['gradebook.csv', 'gradebook.xlsx', 'gradebook.json'] as const),
	...(['report.csv', 'report.xlsx', 'report.json'] as const),
	...(['sentences.csv', 'sentences.xlsx', 'sentences.json'] as const),
	...(['answers.csv', 'answers.xlsx', 'answers.json'] as const),
	...(['moodle.csv', 'canvas.csv'] as const)
] as const;

export type ExportFile = (typeof exportFiles)[number];

type Exported =
	| {
			readonly type: 'file';
			/** After the class and the assignment: `Biology 7 - Tea - gradebook.csv`. */
			readonly name: string;
			readonly contentType: string;
			readonly body: string | Uint8Array<ArrayBuffer>;
	  }
	| { readonly type: 'missing' };

type Rows = readonly (readonly Cell[])[];

interface Content {
	readonly className: string;
	/** Of the assignment. */
	readonly title: string;
	readonly rows: Rows;
	/** As JSON. */
	readonly json: unknown;
}

type OfGradebook = 'gradebook' | 'moodle' | 'canvas';
type OfReport = 'report' | 'sentences' | 'answers';
type What = OfGradebook | OfReport;

function isWhat(name: string): name is What {
	return Object.hasOwn(words.fileNames, name);
}

function whatOf(file: ExportFile): What {
	const [name = ''] = file.split('.');
	if (isWhat(name)) return name;
	throw new Error(`There is no name for ${file}.`);
}

interface AskedContent<W extends What> {
	readonly asked: AskedReport;
	readonly what: W;
}

async function gradebookContent(
	db: Database,
	who: Who,
	{ asked, what }: AskedContent<OfGradebook>
): Promise<Content | null> {
	const book = await gradebook(db, who, asked);
	if (book.type !== 'gradebook') return null;
	const { className, title } = book;
	const head = { className, title, json: gradebookJson(book) };
	switch (what) {
		case 'moodle':
			return book.scores ? { ...head, rows: moodleRows(book) } : null;
		case 'canvas':
			return book.scores ? { ...head, rows: canvasRows(book) } : null;
		case 'gradebook':
			return { ...head, rows: gradebookRows(book) };
	}
}

async function reportContent(
	db: Database,
	who: Who,
	{ asked, what }: AskedContent<OfReport>
): Promise<Content | null> {
	const report = await classReport(db, who, asked);
	if (report.type !== 'shown') return null;
	const { className, module } = report;
	const { edition, title } = module;
	const head = { className, title };
	switch (what) {
		case 'answers': {
			const rows = answerRows(report);
			return { ...head, rows, json: { format: 'readback-answers', version: 1, edition, rows } };
		}
		case 'sentences': {
			const rows = sentenceRows(report);
			return { ...head, rows, json: { format: 'readback-sentences', version: 1, edition, rows } };
		}
		case 'report': {
			const quizzes = report.quizzes.map(({ id, title: quiz, people, shown }) => ({
				...{ id, title: quiz, people, shown }
			}));
			const json = { format: 'readback-report', version: 1, edition, quizzes };
			return { ...head, rows: reportRows(report), json };
		}
	}
}

async function contentOf(
	db: Database,
	who: Who,
	{ asked, what }: AskedContent<What>
): Promise<Content | null> {
	switch (what) {
		case 'gradebook':
		case 'moodle':
		case 'canvas':
			return gradebookContent(db, who, { asked, what });
		case 'report':
		case 'sentences':
		case 'answers':
			return reportContent(db, who, { asked, what });
	}
}

/** What no file's name may hold on some system. */
const notInNames = /[\p{Cc}<>:"/\\|?*]+/gu;

/** At most so many characters of the class's name and of the assignment's. */
const longestPart = 60;

function fileName({ className, title }: Content, what: What, ending: string): string {
	const parts = [className, title].map((part) =>
		part.replaceAll(notInNames, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, longestPart).trim()
	);
	return `${[...parts, words.fileNames[what]].join(' - ')}.${ending}`;
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Before CSV for people: without it spreadsheets take UTF-8 for something else. Platforms take it for a letter. */
function markFor(what: What): string {
	return what === 'moodle' || what === 'canvas' ? '' : '\uFEFF';
}

/** What a page shows, as a file: nothing more is in it, and nothing less. */
export async function exportFile(
	db: Database,
	who: Who,
	asked: AskedReport & { readonly file: ExportFile }
): Promise<Exported> {
	const what = whatOf(asked.file);
	const content = await contentOf(db, who, { asked, what });
	if (!content) return { type: 'missing' };
	const ending = asked.file.slice(asked.file.lastIndexOf('.') + 1);
	const head = { type: 'file', name: fileName(content, what, ending) } as const;
	switch (ending) {
		case 'csv': {
			const body = `${markFor(what)}${writeCsv(content.rows)}`;
			return { ...head, contentType: 'text/csv; charset=utf-8', body };
		}
		case 'json': {
			const body = `${JSON.stringify(content.json, null, '\t')}\n`;
			return { ...head, contentType: 'application/json', body };
		}
		default: {
			const body = await writeXlsx(content.rows, words.fileNames[what]);
			return { ...head, contentType: workbook, body };
		}
	}
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
