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
	await press('Create account');
	const asked = page.getByRole('region', { name: 'Your e-mail address' });
	await expect(asked).toContainText('Confirm your e-mail address');
	await press('Send me a link');
	await expect(page.getByRole('status')).toContainText('We have sent you a link');
	await page.goto(await mailbox.addressIn(0));
	await press('Yes, this is my address');
	await page.goto(`${mailbox.url}/teach`);
	await expect(asked).toHaveCount(0);
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
	await page.getByLabel('New password').fill('short');
	await page.getByLabel('New password').evaluate((input) => input.removeAttribute('minlength'));
	await press('Change password');
	await expect(page.getByText('must have at least 10 characters')).toBeVisible();
	await page.getByLabel('New password').fill('another horse battery');
	await press('Change password');
	await expect(page.getByRole('status')).toHaveText(
		'Your password has been changed. Sign in with the new one.'
	);
	await page.getByLabel('E-mail').fill('ann@example.org');
	await page.getByLabel('Password').fill('correct horse battery');
	await press('Sign in');
	await expect(page.getByRole('alert')).toBeVisible();
	await page.getByLabel('Password').fill('another horse battery');
	await press('Sign in');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Teaching');
	const spent = [];
	for (const each of [link, `${mailbox.url}/teach/reset?token=zzz`, `${mailbox.url}/teach/reset`]) {
		await page.goto(each);
		await expect(page.getByRole('alert')).toContainText('This link no longer works');
		await expect(page.getByLabel('New password')).toHaveCount(0);
		spent.push(await page.getByRole('main').innerText());
	}
	expect(new Set(spent).size).toBe(1);
	await page.getByRole('link', { name: 'Ask for a new link' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forgot your password?');
});
