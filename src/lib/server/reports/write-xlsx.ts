import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { Cell } from '../../assignment/write-csv.ts';

function cellOf(cell: Cell): SheetData[number][number] {
	if (cell === null) return null;
	// Said to be a text, a text is never taken for a formula.
	if (typeof cell === 'string') return { type: String, value: cell };
	return typeof cell === 'number' ? { type: Number, value: cell } : { type: Boolean, value: cell };
}

/** Rows as a workbook of one sheet (Office Open XML). Cells are values; there is no formula in it. */
export async function writeXlsx(
	rows: readonly (readonly Cell[])[],
	sheet: string
): Promise<Uint8Array<ArrayBuffer>> {
	const data: SheetData = rows.map((row) => row.map(cellOf));
	return new Uint8Array(await writeExcelFile(data, { sheet }).toBuffer());
}
