import { expect, type Page } from '@playwright/test';
import { readSupport } from '../../src/lib/server/catalogue/support.ts';
import { fixtures } from './steps/addresses.ts';
import { keyOf, keysKept, textKept } from './steps/attempt.ts';
import { addressOf, nk, quizOf, twoQuestions } from './steps/modules.ts';
import { goOn, isAt, open, openMenu, press, questionOn, settle } from './steps/taking.ts';
import { test } from './steps/test.ts';

const quiz = quizOf(nk, 'testing');
const address = addressOf(nk, quiz);
const key = keyOf(nk, quiz);
const exit = readSupport('quizzes').support.exit.url;

test.use({ leadsTo: [new URL(exit).origin] });

/** Answers the exit's address in its place: nothing leaves the machine. Returns what was asked of it. */
async function stand(page: Page): Promise<readonly (string | undefined)[]> {
	const referrers: (string | undefined)[] = [];
	await page.context().route(`${exit}**`, (route) => {
		referrers.push(route.request().headers()['referer']);
		return route.fulfill({ contentType: 'text/html', body: '<h1>Somewhere else</h1>' });
	});
	return referrers;
}

/** From the module into its quiz, with an answer given and kept. */
async function toAnAnswer(page: Page): Promise<void> {
	await page.goto(`/learn/${nk.id}`);
	await open(page, address);
	await settle(page, await questionOn(page, quiz), 'right');
	expect(await textKept(page, key)).not.toBeNull();
}

async function hasLeft(page: Page, referrers: readonly (string | undefined)[]): Promise<void> {
	await expect(page.getByRole('heading', { name: 'Somewhere else' })).toBeVisible();
	expect(page.url()).toBe(exit);
	expect(referrers).toEqual([undefined]);
	// The quiz is out of the way of the back key, and nothing of it is kept in the tab.
	await page.goBack();
	expect(page.url()).not.toContain(quiz.id);
	expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
}

test('“Leave this page” goes at once to another site and leaves nothing here @phone', async ({
	page
}) => {
	const referrers = await stand(page);
	await toAnAnswer(page);
	expect(referrers).toEqual([]);
	await page.evaluate(() => localStorage.setItem('readback:attempt:tea:quiz', 'on the device'));
	const link = page.getByRole('banner').getByRole('link', { name: /^Leave/ });
	await expect(link).toHaveAccessibleDescription(/Pressing Shift three times does the same/);
	await openMenu(page);
	await expect(page.getByText(/^“Leave this page” takes you to another site/)).toBeVisible();
	await link.click();
	await hasLeft(page, referrers);
	// What care settings keep on the device is not for this link to delete.
	expect(await keysKept(page)).toEqual(['readback:attempt:tea:quiz']);
});

test('the second link, among those that skip, does the same', async ({ page }) => {
	const referrers = await stand(page);
	await toAnAnswer(page);
	const link = page.getByRole('link', { name: 'Leave this page now' });
	await link.focus();
	await link.press('Enter');
	await hasLeft(page, referrers);
});

test('Shift pressed three times does the same', async ({ page }) => {
	const referrers = await stand(page);
	await toAnAnswer(page);
	for (const press of ['Shift', 'Shift', 'Shift']) await page.keyboard.press(press);
	await hasLeft(page, referrers);
});

test('two presses, or another key or a click between them, change nothing', async ({ page }) => {
	const referrers = await stand(page);
	await toAnAnswer(page);
	for (const press of ['Shift', 'Shift', 'a', 'Shift', 'Shift', 'Shift+b', 'Shift', 'Shift']) {
		await page.keyboard.press(press);
	}
	await expect(page.getByText('Press Shift once more to leave this page.')).toBeVisible();
	await page.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('Shift');
	await expect(page.getByText('Press Shift once more to leave this page.')).toBeHidden();
	await goOn(page);
	await isAt(page, 2, quiz.questions.length);
	expect(referrers).toEqual([]);
});

test.describe('a module that does not ask for it', () => {
	test.use({ baseURL: fixtures.url });

	test('has no such link, and Shift is just a key', async ({ page }) => {
		const referrers = await stand(page);
		const other = quizOf(twoQuestions, 'quiz');
		await open(page, addressOf(twoQuestions, other));
		await settle(page, await questionOn(page, other), 'right');
		await expect(page.getByRole('link', { name: /^Leave/ })).toHaveCount(0);
		for (const key of ['Shift', 'Shift', 'Shift', 'Shift']) await page.keyboard.press(key);
		await press(page, 'Next question');
		await isAt(page, 2, 2);
		expect(referrers).toEqual([]);
	});
});
