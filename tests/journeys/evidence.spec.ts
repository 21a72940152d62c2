import { expect } from '@playwright/test';
import { fixtures } from './steps/addresses.ts';
import { readExplanation } from './steps/explained.ts';
import { addressOf, quizOf, sentencesToPick } from './steps/modules.ts';
import { articleOn, feedbackOn, open, press, quizOn } from './steps/taking.ts';
import { test } from './steps/test.ts';

const quiz = quizOf(sentencesToPick, 'quiz');
const address = fixtures.url + addressOf(sentencesToPick, quiz);

test('sentences are picked in the article, and each leads back to it afterwards @phone', async ({
	page,
	isMobile
}) => {
	const toArticle = () => quizOn(page).getByRole('link', { name: 'Choose in the article' });
	const back = () => articleOn(page).getByRole('link', { name: 'Back to question 1' });
	await open(page, address);
	await toArticle().click();
	const boxes = articleOn(page).getByRole('checkbox');
	await expect(boxes).toHaveCount(6);
	await expect(boxes.nth(2)).toBeInViewport();
	await boxes.nth(1).click();
	await articleOn(page).getByText('This shows that two things').click();
	await expect(boxes.nth(2)).toBeChecked();
	// A term in a sentence has a use of its own.
	await articleOn(page).getByRole('button', { name: 'spawn' }).click();
	await expect(boxes.nth(1)).toBeChecked();
	await page.keyboard.press('Escape');
	await boxes.nth(1).press('Space');
	await expect(boxes.nth(1)).not.toBeChecked();
	if (isMobile) {
		await back().click();
		await expect(toArticle()).toBeFocused();
	}
	await expect(quizOn(page).getByText('Your sentences so far:')).toContainText('“This shows that');
	await press(page, 'Check answer');
	await expect(feedbackOn(page)).toContainText('Your answer is in line with the article.');
	await expect(page.locator('.pick')).toHaveCount(0);
	const told = await readExplanation(page);
	const links = quizOn(page).getByRole('link', { name: /^Read it in/ });
	// What is said of several sentences is said once, and each of them leads back.
	expect(told.length).toBeLessThan(await links.count());
	const fragments = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
	expect(fragments.toSorted()).toEqual(['1', '2', '3', '4', '5', '6'].map((at) => `#pond-s${at}`));
	await links.first().click();
	await expect(page.locator('#pond-s3')).toBeFocused();
});

test('what was picked is still there after a second try and a reload', async ({ page }) => {
	await open(page, address);
	const boxes = articleOn(page).getByRole('checkbox');
	await boxes.nth(0).click();
	await press(page, 'Check answer');
	await expect(feedbackOn(page)).toHaveText(/^A hint/);
	// Where to look would be the answer.
	await expect(quizOn(page).getByRole('link', { name: /^Read it in/ })).toHaveCount(0);
	await page.reload();
	await press(page, 'Try again');
	await expect(boxes).toHaveCount(6);
	await expect(articleOn(page).locator('[aria-checked=true]')).toHaveCount(0);
	await expect(quizOn(page).getByText('Your first answer:')).toBeVisible();
	await boxes.nth(3).click();
	await press(page, 'Check answer');
	await expect(feedbackOn(page)).toContainText('partly in line with the article');
	await expect(quizOn(page).getByText('Near · your choice')).toBeVisible();
});
