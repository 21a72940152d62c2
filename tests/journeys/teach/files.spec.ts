import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readCsv } from '../../../src/lib/assignment/read-csv.ts';
import { signIn, test } from './steps/demo.ts';

test('the gradebook leaves as CSV whose cells nothing runs, and single answers only with a tick @nojs', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.assignment}/export`);
	const file = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Gradebook as CSV' }).click();
	const { records } = readCsv(readFileSync(await (await file).path(), 'utf8'));
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
