import { expect } from '@playwright/test';
import { endLearnerSessions } from '../../../src/lib/server/store/learners.ts';
import { listCompletions } from '../../../src/lib/server/store/attempts.ts';
import { goOn, isKept, press, questionOn, settle } from '../steps/taking.ts';
import { answersHandedIn } from './steps/answers-handed-in.ts';
import { test as base } from './steps/campus.ts';
import { close } from './steps/meanwhile.ts';
import { label } from './steps/seed-class.ts';
import type { Sitting } from './steps/sitting.ts';

/** Answers that stay on the device: that the quiz was finished is all that is sent, and when. */
const test = base.extend<{ readonly opened: Sitting }>({
	opened: async ({ sit, javaScriptEnabled: scripts = true }, use) => {
		const sitting = await sit({ ...answersHandedIn, settings: { handIn: 'completion' } });
		await sitting.open();
		if (scripts) await isKept(sitting.page);
		await use(sitting);
	}
});

const HAND_IN = 'Hand in: I have finished';

async function answerOne({ page, seat }: Sitting): Promise<void> {
	await settle(page, await questionOn(page, seat.quiz), 'right');
	await goOn(page);
}

async function isFinished({ page }: Sitting): Promise<void> {
	await expect(page.getByRole('heading', { name: /Where you are now$/ })).toBeVisible();
}

async function takeAllOf(sitting: Sitting): Promise<void> {
	for (let number = 1; number <= sitting.total; number += 1) {
		await sitting.isAt(number);
		await answerOne(sitting);
	}
	await isFinished(sitting);
}

async function completedIn({ seat: { campus, seeded } }: Sitting) {
	return listCompletions(campus.store.db, seeded.assignment, seeded.learner);
}

test('only that it was finished is sent, after that was said, and a receipt is found again', async ({
	page,
	opened
}) => {
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() === 'POST') sent.push(request.postData() ?? '');
	});
	await takeAllOf(opened);
	await expect(page.getByText(`This sends only that ${label} has finished`)).toContainText(
		'Your answers and your result stay on this device.'
	);
	expect(sent).toEqual([]);
	await page.getByRole('button', { name: HAND_IN }).dblclick();
	await expect(opened.receipt).toContainText('None of your answers were sent.');
	// Nothing but the name of the act was in it, however often it was pressed.
	expect(sent.every((body) => body === '')).toBe(true);
	expect(await completedIn(opened)).toHaveLength(1);
	expect(await opened.attempts()).toEqual([]);
	await page.goto('/class');
	await expect(page.getByText(/^Handed in on .* \(UTC\): completion only/)).toBeVisible();
});

test('a reload, back, a killed server and a line that is gone lose no answer', async ({
	page,
	context,
	campus,
	opened
}) => {
	test.slow();
	await answerOne(opened);
	await page.reload();
	await isKept(page);
	await opened.isAt(2);
	await page.goto('/class');
	await page.goBack();
	await opened.isAt(2);
	await isKept(page);
	await context.setOffline(true);
	await answerOne(opened);
	await context.setOffline(false);
	await campus.kill();
	await answerOne(opened);
	await isFinished(opened);
	await press(page, HAND_IN);
	await page.waitForURL('chrome-error://chromewebdata/');
	await campus.revive();
	await opened.open();
	await isFinished(opened);
	await press(page, HAND_IN);
	await expect(opened.receipt).toBeVisible();
	expect(await completedIn(opened)).toHaveLength(1);
});

test('a session that is over: said, and handed in when the learner has come back', async ({
	page,
	campus,
	opened
}) => {
	await takeAllOf(opened);
	await endLearnerSessions(campus.store.db, opened.seat.seeded.learner);
	await press(page, HAND_IN);
	await expect(page.getByText('You are no longer signed in to your class.')).toBeVisible();
	await page.getByRole('link', { name: 'Come back to your class' }).click();
	await opened.comeBack();
	await press(page, HAND_IN);
	await expect(opened.receipt).toBeVisible();
	expect(await completedIn(opened)).toHaveLength(1);
});

test('a clock that is set back keeps the answers', async ({ page, opened }) => {
	await answerOne(opened);
	await page.clock.install({ time: '2001-01-01T00:00:00Z' });
	await page.reload();
	await isKept(page);
	await opened.isAt(2);
});

test('a class that is closed in the middle: said, with the answers where they are', async ({
	page,
	campus,
	opened
}) => {
	await answerOne(opened);
	await close(campus, opened.seat.seeded);
	await answerOne(opened);
	await answerOne(opened);
	await press(page, HAND_IN);
	await expect(page.getByText('Your answers stay on this device')).toBeVisible();
	await isFinished(opened);
	await expect(page.getByRole('button', { name: HAND_IN })).toBeHidden();
	expect(await completedIn(opened)).toEqual([]);
});

test('without JavaScript it is taken in forms, and nothing of the answers is kept @nojs', async ({
	page,
	opened
}) => {
	await takeAllOf(opened);
	await press(page, HAND_IN);
	await expect(opened.receipt).toContainText('None of your answers were sent.');
	expect(await opened.attempts()).toEqual([]);
});
