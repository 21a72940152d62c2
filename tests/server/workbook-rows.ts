import { unzipSync } from 'fflate';

function plain(xml: string): string {
	const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
	return Object.entries(entities).reduce((so, [from, to]) => so.replaceAll(from, to), xml);
}

/** The rows of a workbook's one sheet: what stands in their cells as a CSV has it, but for empty ones. */
export function workbookRows(workbook: Uint8Array): readonly (readonly string[])[] {
	const files = unzipSync(workbook);
	const read = (path: string): string => new TextDecoder().decode(files[path]);
	const found = read('xl/sharedStrings.xml').matchAll(/<t(?: [^>]*)?>([^<]*)</g);
	const texts = [...found].map(([, text = '']) => plain(text).trim());
	const said = (type: string | undefined, value: string): string => {
		if (type === 's') return texts[Number(value)] ?? '';
		return type === 'b' ? String(value === '1') : value;
	};
	const rows = read('xl/worksheets/sheet1.xml').split('<row ').slice(1);
	const cell = /<c r="\w+"(?: t="(\w+)")?[^>]*><v>([^<]*)</g;
	return rows.map((row) =>
		[...row.matchAll(cell)].map(([, type, value = '']) => said(type, value))
	);
}
