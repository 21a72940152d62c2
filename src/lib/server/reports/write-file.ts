import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { writeCsv, type Cell } from '../../assignment/csv.ts';

/** A file for an educator to keep. */
export interface WrittenFile {
	readonly type: 'file';
	/** After what it is about: `Biology 7 - Tea - gradebook.csv`. */
	readonly name: string;
	readonly contentType: string;
	readonly body: string | Uint8Array<ArrayBuffer>;
}

interface ToWrite {
	/** Of the class and of the assignment, as people wrote them. */
	readonly names: readonly string[];
	/** What it holds: it ends the name, and the sheet of a workbook is called so. */
	readonly what: string;
	/** Heads first. */
	readonly rows: readonly (readonly Cell[])[];
	/** As JSON. */
	readonly json: unknown;
	/** Whether people open it; platforms take the mark before CSV for a letter. */
	readonly forPeople: boolean;
}

/** What no file's name may hold on some system. */
const notInNames = /[\p{Cc}<>:"/\\|?*]+/gu;

/** At most so many characters of the class's name and of the assignment's. */
const longestPart = 60;

function fileName({ names, what }: ToWrite, ending: string): string {
	const parts = names.map((part) =>
		part.replaceAll(notInNames, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, longestPart).trim()
	);
	return `${[...parts, what].join(' - ')}.${ending}`;
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as a file: `file` says by its ending whether as CSV, JSON or a workbook. */
export async function writeFile(file: string, content: ToWrite): Promise<WrittenFile> {
	const ending = file.slice(file.lastIndexOf('.') + 1);
	const head = { type: 'file', name: fileName(content, ending) } as const;
	switch (ending) {
		case 'csv': {
			// Without the mark spreadsheets take UTF-8 for something else.
			const body = `${content.forPeople ? '\uFEFF' : ''}${writeCsv(content.rows)}`;
			return { ...head, contentType: 'text/csv; charset=utf-8', body };
		}
		case 'json': {
			const body = `${JSON.stringify(content.json, null, '\t')}\n`;
			return { ...head, contentType: 'application/json', body };
		}
		default: {
			const body = await writeXlsx(content.rows, content.what);
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
