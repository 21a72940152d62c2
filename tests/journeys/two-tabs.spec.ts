import { expect, type Page } from '@playwright/test';
import { recordKept } from './steps/attempt.ts';
import { addressOf, nk, quizOf } from './steps/modules.ts';
import {
	choose,
	feedbackOn,
	goOn,
	isAt,
	isKept,
	noticeOn,
	open,
	press,
	questionOn,
	quizOn,
	settle
} from './steps/taking.ts';
import { test } from './steps/test.ts';
import { address, key, quiz, total } from './steps/testing-quiz.ts';

const ELSEWHERE = 'This quiz is open in another tab.';

function told(page: Page) {
	return noticeOn(page, ELSEWHERE);
}

/** In the first tab, one question answered. */
async function begin(page: Page): Promise<void> {
	await open(page, address);
	await settle(page, await questionOn(page, quiz), 'wrong');
}

/** Holds nothing that can be given any more, and says where it goes on. */
async function isPassive(page: Page): Promise<void> {
	await expect(told(page)).toBeVisible();
	await expect(quizOn(page).locator('form')).toHaveAttribute('inert');
}

async function isActive(page: Page): Promise<void> {
	await isKept(page);
	await expect(told(page)).toBeHidden();
	await expect(quizOn(page).locator('form')).not.toHaveAttribute('inert');
}

test('a second tab is told, takes over with every answer, and the first is told', async ({
	page,
	context
}) => {
	await begin(page);
	const second = await context.newPage();
	await second.goto(address);
	await isPassive(second);
	await isActive(page);
	await press(second, 'Go on in this tab');
	await isActive(second);
	await expect(feedbackOn(second)).toHaveText(/^Feedback on question 1\b/);
	await expect(feedbackOn(second)).toBeFocused();
	await isPassive(page);
	expect((await recordKept(second, key)).events).toEqual((await recordKept(page, key)).events);
});

test('the first tab can take it back, with what was answered in the second', async ({
	page,
	context
}) => {
	await begin(page);
	const second = await context.newPage();
	await second.goto(address);
	await press(second, 'Go on in this tab');
	await isActive(second);
	await goOn(second);
	await settle(second, await questionOn(second, quiz), 'right');
	await press(page, 'Go on in this tab');
	await isActive(page);
	await expect(feedbackOn(page)).toHaveText(/^Feedback on question 2\b/);
	await isPassive(second);
});

test('a duplicated tab is told, too, and takes over', async ({ page }) => {
	await begin(page);
	// A window that a page opens gets a copy of its session storage, as a duplicated tab does.
	const [second] = await Promise.all([
		page.waitForEvent('popup'),
		page.evaluate(() => void window.open(location.href))
	]);
	await isPassive(second);
	await isActive(page);
	await expect(second.locator('.notice')).toHaveCount(1);
	await press(second, 'Go on in this tab');
	await isActive(second);
	await expect(feedbackOn(second)).toHaveText(/^Feedback on question 1\b/);
	await isPassive(page);
	await expect(page.locator('.notice')).toHaveCount(1);
});

test('when the first tab is closed, the second can go on', async ({ page, context }) => {
	await begin(page);
	await page.close();
	const second = await context.newPage();
	await open(second, address);
	await settle(second, await questionOn(second, quiz), 'right');
	await isActive(second);
});

test('two tabs that were both opened first: the one that answers second is told', async ({
	page,
	context
}) => {
	await open(page, address);
	const second = await context.newPage();
	await open(second, address);
	await settle(page, await questionOn(page, quiz), 'wrong');
	await choose(second, await questionOn(second, quiz), 'right');
	await press(second, 'Check answer');
	await isPassive(second);
	await isActive(page);
	await goOn(page);
	await isAt(page, 2, total);
});

test('another quiz in another tab is no second one', async ({ page, context }) => {
	await begin(page);
	const other = quizOf(nk, 'treatments');
	const second = await context.newPage();
	await open(second, addressOf(nk, other));
	await settle(second, await questionOn(second, other), 'right');
	await isActive(second);
	await isActive(page);
});
