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
	await page.getByRole('checkbox', { name: 'A new class' }).check();
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
	// Nothing in it is wrong, so it was folded again.
	await page.getByText('More settings').click();
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

	await page.getByRole('link', { name: 'Copy to other classes' }).click();
	await expect(page.getByLabel('Attempts at each quiz')).toHaveValue('3');
	await page.getByRole('checkbox', { name: 'Year 9' }).last().check();
	await page.getByRole('checkbox', { name: 'Midwifery, second year' }).check();
	await page.getByLabel('Due', { exact: true }).last().fill('2031-01-01T10:00');
	const seen = { visible: true };
	await page.getByText('Other dates for this class').filter(seen).first().click();
	await page.getByLabel('Opens', { exact: true }).filter(seen).first().fill('2031-02-01T10:00');
	await press('Assign');
	await expect(page.getByText('It cannot be due before it opens.', { exact: true })).toHaveCount(1);
	await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1);
	await page.getByLabel('Opens', { exact: true }).filter(seen).first().fill('2030-12-01T10:00');
	await press('Assign');
	await expect(page.getByText('Assigned to 2 classes.')).toBeVisible();
	// With the one that was copied.
	await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(5);
});
