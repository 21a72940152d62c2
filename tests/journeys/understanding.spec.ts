/** What one knows of the article, by one's answers: the page, the marks in the article, and the ways on. */
import { expect, type Page } from '@playwright/test';
import { keysOf } from '../../src/lib/questions/marking.ts';
import type { Question } from '../../src/lib/questions/question.ts';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import { open, takeAll } from './steps/taking.ts';
import { test } from './steps/test.ts';

const quiz = quizOf(nk, 'testing');
const map = `/learn/${nk.id}/understanding`;

/** Quotes that right answers to these questions rest on, each once. */
function restOn(questions: readonly Question[]): ReadonlySet<string> {
	return new Set(questions.flatMap((question) => keysOf(question).map((key) => key.passage.exact)));
}

function section(page: Page, title: string) {
	return page
		.getByRole('listitem')
		.filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

test('answers to a quiz show what is clear and what to read again, down to the sentence', async ({
	page
}) => {
	await open(page, addressOf(nk, quiz));
	const asked = await takeAll(page, quiz, (_, at) => (at % 2 === 0 ? 'right' : 'wrong'));
	await page.goto(`/learn/${nk.id}`);
	await page.getByRole('link', { name: 'See what you know so far' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you know so far');
	await expect(page.getByText('From your answers to 1 of 6 quizzes.')).toBeVisible();

	const right = restOn(asked.filter((_, at) => at % 2 === 0));
	const wrong = restOn(asked.filter((_, at) => at % 2 === 1));
	const only = [...right].filter((exact) => !wrong.has(exact));
	// What was in line everywhere is clear, and nowhere among what to read again.
	const again = page.locator('blockquote');
	for (const exact of only) await expect(again.filter({ hasText: `“${exact}”` })).toHaveCount(0);
	for (const exact of wrong) await expect(again.filter({ hasText: `“${exact}”` })).toHaveCount(1);
	const clear = page.getByRole('listitem').filter({ hasText: 'from the first time on' });
	await expect(clear).toContainText(`${only.length} sentence`);

	// The way to the sentence, which has its mark in words as well.
	const link = again.first().getByRole('link');
	const id = (await link.getAttribute('href')) ?? '';
	await link.click();
	const sentence = page.locator(`article ${id}`);
	await expect(sentence).toBeInViewport();
	await expect(sentence).toContainText('To read again: ');

	// What was not asked leads to the quiz that asks it.
	const link2 = section(page, 'Different kinds of NK cells').getByRole('link').nth(1);
	await expect(link2).toHaveAttribute('href', new RegExp(`^/learn/${nk.id}/`));
	await link2.click();
	await expect(page.getByText('Question 1 of', { exact: false }).first()).toBeVisible();
});

test('where nothing is answered it says so, and leads to the first quiz', async ({ page }) => {
	await page.goto(`/learn/${nk.id}`);
	await expect(page.getByRole('link', { name: 'See what you know so far' })).toHaveCount(0);
	await page.goto(map);
	await expect(page.getByText('You have not answered any questions here yet.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Start with' })).toHaveAttribute(
		'href',
		`/learn/${nk.id}/${nk.quizzes[0]?.id}`
	);
});
