import { expect } from '@playwright/test';
import { answersHandedIn } from '../in-class/steps/answers-handed-in.ts';
import { test } from '../in-class/steps/campus.ts';
import { press } from '../steps/taking.ts';

test('a later date for one learner is seen by that learner, and holds after the class is closed @nojs', async ({
	page,
	sit,
	educatorAt
}) => {
	test.slow();
	const sitting = await sit(answersHandedIn);
	const teaching = await educatorAt(sitting.seat.seeded);
	const assignment = teaching.url();
	await teaching.goto(`${assignment}/exceptions`);
	await teaching.getByLabel('Due', { exact: true }).fill('2031-06-02T18:00');
	await teaching.getByLabel('Time zone').selectOption('UTC');
	await press(teaching, 'Save');
	await expect(teaching.getByRole('listitem').filter({ hasText: 'Remove' })).toHaveCount(1);
	await teaching.goto(assignment);
	await press(teaching, 'Close');
	await expect(teaching.getByText(/Closed since/)).toBeVisible();

	await page.goto('/class');
	await expect(page.getByText('For you alone: the dates above.')).toBeVisible();
	await expect(page.getByText('Due on Mon, 2 Jun 2031, 18:00 (UTC).')).toBeVisible();
	await sitting.begin();
	await sitting.answer(1, 'right');

	await teaching.goto(`${assignment}/exceptions`);
	await teaching.getByRole('button', { name: /Remove/ }).click();
	await expect(teaching.getByRole('button', { name: /Remove/ })).toHaveCount(0);
	await page.goto('/class');
	await expect(page.getByText('For you alone')).toHaveCount(0);
	await expect(page.getByText(/This assignment closed/)).toBeVisible();
});
