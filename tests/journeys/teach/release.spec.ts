import { expect } from '@playwright/test';
import { asEducator } from '../assigned/steps/as-educator.ts';
import { test } from '../assigned/steps/campus.ts';
import { isReady, pathOf, quiz, receiptOn } from '../assigned/steps/sent.ts';
import { threeQuestions } from '../steps/modules.ts';
import { choose, press, questionOn } from '../steps/taking.ts';

const settings = {
	handIn: 'name',
	attempts: 1,
	behaviour: { type: 'deferred', release: 'byEducator' }
} as const;

test('feedback waits for its release, and what was put away is listed with its receipt @nojs', async ({
	page,
	browser,
	campus,
	seed,
	javaScriptEnabled: scripts = true
}) => {
	test.slow();
	const seeded = await seed({ module: threeQuestions, settings });
	await page.goto(pathOf(seeded));
	await press(page, 'Begin');
	await isReady(page, scripts);
	await choose(page, await questionOn(page, quiz), 'wrong');
	await page.getByRole('button', { name: /^Save/ }).click();
	await page.getByText('All 3 questions').click();
	await press(page, 'Hand in');
	await expect(receiptOn(page)).toContainText('Feedback comes when your educator releases it.');
	const outcome = page.getByText(/in line with the article|the article says/);
	await expect(outcome).toHaveCount(0);

	const context = await browser.newContext({ baseURL: campus.url, javaScriptEnabled: scripts });
	await asEducator(context, campus, seeded);
	const teaching = await context.newPage();
	await teaching.goto(`/teach/assignments/${seeded.assignment}`);
	await expect(teaching.getByRole('button', { name: 'Release feedback' })).toHaveCount(0);
	await press(teaching, 'Close');
	await page.reload();
	await expect(outcome).toHaveCount(0);
	await press(teaching, 'Release feedback');
	await expect(teaching.getByRole('button', { name: 'Reopen' })).toHaveCount(0);
	await page.goto('/class');
	await expect(page.getByText('The feedback is out.')).toBeVisible();
	await page.goto(pathOf(seeded));
	await expect(page.getByText('answered in line with the article.').first()).toBeVisible();
	await expect(page.getByText('Feedback comes when')).toHaveCount(0);

	await press(teaching, 'Archive');
	await page.goto('/class');
	await expect(page.getByText('Your educator has put this assignment away.')).toBeVisible();
	await expect(page.getByText(/^Handed in on .* UTC, receipt/)).toBeVisible();
	await context.close();
});
