import { expect, type Page } from '@playwright/test';
import { fixtures } from './steps/addresses.ts';
import { keyOf, keysKept, recordKept } from './steps/attempt.ts';
import { addressOf, quizOf, threeQuestions } from './steps/modules.ts';
import {
	answer,
	feedbackOn,
	goOn,
	isAt,
	isKept,
	noticeOn,
	open,
	press,
	questionOn,
	settle,
	openMenu
} from './steps/taking.ts';
import { test } from './steps/test.ts';

// A module that says nothing of it is kept on the device.
test.use({ baseURL: fixtures.url });

const quiz = quizOf(threeQuestions, 'quiz');
const address = addressOf(threeQuestions, quiz);
const key = keyOf(threeQuestions, quiz);

async function answerFirst(page: Page): Promise<void> {
	await settle(page, await questionOn(page, quiz), 'wrong');
}

test('answers outlive the tab, and the page says for how long', async ({ page, context }) => {
	await open(page, address);
	await expect(page.getByText('Saved on this device only, for 30 days')).toBeVisible();
	await answerFirst(page);
	expect((await recordKept(page, key, 'local')).events.length).toBeGreaterThan(1);
	await page.close();
	const later = await context.newPage();
	await later.goto(address);
	await expect(noticeOn(later, 'You are where you left this quiz.')).toBeVisible();
	await expect(feedbackOn(later)).toHaveText(/^Feedback on question 1\b/);
});

test('“Delete your answers” takes them from the device', async ({ page }) => {
	await open(page, address);
	await answerFirst(page);
	await openMenu(page);
	await press(page, 'Delete your answers');
	await press(page, 'Delete them');
	await isAt(page, 1, quiz.questions.length);
	expect(await keysKept(page)).not.toContain(key);
});

test('two tabs opened first: what the first answered is not written over by the second', async ({
	page,
	context
}) => {
	await open(page, address);
	const second = await context.newPage();
	await open(second, address);
	await answerFirst(page);
	await goOn(page);
	await settle(page, await questionOn(page, quiz), 'right');
	await answer(second, await questionOn(second, quiz), 'right');
	await expect(noticeOn(second, 'This quiz is open in another tab.')).toBeVisible();
	await page.reload();
	await isKept(page);
	await expect(feedbackOn(page)).toHaveText(/^Feedback on question 2\b/);
});
