/** The page on which administrators invite: with an invitation and a second educator on it. */
import { expect } from '@playwright/test';
import { test } from '../journeys/teach/steps/installation.ts';
import { everyWay } from './every-way.ts';
import { faults } from './faults.ts';

test.setTimeout(120_000);

test('axe finds nothing, and nothing is lost, on the page of people', async ({
	page,
	browser,
	installation: { url, firstLink }
}) => {
	await page.goto(firstLink);
	await page.getByLabel('Your name').fill('Ann');
	await page.getByLabel('Your e-mail').fill('ann@example.org');
	await page.getByLabel('A password').fill('correct horse battery');
	await page.getByRole('button', { name: 'Create account' }).click();
	await page.goto(`${url}/teach/people`);
	const invite = async (email: string) => {
		await page.getByLabel('Their e-mail').fill(email);
		await page.getByRole('button', { name: 'Invite', exact: true }).click();
		return (await page.getByRole('status').textContent()) ?? '';
	};
	const [invitation = ''] =
		/\/teach\/invitation\/[\w-]+/.exec(await invite('bob@example.org')) ?? [];
	const bob = await (await browser.newContext()).newPage();
	await bob.goto(url + invitation);
	await bob.getByLabel('Your name').fill('Bob');
	await bob.getByLabel('A password').fill('correct horse battery');
	await bob.getByRole('button', { name: 'Create account' }).click();
	await expect(bob.getByRole('heading', { level: 1 })).toHaveText('Teaching');
	await bob.context().close();

	await invite('a-rather-long-address.of-somebody@department.university.example.org');
	await page.locator('summary').click();
	await expect(page.getByRole('button', { name: 'Delete the account of Bob' })).toBeVisible();
	expect(await faults(page, 'everything')).toEqual([]);
	expect(await everyWay(page)).toEqual([]);
});
