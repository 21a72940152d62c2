import { expect } from '@playwright/test';
import { test } from './steps/mailbox.ts';

test('a forgotten password is set anew by a link in a mail, once @nojs', async ({
	page,
	mailbox
}) => {
	test.slow();
	const press = (name: string) => page.getByRole('button', { name }).click();
	await page.goto(mailbox.firstLink);
	await page.getByLabel('Your name').fill('Ann');
	await page.getByLabel('Your e-mail').fill('ann@example.org');
	await page.getByLabel('A password').fill('correct horse battery');
	await press('Begin');
	await page.goto(`${mailbox.url}/teach/account`);
	await press('Send me a link');
	await page.goto(await mailbox.addressIn(0));
	await press('It is mine');
	await press('Sign out');

	await page.goto(`${mailbox.url}/teach/forgot`);
	await page.getByLabel('E-mail').fill('nobody@example.org');
	await press('Send me a link');
	const generic = await page.getByRole('status').textContent();
	await page.goto(`${mailbox.url}/teach/forgot`);
	await page.getByLabel('E-mail').fill('ann@example.org');
	await press('Send me a link');
	expect(await page.getByRole('status').textContent()).toBe(generic);
	const link = await mailbox.addressIn(1);
	await page.goto(link);
	await page.getByLabel('A new password').fill('another horse battery');
	await press('Set it');
	await page.getByLabel('E-mail').fill('ann@example.org');
	await page.getByLabel('Password').fill('correct horse battery');
	await press('Sign in');
	await expect(page.getByRole('alert')).toBeVisible();
	await page.getByLabel('Password').fill('another horse battery');
	await press('Sign in');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Classes');
	await page.goto(link);
	await page.getByLabel('A new password').fill('a third horse battery');
	await press('Set it');
	await expect(page.getByRole('alert')).toContainText('This link no longer works');
});
