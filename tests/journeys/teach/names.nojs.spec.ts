import { expect } from '@playwright/test';
import { signIn, test } from './steps/demo.ts';

test('without a script the gradebook says that names need one, and offers no field', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.assignment}/gradebook`);
	await page.getByText('Show names beside the nicknames').click();
	await expect(page.getByText('This needs JavaScript')).toBeVisible();
	await expect(page.getByRole('textbox')).toHaveCount(0);
});
