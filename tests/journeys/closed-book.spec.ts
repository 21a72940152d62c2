import { expect, type Page } from '@playwright/test';
import { readExplanation } from './steps/explained.ts';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import { isHighlighted } from './steps/reading.ts';
import {
	articleOn,
	goOn,
	isAt,
	open,
	press,
	questionOn,
	quizOn,
	settle,
	openMenu
} from './steps/taking.ts';
import { test } from './steps/test.ts';

const quiz = quizOf(nk, 'take-away');

async function isClosed(page: Page): Promise<void> {
	await expect(articleOn(page)).toBeHidden();
	await expect(page.getByRole('link', { name: /^Read (it|the article)/ })).toHaveCount(0);
	// Nor by typing the address of a sentence.
	await page.evaluate(() => (location.hash = '#testing-s1'));
	await expect(page.locator('#testing-s1')).toBeHidden();
	await page.goBack();
}

test('a closed book is closed while one answers, and open in the feedback @phone', async ({
	page
}) => {
	await open(page, addressOf(nk, quiz));
	await isClosed(page);
	await settle(page, await questionOn(page, quiz), 'wrong');
	const [shown] = await readExplanation(page);
	await quizOn(page)
		.getByRole('link', { name: /^Read it in/ })
		.first()
		.click();
	await expect(articleOn(page).locator(`#${shown?.fragment}`)).toBeFocused();
	await isHighlighted(page, shown?.quote.slice(1, -1) ?? '');
	await page.goBack();
	await goOn(page);
	await isAt(page, 2, quiz.questions.length);
	await isClosed(page);
});

test('the book stays closed after a skip and opens with the result', async ({ page }) => {
	await open(page, addressOf(nk, quiz));
	await press(page, 'Skip this question');
	await isClosed(page);
	await openMenu(page);
	await press(page, 'Stop here and see where you are');
	await expect(page.getByRole('heading', { level: 1, name: /Where you are now$/ })).toBeVisible();
	await expect(articleOn(page)).toBeVisible();
});
