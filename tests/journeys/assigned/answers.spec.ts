import { expect } from '@playwright/test';
import { endLearnerSessions } from '../../../src/lib/server/store/learner-sessions.ts';
import { isAt, press, quizOn } from '../steps/taking.ts';
import { test } from './steps/campus.ts';
import { close, holdTheLock, letItBeDue } from './steps/meanwhile.ts';
import {
	answersHandedIn,
	attemptsIn,
	begin,
	eventsIn,
	give,
	isAnswered,
	isReady,
	marked,
	pathOf,
	receiptOn,
	total
} from './steps/sent.ts';

/** Answers that are handed in: what can go wrong between a learner and their class. */

test('offline for any part: what was given waits here, and goes when the line is back', async ({
	page,
	context,
	campus,
	seed
}) => {
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded);
	await context.setOffline(true);
	await give(page, 'wrong');
	await expect(page.getByText('Not saved yet:')).toBeVisible();
	await expect(page.getByText('What you gave last is kept on this device.')).toBeVisible();
	expect(await eventsIn(campus, seeded)).toEqual(['begin']);
	await context.setOffline(false);
	await isAnswered(page, 1);
	await context.setOffline(true);
	await press(page, 'Next question');
	await expect(page.getByText('Not saved yet:')).toBeVisible();
	await context.setOffline(false);
	await isAt(page, 2, total);
	await give(page, 'right');
	await isAnswered(page, 2);
	expect(await eventsIn(campus, seeded)).toEqual(['begin', ...marked, 'next', ...marked]);
});

test('offline, and the page is closed: the answer goes when the quiz is opened again', async ({
	page,
	context,
	campus,
	seed
}) => {
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded);
	await context.setOffline(true);
	await give(page, 'wrong');
	await expect(page.getByText('Not saved yet:')).toBeVisible();
	await page.close();
	await context.setOffline(false);
	const later = await context.newPage();
	await later.goto(pathOf(seeded));
	await expect(quizOn(later).getByText('What waited here has been sent now.')).toBeVisible();
	await isAnswered(later, 1);
	expect(await eventsIn(campus, seeded)).toEqual(['begin', ...marked]);
});

test('offline, handed in, and the page is closed: it is handed in when the quiz is opened again', async ({
	page,
	context,
	campus,
	seed
}) => {
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded);
	await give(page, 'wrong');
	await isAnswered(page, 1);
	await context.setOffline(true);
	await page.getByText(`All ${total} questions`).click();
	await press(page, 'Hand in');
	await expect(page.getByText('Not saved yet:')).toBeVisible();
	await page.close();
	await context.setOffline(false);
	expect((await attemptsIn(campus, seeded))[0]?.handedInAt).toBeNull();
	const later = await context.newPage();
	await later.goto(pathOf(seeded));
	await expect(receiptOn(later)).toContainText(`1 of ${total} questions answered`);
	expect((await attemptsIn(campus, seeded))[0]?.handedInAt).not.toBeNull();
});

test('a session that is over: the answer waits for the learner to come back', async ({
	page,
	campus,
	seed
}) => {
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded);
	await endLearnerSessions(campus.store.db, seeded.learner);
	await give(page, 'wrong');
	await expect(page.getByText('you are not signed in to your class any more')).toBeVisible();
	await expect(page.getByText('What you gave last is kept on this device.')).toBeVisible();
	await page.getByRole('link', { name: 'Come back to your class' }).click();
	await page.getByLabel('Recovery code').fill(seeded.recovery);
	await press(page, 'Go on where you were');
	await page.getByRole('link', { name: 'Three questions on ponds' }).click();
	await isAnswered(page, 1);
	expect(await eventsIn(campus, seeded)).toEqual(['begin', ...marked]);
});

test('due in the middle of a question: taken as late, and said so @nojs', async ({
	page,
	campus,
	seed,
	javaScriptEnabled: scripts
}) => {
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded, scripts);
	await letItBeDue(campus, seeded, { lateUntil: '2099-01-01T00:00:00Z' });
	await give(page, 'right');
	await isAnswered(page, 1);
	await expect(page.getByText('It is past the due date: this is handed in late.')).toBeVisible();
});

test('due in the middle of a question, and nothing late is taken: said, and handed in as it was @nojs', async ({
	page,
	campus,
	seed,
	javaScriptEnabled: scripts
}) => {
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded, scripts);
	await give(page, 'right');
	await isAnswered(page, 1);
	await press(page, 'Next question');
	await isAt(page, 2, total);
	await letItBeDue(campus, seeded);
	await give(page, 'right');
	await expect(page.getByText(/Nothing more can be answered/).last()).toBeVisible();
	await press(page, 'Hand in');
	await expect(receiptOn(page)).toContainText(`1 of ${total} questions answered`);
	await expect(receiptOn(page)).toContainText(', late');
	expect(await eventsIn(campus, seeded)).toEqual(['begin', ...marked, 'next', 'expire']);
});

test('a class that is closed in the middle: what was saved can be handed in @nojs', async ({
	page,
	campus,
	seed,
	javaScriptEnabled: scripts
}) => {
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded, scripts);
	await give(page, 'wrong');
	await isAnswered(page, 1);
	await press(page, 'Next question');
	await isAt(page, 2, total);
	await close(campus, seeded);
	await give(page, 'right');
	await expect(page.getByText(/This assignment was closed on/).last()).toBeVisible();
	await page.goto(pathOf(seeded));
	await expect(page.getByText(/Your answers up to then are saved/)).toBeVisible();
	await isReady(page, scripts);
	await press(page, 'Hand in');
	await expect(receiptOn(page)).toContainText(`1 of ${total} questions answered`);
	expect((await attemptsIn(campus, seeded))[0]?.handedInAt).not.toBeNull();
});

test('a device whose clock was set back by years takes the quiz like every other', async ({
	page,
	campus,
	seed
}) => {
	await page.clock.install({ time: '2001-01-01T00:00:00Z' });
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded);
	await give(page, 'right');
	await isAnswered(page, 1);
	await page.reload();
	await isAnswered(page, 1);
	const [attempt] = await attemptsIn(campus, seeded);
	expect(Date.parse(attempt?.begunAt ?? '')).toBeGreaterThan(Date.parse('2026-01-01'));
});

test('a busy database: the answer waits, is said to, and is saved when it is free', async ({
	page,
	campus,
	seed
}) => {
	test.slow();
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded);
	const free = holdTheLock(campus);
	await give(page, 'wrong');
	await expect(page.getByText('Not saved yet:')).toBeVisible();
	free();
	await isAnswered(page, 1);
	expect(await eventsIn(campus, seeded)).toEqual(['begin', ...marked]);
});
