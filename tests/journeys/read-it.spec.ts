import { expect, type Locator, type Page } from '@playwright/test';
import { placeQuiz } from '../../src/lib/content/quiz-places.ts';
import { readExplanation, reasonLinks } from './steps/explained.ts';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import { isHighlighted, scrollOf } from './steps/reading.ts';
import {
	answer,
	articleOn,
	feedbackOn,
	open,
	press,
	questionOn,
	quizOn,
	settle
} from './steps/taking.ts';
import { test } from './steps/test.ts';

const quiz = quizOf(nk, 'testing');

async function toFeedback(page: Page) {
	await open(page, addressOf(nk, quiz));
	const question = await questionOn(page, quiz);
	await settle(page, question, 'wrong');
	return question;
}

function linksOn(page: Page) {
	return reasonLinks(page);
}

/** What is seen at its upper edge, below the bar of the page: nothing may be read above the way back. */
function atTopOf(pane: Locator): Promise<string | undefined> {
	return pane.evaluate((element) => {
		const { left, top, width } = element.getBoundingClientRect();
		// Above the footer, the whole pane moves up under the bar of the page.
		const bar = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
		const seen = document.elementFromPoint(left + width / 2, Math.max(top, bar) + 3);
		return seen?.closest('p, section, aside')?.textContent.trim();
	});
}

test('every link leads to its sentence: highlighted, focused, in view, and the quiz stays', async ({
	page
}) => {
	await toFeedback(page);
	const shown = await readExplanation(page);
	for (const [at, { quote, fragment }] of shown.entries()) {
		const link = linksOn(page).nth(at);
		await link.scrollIntoViewIfNeeded();
		const before = await scrollOf(page);
		await link.click();
		const sentence = articleOn(page).locator(`#${fragment}`);
		await expect(sentence).toBeFocused();
		await expect(sentence).toBeInViewport({ ratio: 0.5 });
		await isHighlighted(page, quote.slice(1, -1));
		expect(await scrollOf(page)).toBe(before);
		await expect(page).toHaveURL(new RegExp(`#${fragment}$`));
		expect(await atTopOf(articleOn(page)), 'the way back is at the top').toBe('Back to question 1');
	}
});

test('the browser’s way back leads to the link that one came from, with everything as it was', async ({
	page
}) => {
	const question = await toFeedback(page);
	await readExplanation(page);
	const link = linksOn(page).last();
	await link.scrollIntoViewIfNeeded();
	const before = await scrollOf(page);
	const words = await quizOn(page).innerText();
	await link.click();
	await expect(link).not.toBeFocused();
	await page.goBack();
	await expect(link).toBeFocused();
	await isHighlighted(page, null);
	expect(await scrollOf(page)).toBe(before);
	expect(await quizOn(page).innerText()).toBe(words);
	expect((await questionOn(page, quiz)).id).toBe(question.id);
});

test('after two passages the way back leads to the link that one came from, and nothing stays marked', async ({
	page
}) => {
	await toFeedback(page);
	const [first, second] = await readExplanation(page);
	await linksOn(page).first().click();
	await expect(articleOn(page).locator(`#${first?.fragment}`)).toBeFocused();
	await linksOn(page).nth(1).click();
	await expect(articleOn(page).locator(`#${second?.fragment}`)).toBeFocused();
	await page.goBack();
	await expect(linksOn(page).nth(1)).toBeFocused();
	await expect(feedbackOn(page)).toBeVisible();
	await isHighlighted(page, null);
	await expect(articleOn(page).locator('.sentence:target')).toHaveCount(0);
	// The browser's way forward opens it again, at this question.
	await page.goForward();
	await expect(articleOn(page).locator(`#${second?.fragment}`)).toBeFocused();
	await linksOn(page).first().click();
	await page.goBack();
	await expect(linksOn(page).first()).toBeFocused();
	await expect(articleOn(page).locator('.sentence:target')).toHaveCount(0);
	await page.goForward();
	await expect(articleOn(page).locator('.sentence:target')).toBeFocused();
	await press(page, 'Next question');
	await expect(articleOn(page).locator('.sentence:target')).toHaveCount(0);
	await isHighlighted(page, null);
});

test('a sentence is heard from its own start, with the way back, which says where one is', async ({
	page
}) => {
	await toFeedback(page);
	const [first] = await readExplanation(page);
	await linksOn(page).first().click();
	const sentence = articleOn(page).getByRole('group', { name: first?.quote.slice(1, -1) ?? '' });
	await expect(sentence).toBeFocused();
	await expect(sentence).toHaveAccessibleDescription(
		'Marked sentence. Escape leads back to question 1.'
	);
	await page.keyboard.press('Escape');
	await expect(linksOn(page).first()).toBeFocused();
	await expect(page.getByRole('status')).toHaveText('Back at question 1.');
	// What opens and closes is a group as well, but has no name.
	await expect(articleOn(page).getByRole('group', { name: /./ })).toHaveCount(0);
});

test('a hint leads to the passage as well', async ({ page }) => {
	await open(page, addressOf(nk, quiz));
	await answer(page, await questionOn(page, quiz), 'wrong');
	await expect(feedbackOn(page)).toHaveText(/^A hint/);
	// Until the way back is fetched, the link is a plain one: it leads there, but gives no focus.
	await page.waitForLoadState('networkidle');
	const fragment = (await linksOn(page).getAttribute('href')) ?? '';
	await linksOn(page).click();
	await expect(articleOn(page).locator(fragment)).toBeFocused();
	await expect(feedbackOn(page)).toHaveText(/^A hint/);
	// It stays in view for the second try, and goes with the question.
	await press(page, 'Try again');
	await expect(articleOn(page).locator(`${fragment}:target`)).toBeVisible();
	await press(page, 'Skip this question');
	await expect(articleOn(page).locator('.sentence:target')).toHaveCount(0);
});

test('a browser without the highlight still marks the sentence', async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(CSS, 'highlights');
	});
	await toFeedback(page);
	const [first] = await readExplanation(page);
	await linksOn(page).first().click();
	const sentence = articleOn(page).locator(`#${first?.fragment}`);
	const background = () =>
		sentence.evaluate((element) => getComputedStyle(element).backgroundColor);
	await expect(sentence).toBeFocused();
	expect(await background()).not.toBe('rgba(0, 0, 0, 0)');
	await page.goBack();
	await expect.poll(background).toBe('rgba(0, 0, 0, 0)');
});

test('the article is open beside the quiz where the quiz begins', async ({ page }) => {
	const { from } = placeQuiz(nk.sections, quiz);
	await open(page, addressOf(nk, quiz));
	await expect(articleOn(page).locator(`#${from}`)).toBeInViewport({ ratio: 1 });
	expect(await scrollOf(page)).toBe(0);
});

test('a link with a fragment opens the quiz with the sentence in view', async ({ page }) => {
	await page.goto(`${addressOf(nk, quiz)}#testing-s5`);
	await expect(articleOn(page).locator('#testing-s5')).toBeInViewport();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await press(page, 'Skip this question');
	await expect(articleOn(page).locator('.sentence:target')).toHaveCount(0);
});
