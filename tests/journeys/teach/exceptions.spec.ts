import { expect } from '@playwright/test';
import { signIn, test } from './steps/demo.ts';

test.use({ timezoneId: 'Europe/Berlin' });

test('times for one student are entered and shown in the zone of who writes them', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.assignment}/exceptions`);
	const zone = page.getByLabel('Time zone');
	await expect(zone).toHaveValue('Europe/Berlin');
	await page.getByLabel('Due', { exact: true }).fill('2031-06-02T18:00');
	await page.getByLabel('Extra attempts').fill('2');
	await page.getByRole('button', { name: 'Save' }).click();
	const row = page.getByRole('listitem').filter({ hasText: 'Remove' });
	await expect(row).toContainText('Due Mon, 2 Jun 2031, 18:00 (Europe/Berlin)');
	await expect(row).toContainText('2 more attempts');

	await row.getByRole('link', { name: /Change/ }).click();
	await expect(page.getByLabel('Due', { exact: true })).toHaveValue('2031-06-02T18:00');
	await zone.selectOption('UTC');
	await page.getByRole('button', { name: 'Save' }).click();
	// The same digits now mean another instant: two hours later in summer.
	await expect(row).toContainText('Due Mon, 2 Jun 2031, 20:00 (Europe/Berlin)');
	await row.getByRole('button', { name: /Remove/ }).click();
	await expect(row).toHaveCount(0);
});
