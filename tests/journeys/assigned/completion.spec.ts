import { expect, type Page } from '@playwright/test';
import { endLearnerSessions } from '../../../src/lib/server/store/learner-sessions.ts';
import { listCompletions } from '../../../src/lib/server/store/completions.ts';
import { isAt, isKept, press, settle, goOn, questionOn } from '../steps/taking.ts';
import { test, type Campus } from './steps/campus.ts';
import { close } from './steps/meanwhile.ts';
import { label, type SeededClass, type ToSeed } from './steps/seed-class.ts';
import { answersHandedIn, attemptsIn, pathOf, quiz, receiptOn, total } from './steps/sent.ts';

/** Answers that stay on the device: that the quiz was finished is all that is sent, and when. */
const completion: ToSeed = { ...answersHandedIn, settings: { handIn: 'completion' } };

const HAND_IN = 'Hand in: I have finished';

async function openQuiz(page: Page, seeded: SeededClass): Promise<void> {
	await page.goto(pathOf(seeded));
	await isKept(page);
}

async function answerOne(page: Page): Promise<void> {
	await settle(page, await questionOn(page, quiz), 'right');
	await goOn(page);
}

async function takeAllOf(page: Page): Promise<void> {
	for (let number = 1; number <= total; number += 1) {
		await isAt(page, number, total);
		await answerOne(page);
	}
	await expect(page.getByRole('heading', { name: /Where you are now$/ })).toBeVisible();
}

async function completedIn({ store }: Campus, { assignment, learner }: SeededClass) {
	return listCompletions(store.db, assignment, learner);
}

test('only that it was finished is sent, after that was said, and a receipt is found again', async ({
	page,
	campus,
	seed
}) => {
	const seeded = await seed(completion);
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() === 'POST') sent.push(request.postData() ?? '');
	});
	await openQuiz(page, seeded);
	await takeAllOf(page);
	await expect(page.getByText(`Sent is only that ${label} has finished`)).toContainText(
		'Your answers and how they went stay on this device.'
	);
	expect(sent).toEqual([]);
	await page.getByRole('button', { name: HAND_IN }).dblclick();
	await expect(receiptOn(page)).toContainText('Of your answers nothing was sent.');
	// Nothing but the name of the act was in it, however often it was pressed.
	expect(sent.every((body) => body === '')).toBe(true);
	expect(await completedIn(campus, seeded)).toHaveLength(1);
	expect(await attemptsIn(campus, seeded)).toEqual([]);
	await page.goto('/class');
	await expect(page.getByText(/^Handed in on .* UTC: that it was finished/)).toBeVisible();
});

test('a reload, back, a killed server and a line that is gone lose no answer', async ({
	page,
	context,
	campus,
	seed
}) => {
	test.slow();
	const seeded = await seed(completion);
	await openQuiz(page, seeded);
	await answerOne(page);
	await page.reload();
	await isKept(page);
	await isAt(page, 2, total);
	await page.goto('/class');
	await page.goBack();
	await isAt(page, 2, total);
	await isKept(page);
	await context.setOffline(true);
	await answerOne(page);
	await context.setOffline(false);
	await campus.kill();
	await answerOne(page);
	await expect(page.getByRole('heading', { name: /Where you are now$/ })).toBeVisible();
	await press(page, HAND_IN);
	await page.waitForURL('chrome-error://chromewebdata/');
	await campus.revive();
	await page.goto(pathOf(seeded));
	await expect(page.getByRole('heading', { name: /Where you are now$/ })).toBeVisible();
	await press(page, HAND_IN);
	await expect(receiptOn(page)).toBeVisible();
	expect(await completedIn(campus, seeded)).toHaveLength(1);
});

test('a session that is over: said, and handed in when the learner has come back', async ({
	page,
	campus,
	seed
}) => {
	const seeded = await seed(completion);
	await openQuiz(page, seeded);
	await takeAllOf(page);
	await endLearnerSessions(campus.store.db, seeded.learner);
	await press(page, HAND_IN);
	await expect(page.getByText('You are not signed in to your class any more.')).toBeVisible();
	await page.getByRole('link', { name: 'Come back to your class' }).click();
	await page.getByLabel('Recovery code').fill(seeded.recovery);
	await press(page, 'Go on where you were');
	await page.getByRole('link', { name: quiz.title }).click();
	await press(page, HAND_IN);
	await expect(receiptOn(page)).toBeVisible();
	expect(await completedIn(campus, seeded)).toHaveLength(1);
});

test('a clock that is set back keeps the answers', async ({ page, seed }) => {
	const seeded = await seed(completion);
	await openQuiz(page, seeded);
	await answerOne(page);
	await page.clock.install({ time: '2001-01-01T00:00:00Z' });
	await page.reload();
	await isKept(page);
	await isAt(page, 2, total);
});

test('a class that is closed in the middle: said, with the answers where they are', async ({
	page,
	campus,
	seed
}) => {
	const seeded = await seed(completion);
	await openQuiz(page, seeded);
	await answerOne(page);
	await close(campus, seeded);
	await answerOne(page);
	await answerOne(page);
	await press(page, HAND_IN);
	await expect(page.getByText('Your answers stay on this device')).toBeVisible();
	await expect(page.getByRole('heading', { name: /Where you are now$/ })).toBeVisible();
	await expect(page.getByRole('button', { name: HAND_IN })).toBeHidden();
	expect(await completedIn(campus, seeded)).toEqual([]);
});

test('without JavaScript it is taken in forms, and nothing of the answers is kept @nojs', async ({
	page,
	campus,
	seed,
	javaScriptEnabled: scripts
}) => {
	const seeded = await seed(completion);
	await page.goto(pathOf(seeded));
	if (scripts !== false) await isKept(page);
	await takeAllOf(page);
	await press(page, HAND_IN);
	await expect(receiptOn(page)).toContainText('Of your answers nothing was sent.');
	expect(await attemptsIn(campus, seeded)).toEqual([]);
});
