import { expect, type Page } from '@playwright/test';
import { recordKept } from './steps/attempt.ts';
import { crash } from './steps/crash.ts';
import { nk } from './steps/modules.ts';
import {
	answer,
	choose,
	feedbackOn,
	goOn,
	isAt,
	isKept,
	noticeOn,
	open,
	placesOn,
	press,
	questionOn,
	quizOn,
	settle,
	openMenu
} from './steps/taking.ts';
import { test } from './steps/test.ts';
import { address, key, quiz, total } from './steps/testing-quiz.ts';

const STARTED =
	'You have started this quiz again. Your earlier answers stay until you answer a question here.';
const RESUMED = 'You are where you left this quiz. Nothing you answered was lost.';

/** The first question answered, the second with a hint: the middle of a quiz. */
async function toTheMiddle(page: Page): Promise<void> {
	await open(page, address);
	await settle(page, await questionOn(page, quiz), 'right');
	await goOn(page);
	await answer(page, await questionOn(page, quiz), 'wrong');
}

/** Exactly where `toTheMiddle` left it, and it goes on from there. */
async function isInTheMiddle(page: Page): Promise<void> {
	await isKept(page);
	await isAt(page, 2, total);
	await expect(feedbackOn(page)).toHaveText(/^A hint/);
	await openMenu(page);
	const rows = placesOn(page);
	await expect(rows.nth(0)).toContainText('answered');
	await expect(rows.nth(1)).toContainText('one more try');
	await expect(rows.nth(2)).toContainText('not answered yet');
}

test('a reload in the middle loses nothing, and says so', async ({ page }) => {
	await toTheMiddle(page);
	await page.reload();
	await expect(noticeOn(page, RESUMED)).toBeVisible();
	await isInTheMiddle(page);
	await press(page, 'Try again');
	await answer(page, await questionOn(page, quiz), 'right');
	await page.reload();
	await expect(feedbackOn(page)).toHaveText(/^Feedback on question 2\b/);
	await expect(noticeOn(page, RESUMED)).toBeVisible();
});

test('a reload right after the click on “Check answer” loses nothing', async ({ page }) => {
	await open(page, address);
	await choose(page, await questionOn(page, quiz), 'right');
	// Without waiting for anything: the click and the reload in one turn of the page.
	await page.getByRole('button', { name: 'Check answer' }).evaluate((button) => {
		if (button instanceof HTMLElement) button.click();
		location.reload();
	});
	await expect(noticeOn(page, RESUMED)).toBeVisible();
	await expect(feedbackOn(page)).toHaveText(/^Feedback on question 1\b/);
});

test('going to the module and back loses nothing, and the module says how far one is', async ({
	page
}) => {
	await toTheMiddle(page);
	await page.getByRole('banner').getByRole('link', { name: nk.title }).click();
	await expect(page.getByText(`2 of ${total} answered`)).toBeVisible();
	await page.getByRole('link', { name: `Go on with “${quiz.title}”` }).click();
	await isInTheMiddle(page);
});

test('going to the module by its address and back loses nothing', async ({ page }) => {
	await toTheMiddle(page);
	await page.goto(`/learn/${nk.id}`);
	await expect(page.getByText(`2 of ${total} answered`)).toBeVisible();
	await page.goto(address);
	await isInTheMiddle(page);
});

test('the browser’s back and forward lose nothing, by links and by addresses', async ({ page }) => {
	await page.goto(`/learn/${nk.id}`);
	await toTheMiddle(page);
	await openMenu(page);
	await quizOn(page)
		.getByRole('link', { name: /^Support/ })
		.click();
	await expect(page.getByRole('heading', { level: 1, name: /^Support/ })).toBeVisible();
	await page.goBack();
	await isInTheMiddle(page);
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1, name: nk.title })).toBeVisible();
	await page.goForward();
	await isInTheMiddle(page);
	await page.goto('/privacy');
	await page.goBack();
	await isInTheMiddle(page);
});

test('a crash of the tab loses nothing', async ({ page }) => {
	await toTheMiddle(page);
	const after = await crash(page);
	await expect.poll(() => after.words()).toContain(RESUMED);
	const words = await after.words();
	expect(words).toContain('A hint');
	expect(words).toContain(`Question 2 of ${total}`);
});

test('a double click on “Check answer” answers once and skips nothing', async ({ page }) => {
	await open(page, address);
	for (const how of ['wrong', 'right'] as const) {
		await choose(page, await questionOn(page, quiz), how);
		await page.getByRole('button', { name: 'Check answer' }).dblclick();
		await expect(feedbackOn(page)).toHaveText(how === 'wrong' ? /^A hint/ : /^Feedback/);
		const types = (await recordKept(page, key)).events.map(({ type }) => type);
		expect(types).toEqual(
			how === 'wrong'
				? ['begin', 'answer', 'mark']
				: ['begin', 'answer', 'mark', 'retry', 'answer', 'mark']
		);
		if (how === 'wrong') await press(page, 'Try again');
	}
});

test('on a phone, the second half of a double press leaves the hint that came in its place', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await open(page, address);
	await choose(page, await questionOn(page, quiz), 'wrong');
	const check = page.getByRole('button', { name: 'Check answer' });
	await check.scrollIntoViewIfNeeded();
	const box = await check.boundingBox();
	await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 20);
	await expect(feedbackOn(page)).toHaveText(/^A hint\b/);
	// Wherever the next button comes to lie on this page, it is pressed where the first one was.
	const retry = page.getByRole('button', { name: 'Try again' });
	const lies = await retry.boundingBox();
	await page.evaluate(
		({ x, y }) => {
			const button = document.querySelector<HTMLElement>('[formaction="?/retry"]');
			if (button) button.style.transform = `translate(${x}px, ${y}px)`;
		},
		{ x: (box?.x ?? 0) - (lies?.x ?? 0), y: (box?.y ?? 0) - (lies?.y ?? 0) }
	);
	await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 20);
	await expect(feedbackOn(page)).toHaveText(/^A hint\b/);
	await expect(feedbackOn(page)).toBeFocused();
	await expect(retry).toBeVisible();
});

test('a double click on “Next question” skips nothing', async ({ page }) => {
	await open(page, address);
	await settle(page, await questionOn(page, quiz), 'right');
	await page.getByRole('button', { name: 'Next question' }).dblclick();
	await isAt(page, 2, total);
	await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
	expect((await recordKept(page, key)).events.at(-1)?.type).toBe('next');
});

test('the result is kept as well; begun again, it stays until the new attempt has an answer', async ({
	page
}) => {
	await toTheMiddle(page);
	await openMenu(page);
	await press(page, 'Stop here and see where you are');
	await page.reload();
	const result = page.getByRole('heading', { level: 1, name: /Where you are now$/ });
	await expect(result).toBeVisible();
	await expect(noticeOn(page, RESUMED)).toBeVisible();
	await press(page, 'Start again');
	await isAt(page, 1, total);
	await expect(page.getByRole('status')).toHaveText(STARTED);
	await press(page, 'Skip this question');
	await page.reload();
	await expect(noticeOn(page, STARTED)).toBeVisible();
	await isAt(page, 2, total);
	await press(page, 'Go back to my earlier answers');
	await expect(result).toBeFocused();
	await press(page, 'Take the whole quiz again');
	await settle(page, await questionOn(page, quiz), 'right');
	await expect(noticeOn(page, STARTED)).toBeHidden();
	await page.reload();
	await expect(feedbackOn(page)).toHaveText(/^Feedback on question 1\b/);
});
