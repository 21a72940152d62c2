import { expect, type Locator, type Page } from '@playwright/test';
import { readExplanation, type ShownOption } from './steps/explained.ts';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import { isHighlighted, scrollOf } from './steps/reading.ts';
import { articleOn, feedbackOn, goOn, open, questionOn, quizOn, settle } from './steps/taking.ts';
import { test } from './steps/test.ts';

const quiz = quizOf(nk, 'testing');

/** Taken up to the feedback on the second question, so that the first is answered. */
async function toFeedback(page: Page): Promise<ShownOption> {
	await open(page, addressOf(nk, quiz));
	await settle(page, await questionOn(page, quiz), 'right');
	await goOn(page);
	await settle(page, await questionOn(page, quiz), 'wrong');
	const last = (await readExplanation(page)).at(-1);
	if (!last) throw new Error('Nothing is explained');
	return last;
}

/** Whether a finger on the middle of an element would meet it. */
function isOnTop(locator: Locator): Promise<boolean> {
	return locator.evaluate((element) => {
		const [box] = element.getClientRects();
		if (!box) return false;
		const met = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
		return element.contains(met);
	});
}

async function away(page: Page, { fragment, quote }: ShownOption) {
	const link = quizOn(page)
		.getByRole('link', { name: /^Read it in/ })
		.last();
	await link.scrollIntoViewIfNeeded();
	const before = { scroll: await scrollOf(page), words: await quizOn(page).innerText() };
	expect(before.scroll).toBeGreaterThan(0);
	await link.click();
	const sentence = articleOn(page).locator(`#${fragment}`);
	await expect(sentence).toBeFocused();
	await expect(sentence).toBeInViewport({ ratio: 1 });
	expect(await isOnTop(sentence)).toBe(true);
	await isHighlighted(page, quote.slice(1, -1));
	return { link, before };
}

type Away = Awaited<ReturnType<typeof away>>;

async function isBack(page: Page, { link, before }: Away): Promise<void> {
	await expect(articleOn(page)).toBeHidden();
	await expect(link).toBeFocused();
	await expect.poll(() => scrollOf(page)).toBe(before.scroll);
	await isHighlighted(page, null);
	expect(await quizOn(page).innerText()).toBe(before.words);
	await expect(feedbackOn(page)).toHaveText(/^Feedback on question 2\b/);
}

test('the article comes over the quiz at the sentence, and “Back to question 2” leads back', async ({
	page
}) => {
	const shown = await toFeedback(page);
	const left = await away(page, shown);
	await page.getByRole('link', { name: 'Back to question 2' }).click();
	await isBack(page, left);
	// The same way once more: nothing is used up.
	const again = await away(page, shown);
	await page.getByRole('link', { name: 'Back to question 2' }).click();
	await isBack(page, again);
});

test('the browser’s way back leads back as well', async ({ page }) => {
	const left = await away(page, await toFeedback(page));
	await page.goBack();
	await isBack(page, left);
});

test('the ways out stay in reach while the article is open', async ({ page }) => {
	await away(page, await toFeedback(page));
	const leave = page.getByRole('link', { name: /^Leave/ }).last();
	const back = page.getByRole('link', { name: 'Back to question 2' });
	for (const link of [leave, back]) {
		await expect(link).toBeInViewport({ ratio: 1 });
		expect(await isOnTop(link)).toBe(true);
	}
});

test('the article can be read before answering, and the answer waits', async ({ page }) => {
	await open(page, addressOf(nk, quiz));
	const option = quizOn(page).getByRole('radio').first();
	await option.check();
	await page.getByRole('link', { name: 'Read the article' }).click();
	await expect(articleOn(page)).toBeVisible();
	await page.getByRole('link', { name: 'Back to question 1' }).click();
	await expect(articleOn(page)).toBeHidden();
	await expect(option).toBeChecked();
});
