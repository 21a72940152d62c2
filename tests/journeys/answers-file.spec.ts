/** Answers that are taken along as a file and brought back, in another browser too. */
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { keyOf, recordKept, textKept } from './steps/attempt.ts';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import { open, press, takeAll } from './steps/taking.ts';
import { test } from './steps/test.ts';

const quiz = quizOf(nk, 'take-away');
const key = keyOf(nk, quiz);

test('answers leave as a file and come back after they were deleted, and in another browser', async ({
	page,
	browser
}) => {
	await open(page, addressOf(nk, quiz));
	await takeAll(page, quiz, (_, at) => (at % 2 === 0 ? 'right' : 'skip'));
	const before = await recordKept(page, key);
	await page.goto('/privacy');
	const here = page.getByRole('listitem').filter({ hasText: quiz.title });
	await expect(here).toContainText(`of ${quiz.questions.length} answered`);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		press(page, 'Save them as a file')
	]);
	expect(download.suggestedFilename()).toMatch(/^readback-answers-\d{4}-\d\d-\d\d\.json$/);
	const file = await download.path();
	expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
		...{ format: 'readback-answers', version: 1, attempts: [{ where: 'tab', assignment: null }] }
	});

	await press(page, 'Delete everything');
	await expect(
		page.getByText('Neither this tab nor this device keeps answers of yours.')
	).toBeVisible();
	expect(await textKept(page, key)).toBeNull();
	await page.getByLabel('Add answers from a file').setInputFiles(file);
	await expect(page.getByText('One quiz added.')).toBeVisible();
	expect(await recordKept(page, key)).toEqual(before);
	await page.getByLabel('Add answers from a file').setInputFiles(file);
	await expect(page.getByText('One quiz here already.')).toBeVisible();

	const elsewhere = await (await browser.newContext()).newPage();
	await elsewhere.goto(new URL('/privacy', page.url()).href);
	await elsewhere.getByLabel('Add answers from a file').setInputFiles(file);
	await elsewhere.getByRole('link', { name: quiz.title }).click();
	await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText('Where you are now');
	await elsewhere.context().close();
});

test('a file of something else changes nothing, and says so', async ({ page }) => {
	await page.goto('/privacy');
	await page.getByLabel('Add answers from a file').setInputFiles({
		...{ name: 'marks.json', mimeType: 'application/json', buffer: Buffer.from('{"marks": 3}') }
	});
	await expect(page.getByText('This is not a file of answers that was saved here.')).toBeVisible();
	await expect(
		page.getByText('Neither this tab nor this device keeps answers of yours.')
	).toBeVisible();
});
