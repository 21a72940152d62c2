import type { Cell } from '../../assignment/csv.ts';
import * as words from '../../messages/export.ts';
import type { Who } from '../accounts/who-asks.ts';
import type { Database } from '../store/database/tables.ts';
import { classReport } from './class-report.ts';
import { gradebook } from './gradebook.ts';
import { canvasRows, gradebookJson, gradebookRows, moodleRows } from './gradebook-files.ts';
import type { AskedReport } from './open-report.ts';
import { answerRows, reportRows, sentenceRows } from './report-files.ts';
import { writeFile, type WrittenFile } from './write-file.ts';

/** The files that there are, as addresses call them. */
export const exportFiles = [
	...(['gradebook.csv', 'gradebook.xlsx', 'gradebook.json'] as const),
	...(['report.csv', 'report.xlsx', 'report.json'] as const),
	...(['sentences.csv', 'sentences.xlsx', 'sentences.json'] as const),
	...(['answers.csv', 'answers.xlsx', 'answers.json'] as const),
	...(['moodle.csv', 'canvas.csv'] as const)
] as const;

export type ExportFile = (typeof exportFiles)[number];

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
	const {
		className,
		title,
		module: { edition }
	} = report;
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

/** What a page shows, as a file: nothing more is in it, and nothing less. */
export async function exportFile(
	db: Database,
	who: Who,
	asked: AskedReport & { readonly file: ExportFile }
): Promise<WrittenFile | { readonly type: 'missing' }> {
	const what = whatOf(asked.file);
	const content = await contentOf(db, who, { asked, what });
	if (!content) return { type: 'missing' };
	const { className, title, rows, json } = content;
	return writeFile(asked.file, {
		...{ names: [className, title], what: words.fileNames[what], rows, json },
		forPeople: what !== 'moodle' && what !== 'canvas'
	});
}
