/** Every way about a quiz that is not an answer, by links and forms alone. */
import { expect, type Page } from '@playwright/test';
import type { AttemptEvent } from '../../src/lib/attempt/events.ts';
import { recordOnPage } from './steps/attempt.ts';
import { stopHere, takeEach } from './steps/plainly.ts';
import {
	answer,
	choose,
	feedbackOn,
	isAt,
	placesOn,
	press,
	questionOn,
	quizOn,
	settle,
	openMenu
} from './steps/taking.ts';
import { test } from './steps/test.ts';
import { address, quiz, total } from './steps/testing-quiz.ts';
import { outcome } from './steps/words.ts';

// A page is long and each act is a page: recording them would take longer than taking the quiz.
test.beforeEach(({ page }) => page.goto(address));

async function isResult(page: Page, words: string): Promise<void> {
	await expect(page.getByRole('heading', { level: 1, name: /Where you are now$/ })).toBeVisible();
	await expect(quizOn(page)).toContainText(words);
}

/** Events of the attempt in the page's form, after its beginning. */
async function eventsOn(page: Page): Promise<readonly AttemptEvent[]> {
	return (await recordOnPage(page)).events.slice(1);
}

test('one skips, goes to a question from the list, and answers it after all', async ({ page }) => {
	const skipped = await questionOn(page, quiz);
	await press(page, 'Skip this question');
	await isAt(page, 2, total);
	await openMenu(page);
	await expect(placesOn(page).first()).toContainText('skipped');
	await expect(placesOn(page).nth(1)).toContainText('not answered yet');
	await placesOn(page).first().getByRole('button').click();
	await isAt(page, 1, total);
	expect((await questionOn(page, quiz)).id).toBe(skipped.id);
	await settle(page, skipped, 'right');
	await openMenu(page);
	await expect(placesOn(page).first()).toContainText('answered');
});

test('one leaves a question after its hint and finds it again with one more try', async ({
	page
}) => {
	const question = await questionOn(page, quiz);
	await answer(page, question, 'wrong');
	await press(page, 'Leave it for now');
	await isAt(page, 2, total);
	await openMenu(page);
	await expect(placesOn(page).first()).toContainText('one more try');
	await placesOn(page).first().getByRole('button').click();
	await expect(feedbackOn(page)).toHaveText(/^A hint/);
	await press(page, 'Try again');
	await answer(page, question, 'right');
	await expect(quizOn(page)).toContainText(outcome.right);
});

test('one marks a question for later, and takes the mark away', async ({ page }) => {
	const mark = page.getByRole('button', { name: /^Mark(ed)? for later$/ });
	await openMenu(page);
	await mark.click();
	await openMenu(page);
	await expect(mark).toHaveAccessibleName('Marked for later');
	await expect(mark).toHaveAttribute('aria-pressed', 'true');
	await expect(placesOn(page).first()).toContainText('marked for later');
	await mark.click();
	await openMenu(page);
	await expect(mark).toHaveAccessibleName('Mark for later');
	await expect(mark).toHaveAttribute('aria-pressed', 'false');
	await expect(placesOn(page).first()).not.toContainText('marked for later');
});

test('one stops early, looks at the answers, and comes back to the result', async ({ page }) => {
	await settle(page, await questionOn(page, quiz), 'right');
	await stopHere(page);
	await isResult(page, '1 of 1 answered in line with the article.');
	await expect(quizOn(page)).toContainText(`${total - 1} not answered.`);
	await press(page, 'Look at the answers');
	await openMenu(page);
	await placesOn(page).nth(1).getByRole('button').click();
	await expect(quizOn(page)).toContainText('You did not answer this question.');
	await press(page, 'Back to the result');
	await isResult(page, '1 of 1 answered in line with the article.');
});

test('from the result one tries the missed ones again, those and no others', async ({ page }) => {
	const [missed, , other] = await takeEach(page, quiz, ['wrong', 'right', 'wrong']);
	await stopHere(page);
	await isResult(page, '1 of 3 answered in line with the article.');
	await press(page, 'Try the missed questions again');
	await isAt(page, 1, total);
	const again = await takeEach(page, quiz, ['right', 'right']);
	expect(again.map(({ id }) => id)).toEqual([missed?.id, other?.id]);
	await isResult(page, 'At first 1, now 3 of 3 answered in line with the article.');
	await expect(page.getByRole('button', { name: /^Try the missed/ })).toHaveCount(0);
});

test('from the result one answers what was left, or takes the whole quiz again', async ({
	page
}) => {
	const [left] = await takeEach(page, quiz, ['skip', 'right']);
	await stopHere(page);
	await isResult(page, '1 skipped');
	const result = page.url();
	await press(page, `Answer the ${total - 1} questions you left`);
	await isAt(page, 1, total);
	expect((await questionOn(page, quiz)).id).toBe(left?.id);
	await page.goBack();
	expect(page.url()).toBe(result);
	await press(page, 'Take the whole quiz again');
	await isAt(page, 1, total);
	expect(await eventsOn(page)).toEqual([]);
	// Until this one has an answer, the earlier one can be taken up again.
	await press(page, 'Skip this question');
	await press(page, 'Go back to my earlier answers');
	await isResult(page, '1 skipped');
	await press(page, 'Take the whole quiz again');
	await settle(page, await questionOn(page, quiz), 'right');
	await expect(page.getByRole('button', { name: 'Go back to my earlier answers' })).toHaveCount(0);
});

test('skipping everything ends at the look back, which leads to any question', async ({ page }) => {
	await takeEach(
		page,
		quiz,
		quiz.questions.map(() => 'skip')
	);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		`That was the last question. ${total} questions have no answer.`
	);
	await placesOn(page).nth(2).getByRole('button').click();
	await isAt(page, 3, total);
});

test('the browser’s way back brings the earlier page with its attempt', async ({ page }) => {
	const first = await questionOn(page, quiz);
	await settle(page, first, 'right');
	const answered = await eventsOn(page);
	await press(page, 'Next question');
	await isAt(page, 2, total);
	await page.goBack();
	await expect(feedbackOn(page)).toHaveText(/^Feedback on question 1\b/);
	expect(await eventsOn(page)).toEqual(answered);
	await page.goBack();
	expect((await questionOn(page, quiz)).id).toBe(first.id);
	expect(await eventsOn(page)).toEqual([]);
	// What is answered now is answered in that earlier attempt.
	await answer(page, first, 'wrong');
	await expect(feedbackOn(page)).toHaveText(/^A hint/);
});

test('pressing twice in a hurry is one answer', async ({ page }) => {
	const question = await questionOn(page, quiz);
	await choose(page, question, 'right');
	await page.getByRole('button', { name: 'Check answer' }).dblclick();
	await expect(feedbackOn(page)).toBeVisible();
	expect((await eventsOn(page)).map(({ type }) => type)).toEqual(['answer', 'mark']);
});
