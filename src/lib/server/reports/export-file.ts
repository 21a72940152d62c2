import { writeCsv, type Cell } from '../../assignment/write-csv.ts';
import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { answerRows } from './answer-rows.ts';
import { classReport } from './class-report.ts';
import { gradebook } from './gradebook.ts';
import { gradebookRows } from './gradebook-rows.ts';
import type { AskedReport } from './open-report.ts';
import { reportRows } from './report-rows.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The files that there are; their names say nothing of the topic. */
export const exportFiles = [
	...(['gradebook.csv', 'gradebook.xlsx', 'gradebook.json'] as const),
	...(['report.csv', 'report.xlsx', 'report.json'] as const),
	...(['answers.csv', 'answers.xlsx', 'answers.json'] as const)
] as const;

export type ExportFile = (typeof exportFiles)[number];

export type Exported =
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
