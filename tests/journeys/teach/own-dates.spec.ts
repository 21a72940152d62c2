import { expect } from '@playwright/test';
import { asEducator } from '../assigned/steps/as-educator.ts';
import { test } from '../assigned/steps/campus.ts';
import { begin, give, isAnswered, answersHandedIn } from '../assigned/steps/sent.ts';
import { press } from '../steps/taking.ts';

test('a later date for one learner is seen by that learner, and holds after the class is closed @nojs', async ({
	page,
	browser,
	campus,
	seed,
	javaScriptEnabled: scripts = true
}) => {
	test.slow();
	const seeded = await seed(answersHandedIn);
	const context = await browser.newContext({ baseURL: campus.url, javaScriptEnabled: scripts });
	await asEducator(context, campus, seeded);
	const teaching = await context.newPage();
	await teaching.goto(`/teach/assignments/${seeded.assignment}/exceptions`);
	await teaching.getByLabel('Due', { exact: true }).fill('2031-06-02T18:00');
	await teaching.getByLabel('Time zone of the times here').selectOption('UTC');
	await press(teaching, 'Save');
	await expect(teaching.getByRole('listitem').filter({ hasText: 'Take back' })).toHaveCount(1);
	await teaching.goto(`/teach/assignments/${seeded.assignment}`);
	await press(teaching, 'Close');
	await expect(teaching.getByText(/Closed since/)).toBeVisible();

	await page.goto('/class');
	await expect(page.getByText('Arranged for you alone: the dates above.')).toBeVisible();
	await expect(page.getByText('Due on 2 June 2031 at 18:00 UTC.')).toBeVisible();
	await begin(page, seeded, scripts);
	await give(page, 'right');
	await isAnswered(page, 1);

	await teaching.goto(`/teach/assignments/${seeded.assignment}/exceptions`);
	await teaching.getByRole('button', { name: /Take back/ }).click();
	await expect(teaching.getByRole('button', { name: /Take back/ })).toHaveCount(0);
	await page.goto('/class');
	await expect(page.getByText('Arranged for you alone')).toHaveCount(0);
	await expect(page.getByText(/This assignment was closed/)).toBeVisible();
	await context.close();
});
