import { expect } from '@playwright/test';
import { learnerCookie } from '../../../src/lib/server/accounts/learner-cookie.ts';
import { endLearnerSessions } from '../../../src/lib/server/store/learners.ts';
import { eraseLearner } from '../../../src/lib/server/store/upkeep/erase.ts';
import { press, quizOn } from '../steps/taking.ts';
import { answersHandedIn } from './steps/answers-handed-in.ts';
import { test } from './steps/campus.ts';
import { seedClass } from './steps/seed-class.ts';
import { close, holdTheLock, letItBeDue } from './steps/meanwhile.ts';
import { marked } from './steps/sitting.ts';

/** Answers that are handed in: what can go wrong between a learner and their class. */

const KEPT = 'Your last answer is saved on this device.';

test('offline for any part: what was given waits here, and goes when the line is back', async ({
	page,
	context,
	begun
}) => {
	await context.setOffline(true);
	await begun.give('wrong');
	await begun.isWaiting();
	await expect(page.getByText(KEPT)).toBeVisible();
	expect(await begun.log()).toEqual(['begin']);
	await context.setOffline(false);
	await begun.isAnswered(1);
	await context.setOffline(true);
	await press(page, 'Next question');
	await begun.isWaiting();
	await context.setOffline(false);
	await begun.isAt(2);
	await begun.answer(2, 'right');
	expect(await begun.log()).toEqual(['begin', ...marked, 'next', ...marked]);
});

test('offline, and the page is closed: the answer goes when the quiz is opened again', async ({
	page,
	context,
	begun
}) => {
	await context.setOffline(true);
	await begun.give('wrong');
	await begun.isWaiting();
	await page.close();
	await context.setOffline(false);
	const later = begun.in(await context.newPage());
	await later.open();
	await expect(quizOn(later.page).getByText('Your waiting answer has been sent.')).toBeVisible();
	await later.isAnswered(1);
	expect(await begun.log()).toEqual(['begin', ...marked]);
});

test('offline, handed in, and the page is closed: it is handed in when the quiz is opened again', async ({
	page,
	context,
	begun
}) => {
	await begun.answer(1, 'wrong');
	await context.setOffline(true);
	await begun.handInEarly();
	await begun.isWaiting();
	await page.close();
	expect(await begun.handedInAt()).toBeNull();
	await context.setOffline(false);
	const later = begun.in(await context.newPage());
	await later.open();
	await later.isHandedIn(1);
	expect(await begun.handedInAt()).not.toBeNull();
});

test('a session that is over: the answer waits for the learner to come back', async ({
	page,
	campus,
	begun
}) => {
	await endLearnerSessions(campus.store.db, begun.seat.seeded.learner);
	await begun.give('wrong');
	await expect(page.getByText('You are no longer signed in to your class.')).toBeVisible();
	await expect(page.getByText(KEPT)).toBeVisible();
	await page.getByRole('link', { name: 'Come back to your class' }).click();
	await begun.comeBack();
	await begun.isAnswered(1);
	expect(await begun.log()).toEqual(['begin', ...marked]);
});

test('someone else joins in this browser: said, and the answer waits for whom it belongs to', async ({
	page,
	context,
	campus,
	begun
}) => {
	const other = await seedClass(campus.store.db, { module: begun.seat.seeded.module });
	await context.addCookies([{ name: learnerCookie, value: other.token, url: campus.url }]);
	await begun.give('wrong');
	const said = quizOn(page).getByText('If someone else has joined or come back in this browser');
	await expect(said).toBeVisible();
	await expect(page.getByText(KEPT)).toBeVisible();
	await expect(page.getByText('Saved.', { exact: true })).toHaveCount(0);
	const again = await context.newPage();
	await again.goto(page.url());
	await expect(again.getByText('use your own recovery code')).toBeVisible();
	await page.getByRole('link', { name: 'Come back to your class' }).click();
	await begun.comeBack();
	await begun.isAnswered(1);
	expect(await begun.log()).toEqual(['begin', ...marked]);
});

test('removed in the middle: nothing is said that is not known, and what to do @nojs', async ({
	page,
	campus,
	begun
}) => {
	const { learner, recovery } = begun.seat.seeded;
	await eraseLearner(campus.store.db, learner, '2026-11-29T12:00:00Z');
	await begun.give('wrong');
	await expect(page.getByText('You are no longer signed in to your class.')).toBeVisible();
	await page.goto(page.url().replace(/[?#].*/, ''));
	await expect(page.getByText('or you are no longer in the class')).toBeVisible();
	await expect(page.getByText(/is still there|before is kept/)).toHaveCount(0);
	await page.getByRole('link', { name: 'Come back to your class' }).click();
	await page.getByLabel('Recovery code').fill(recovery);
	await press(page, 'Continue your work');
	await expect(page.getByText('either a newer one has replaced it')).toBeVisible();
});

test('due in the middle of a question: taken as late, and said so @nojs', async ({
	page,
	campus,
	begun
}) => {
	await letItBeDue(campus, begun.seat.seeded, { lateUntil: '2099-01-01T00:00:00Z' });
	await begun.answer(1, 'right');
	await expect(
		page.getByText('The due date has passed. What you hand in now is late.')
	).toBeVisible();
});

test('due in the middle of a question, and nothing late is taken: said, and handed in as it was @nojs', async ({
	page,
	campus,
	begun
}) => {
	await begun.answer(1, 'right');
	await begun.goOnTo(2);
	await letItBeDue(campus, begun.seat.seeded);
	await begun.give('right');
	await expect(page.getByText(/You can(not| no longer) answer/).last()).toBeVisible();
	await press(page, 'Hand in');
	await begun.isHandedIn(1);
	await expect(begun.receipt).toContainText(', late');
	expect(await begun.log()).toEqual(['begin', ...marked, 'next', 'expire']);
});

test('a class that is closed in the middle: what was saved can be handed in @nojs', async ({
	page,
	campus,
	begun
}) => {
	await begun.answer(1, 'wrong');
	await begun.goOnTo(2);
	await close(campus, begun.seat.seeded);
	await begun.give('right');
	await expect(page.getByText(/This assignment closed on/).last()).toBeVisible();
	await begun.open();
	await expect(page.getByText(/Your answers so far are saved/)).toBeVisible();
	await begun.isReady();
	await press(page, 'Hand in');
	await begun.isHandedIn(1);
	expect(await begun.handedInAt()).not.toBeNull();
});

test('a device whose clock was set back by years takes the quiz like every other', async ({
	page,
	sit
}) => {
	await page.clock.install({ time: '2001-01-01T00:00:00Z' });
	const sitting = await sit(answersHandedIn);
	await sitting.begin();
	await sitting.answer(1, 'right');
	await page.reload();
	await sitting.isAnswered(1);
	const [attempt] = await sitting.attempts();
	expect(Date.parse(attempt?.begunAt ?? '')).toBeGreaterThan(Date.parse('2026-01-01'));
});

test('a database that stays busy: the answer waits, is said to, and is saved when it is free', async ({
	page,
	campus,
	begun
}) => {
	test.slow();
	const free = holdTheLock(campus);
	let refused = 0;
	page.on('response', (answer) => (refused += answer.status() === 503 ? 1 : 0));
	await begun.give('wrong');
	// The server gives up three seconds after each try, and the page sends it again.
	await expect.poll(() => refused, { timeout: 30_000 }).toBe(2);
	await begun.isWaiting();
	free();
	await begun.isAnswered(1);
	expect(await begun.log()).toEqual(['begin', ...marked]);
});
