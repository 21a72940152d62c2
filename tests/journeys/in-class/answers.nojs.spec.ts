import { expect } from '@playwright/test';
import { endLearnerSessions } from '../../../src/lib/server/store/learners.ts';
import { press } from '../steps/taking.ts';
import { test } from './steps/campus.ts';
import { holdTheLock } from './steps/meanwhile.ts';
import { marked } from './steps/sitting.ts';

test('a session that is over is said', async ({ page, campus, begun }) => {
	await begun.answer(1, 'right');
	await endLearnerSessions(campus.store.db, begun.seat.seeded.learner);
	await press(page, 'Next question');
	await expect(page.getByText('What you last chose was not saved.')).toBeVisible();
	await page.getByRole('link', { name: 'Come back to your class' }).click();
	await begun.comeBack();
	await begun.isAnswered(1);
});

test('a busy database is said, and the answer can be sent again', async ({
	page,
	campus,
	begun
}) => {
	const free = holdTheLock(campus);
	await begun.give('wrong');
	await expect(page.getByText('go back and send it again')).toBeVisible();
	free();
	await page.goBack();
	await begun.answer(1, 'wrong');
	expect(await begun.log()).toEqual(['begin', ...marked]);
});

test('a server that is killed is no loss: back, and once more', async ({ page, campus, begun }) => {
	test.slow();
	await campus.kill();
	await begun.give('right');
	await page.waitForURL('chrome-error://chromewebdata/');
	await campus.revive();
	await begun.open();
	await begun.answer(1, 'right');
	expect(await begun.log()).toEqual(['begin', ...marked]);
});
