/** A quiz on paper: rendered as a file to print, and read again. */
import { expect, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { keysOf } from '../../src/lib/questions/marking.ts';
import { nk, quizOf } from './steps/modules.ts';
import { test } from './steps/test.ts';

const quiz = quizOf(nk, 'sole-cause');

/** A text without its blanks: in a file to print, letters that stand apart look like words. */
function dense(text: string): string {
	return text.replaceAll(/\s/g, '');
}

/** The text of each page that would be printed, without blanks. */
async function printed(page: Page): Promise<readonly string[]> {
	const file = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
	const { text } = await extractText(file, { mergePages: false });
	return text.map(dense);
}

test('an educator prints two versions, each with a key of its own on pages of its own', async ({
	page
}) => {
	await page.goto(`/learn/${nk.id}`);
	await page.getByRole('link', { name: 'print a quiz' }).click();
	await page.getByLabel('Quiz', { exact: true }).selectOption(quiz.title);
	await page.getByLabel('Versions').selectOption('2');
	await page.getByRole('button', { name: 'Show these pages' }).click();
	await expect(page.getByRole('region', { name: 'Version B', exact: true })).toBeVisible();

	const pages = await printed(page);
	const starting = (words: string) => pages.findIndex((text) => text.includes(dense(words)));
	const order = [
		...['Version A', 'Version B', 'The sections that are asked about'],
		...['Answer key, version A', 'Answer key, version B']
	].map(starting);
	expect(order).toEqual([...order].sort((one, other) => one - other));
	expect(order[0]).toBe(0);
	// Nothing of a key is on a page that is handed out, and no control on any.
	const [handed, keys] = [pages.slice(0, order[3]), pages.slice(order[3])];
	expect(handed.join(' ')).not.toContain(dense('Answer key'));
	expect(pages.join(' ')).not.toContain(dense('Show these pages'));
	// Nothing is lost when sheets fall to the floor: each says where it belongs.
	const parts = ['Version A', 'Version B', 'asked about', 'key, version A', 'key, version B'];
	for (const text of pages)
		expect(parts.filter((part) => text.includes(dense(part))).length).toBeGreaterThan(0);
	for (const question of quiz.questions) {
		const sheet = handed.slice(0, order[1]).join(' ');
		expect(sheet).toContain(dense(question.stem));
		for (const { missed = '', passage } of keysOf(question)) {
			expect(handed.join(' ')).not.toContain(dense(missed));
			expect(keys.join(' ')).toContain(dense(passage.exact));
		}
	}
});

test('without the key and the article, a sheet is all there is, and an odd address is mended @nojs', async ({
	page
}) => {
	await page.goto(`/learn/${nk.id}/paper?quiz=testing&sheets=99`);
	await expect(page.getByLabel('Versions')).toHaveValue('8');
	await expect(page.getByRole('region', { name: /^Version/ })).toHaveCount(8);
	expect((await page.request.get(`/learn/${nk.id}/paper?quiz=nothing`)).status()).toBe(404);
});
