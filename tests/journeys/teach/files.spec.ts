import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readCsv } from '../../../src/lib/assignment/csv.ts';
import { answersHandedIn } from '../in-class/steps/answers-handed-in.ts';
import { test as withClass } from '../in-class/steps/campus.ts';
import { workbookRows } from '../../server/workbook-rows.ts';
import { compareGroups, signIn, test } from './steps/demo.ts';

async function take(page: Page, link: string): Promise<Buffer> {
	const file = page.waitForEvent('download');
	await page.getByRole('link', { name: link }).click();
	return readFileSync(await (await file).path());
}

for (const what of ['Gradebook', 'Report', 'Single answers']) {
	test(`the ${what.toLowerCase()} says the same as CSV, XLSX and JSON`, async ({ page, demo }) => {
		await signIn(page, demo);
		await page.goto(`${demo.assignment}/export`);
		const { records } = readCsv(String(await take(page, `${what} as CSV`)));
		const rows = records.map((row) => row.cells.filter((cell) => cell !== ''));
		expect(rows.length).toBeGreaterThan(20);
		expect(workbookRows(await take(page, `${what} as XLSX`))).toEqual(rows);
		const json = String(await take(page, `${what} as JSON`));
		expect(() => void JSON.parse(json)).not.toThrow();
		const cells = new Set(rows.slice(1).flat());
		const texts = [...cells].filter((cell) => /\p{L}/u.test(cell) && !/^(Yes|No)$/.test(cell));
		const inJson = texts.filter((cell) => json.includes(JSON.stringify(cell)));
		expect(inJson.length).toBeGreaterThan(texts.length / 2);
	});
}

test('the page says of each file what it can give away, and each is there without a script @nojs', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.assignment}/export`);
	await expect(page.getByText('What it can give away:')).toHaveCount(3);
	await expect(page.getByText('Readback cannot tell a real student')).toBeVisible();
	const { records } = readCsv(String(await take(page, 'Gradebook as CSV')));
	expect(records.length).toBeGreaterThanOrEqual(31);
	const widths = new Set(records.map(({ cells }) => cells.length));
	expect(widths.size).toBe(1);
	const answers = readCsv(String(await take(page, 'Single answers as CSV'))).records;
	expect(answers[0]?.cells).toContain('Option');
});

test('of several classes the files say what the pages say, side by side and together @nojs', async ({
	page,
	demo
}) => {
	await compareGroups(page, demo);
	const rowsOf = async (file: string) => {
		const { records } = readCsv(String(await take(page, `${file} as CSV`)));
		const rows = records.map(({ cells }) => cells.filter((cell) => cell !== ''));
		expect(workbookRows(await take(page, `${file} as XLSX`))).toEqual(rows);
		const json = String(await take(page, `${file} as JSON`));
		for (const cell of rows.slice(1).map(([first = '']) => first)) expect(json).toContain(cell);
		return rows;
	};
	const results = page.getByRole('region', { name: 'Results' }).getByRole('row');
	for (const [at, [name = '', done, all, average]] of (await rowsOf('Results')).entries()) {
		if (at === 0) continue;
		const row = results.nth(at);
		await expect(row.getByRole('rowheader')).toHaveText(name);
		await expect(row.getByRole('cell').nth(0)).toContainText(`${done} of ${all}`);
		await expect(row.getByRole('cell').nth(1)).toHaveText(`${Math.round(Number(average))}%`);
	}
	const sentences = await page
		.getByRole('region', { name: 'Most misread sentences' })
		.getByRole('rowheader')
		.allTextContents();
	const written = (await rowsOf('Misread sentences')).slice(1).map(([text = '']) => text);
	expect(written.length).toBeGreaterThan(3);
	expect(written.length).toBe(sentences.length);
	for (const [at, text] of written.entries()) expect(sentences[at]).toContain(text);
	await page.getByRole('link', { name: 'All students in one list' }).click();
	// The last row of the page is the average.
	const people = await page.locator('tbody').getByRole('rowheader').allInnerTexts();
	const named = (await rowsOf('Gradebook of all classes')).slice(1).map(([, name = '']) => name);
	const shown = people.map((name) => name.replace('Not joined', '').trim());
	expect(named.toSorted()).toEqual(shown.toSorted());
});

withClass('a name that a spreadsheet would run leaves as a text', async ({ seed, educatorAt }) => {
	const label = '=HYPERLINK("https://example.org")';
	const page = await educatorAt(await seed({ ...answersHandedIn, label }), '/export');
	const { records } = readCsv(String(await take(page, 'Gradebook as CSV')));
	expect(records[1]?.cells[0]).toBe(`'${label}`);
	expect(workbookRows(await take(page, 'Gradebook as XLSX'))[1]?.[0]).toBe(label);
});
