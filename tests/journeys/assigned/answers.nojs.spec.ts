import { expect } from '@playwright/test';
import { endLearnerSessions } from '../../../src/lib/server/store/learner-sessions.ts';
import { press } from '../steps/taking.ts';
import { test } from './steps/campus.ts';
import { holdTheLock } from './steps/meanwhile.ts';
import {
	answersHandedIn,
	begin,
	eventsIn,
	give,
	isAnswered,
	marked,
	pathOf
} from './steps/sent.ts';

test('a session that is over is said', async ({ page, campus, seed }) => {
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded, false);
	await give(page, 'right');
	await isAnswered(page, 1);
	await endLearnerSessions(campus.store.db, seeded.learner);
	await press(page, 'Next question');
	await expect(page.getByText('what you gave last was not taken')).toBeVisible();
	await page.getByRole('link', { name: 'Come back to your class' }).click();
	await page.getByLabel('Recovery code').fill(seeded.recovery);
	await press(page, 'Go on where you were');
	await page.getByRole('link', { name: 'Three questions on ponds' }).click();
	await isAnswered(page, 1);
});

test('a busy database is said, and the answer can be sent again', async ({
	page,
	campus,
	seed
}) => {
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded, false);
	const free = holdTheLock(campus);
	await give(page, 'wrong');
	await expect(page.getByText('go back and send it again')).toBeVisible();
	free();
	await page.goBack();
	await give(page, 'wrong');
	await isAnswered(page, 1);
	expect(await eventsIn(campus, seeded)).toEqual(['begin', ...marked]);
});

test('a server that is killed is no loss: back, and once more', async ({ page, campus, seed }) => {
	test.slow();
	const seeded = await seed(answersHandedIn);
	await begin(page, seeded, false);
	await campus.kill();
	await give(page, 'right');
	await page.waitForURL('chrome-error://chromewebdata/');
	await campus.revive();
	await page.goto(pathOf(seeded));
	await give(page, 'right');
	await isAnswered(page, 1);
	expect(await eventsIn(campus, seeded)).toEqual(['begin', ...marked]);
});
