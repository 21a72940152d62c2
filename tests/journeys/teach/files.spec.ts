import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { readCsv } from '../../../src/lib/assignment/read-csv.ts';
import { signIn, test } from './steps/demo.ts';

async function take(page: Page, link: string): Promise<Buffer> {
	const file = page.waitForEvent('download');
	await page.getByRole('link', { name: link }).click();
	return readFileSync(await (await file).path());
}

/** What stands in the cells of a workbook, as text. */
function cellsOf(workbook: Buffer): ReadonlySet<string> {
	const files = Object.values(unzipSync(workbook)).map((file) => new TextDecoder().decode(file));
	const found = files.join('').matchAll(/<(?:t|v)(?: [^>]*)?>([^<]*)</g);
	const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
	const plain = (text: string): string =>
		Object.entries(entities).reduce((so, [from, to]) => so.replaceAll(from, to), text);
	return new Set([...found].map(([, text = '']) => plain(text)));
}

for (const what of ['Gradebook', 'Report']) {
	test(`the ${what.toLowerCase()} says the same as CSV, XLSX and JSON`, async ({ page, demo }) => {
		await signIn(page, demo);
		await page.goto(`${demo.assignment}/export`);
		const { records } = readCsv(String(await take(page, `${what} as CSV`)));
		const [, ...rows] = records;
		const cells = new Set(rows.flatMap((row) => row.cells).filter((cell) => cell !== ''));
		expect(cells.size).toBeGreaterThan(20);
		const inWorkbook = cellsOf(await take(page, `${what} as XLSX`));
		const json = String(await take(page, `${what} as JSON`));
		expect(() => void JSON.parse(json)).not.toThrow();
		// A truth is a kind of cell of its own in a workbook, and no text.
		const texts = [...cells].filter((cell) => /\p{L}/u.test(cell) && !/^(true|false)$/.test(cell));
		expect(texts.filter((cell) => !inWorkbook.has(cell))).toEqual([]);
		const inJson = texts.filter((cell) => json.includes(JSON.stringify(cell)));
		expect(inJson.length).toBeGreaterThan(texts.length / 2);
	});
}

test('the gradebook leaves as CSV whose cells nothing runs, and single answers only with a tick @nojs', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.assignment}/export`);
	const { records } = readCsv(String(await take(page, 'Gradebook as CSV')));
	expect(records.length).toBeGreaterThanOrEqual(31);
	const widths = new Set(records.map(({ cells }) => cells.length));
	expect(widths.size).toBe(1);
	expect(records.flatMap(({ cells }) => cells).filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);

	await page.getByRole('button', { name: 'Take the rows as CSV' }).click();
	await expect(page.getByRole('alert')).toContainText('Nothing was given out');
	await page.getByRole('checkbox', { name: /I need single answers/ }).check();
	const rows = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Take the rows as CSV' }).click();
	expect((await rows).suggestedFilename()).toMatch(/\.csv$/);
});
