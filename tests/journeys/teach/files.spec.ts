import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readCsv } from '../../../src/lib/assignment/csv.ts';
import { answersHandedIn } from '../in-class/steps/answers-handed-in.ts';
import { test as withClass } from '../in-class/steps/campus.ts';
import { workbookRows } from '../../server/workbook-rows.ts';
import { signIn, test } from './steps/demo.ts';

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
		const texts = [...cells].filter((cell) => /\p{L}/u.test(cell) && !/^(true|false)$/.test(cell));
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

withClass('a name that a spreadsheet would run leaves as a text', async ({ seed, educatorAt }) => {
	const label = '=HYPERLINK("https://example.org")';
	const page = await educatorAt(await seed({ ...answersHandedIn, label }), '/export');
	const { records } = readCsv(String(await take(page, 'Gradebook as CSV')));
	expect(records[1]?.cells[0]).toBe(`'${label}`);
	expect(workbookRows(await take(page, 'Gradebook as XLSX'))[1]?.[0]).toBe(label);
});
