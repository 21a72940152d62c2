import { expect } from '@playwright/test';
import { nk } from '../steps/modules.ts';
import { signIn, test } from './steps/demo.ts';

test('an assignment is changed, closed, reopened, released, duplicated and archived @nojs', async ({
	page,
	demo
}) => {
	test.slow();
	await signIn(page, demo);
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	await page.goto(`${demo.url}/teach/assign/${nk.id}`);
	await page.getByRole('radio', { name: 'A new class' }).check();
	await page.getByLabel('Name of the new class').fill('Year 9');
	await press('Keep as a draft');
	await expect(page.getByText('Draft: students do not see it yet.')).toBeVisible();

	await page.getByRole('link', { name: 'Change', exact: true }).click();
	await page.getByText('More settings').click();
	await page.getByLabel('Due').fill('2031-01-01T10:00');
	await page.getByLabel('Opens').fill('2031-02-01T10:00');
	await press('Save');
	await expect(page.locator('[aria-invalid=true]')).toHaveCount(1);
	await expect(page.getByLabel('Opens')).toHaveValue('2031-02-01T10:00');
	await page.getByLabel('Due').fill('');
	await page.getByLabel('Opens').fill('');
	await page.getByLabel('Attempts at each quiz').fill('3');
	await press('Save');
	await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();

	await press('Publish');
	await expect(page.getByText('Open until you close it.')).toBeVisible();
	await press('Close');
	await expect(page.getByText(/Closed since/)).toBeVisible();
	await press('Reopen');
	await expect(page.getByText('Open until you close it.')).toBeVisible();
	await press('Close');
	await press('Archive');
	await expect(page.getByText('Archived. Students see only what they handed in.')).toBeVisible();
	await press('Restore');
	await expect(page.getByText(/Closed since/)).toBeVisible();
	await press('Copy');
	await expect(page.getByText('Draft: students do not see it yet.')).toBeVisible();
});
