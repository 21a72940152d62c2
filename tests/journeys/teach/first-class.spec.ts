import { expect, type Browser, type Page } from '@playwright/test';
import { test } from './steps/installation.ts';

const password = 'correct horse battery';

async function begin(page: Page, link: string, name: string, email?: string): Promise<void> {
	await page.goto(link);
	await page.getByLabel('Your name').fill(name);
	if (email !== undefined) await page.getByLabel('Your e-mail').fill(email);
	await page.getByLabel('A password').fill(password);
	await page.getByRole('button', { name: 'Create account' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Teaching');
}

/** A browser of somebody else, as far as scripts go like this one. */
async function another(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
	return (await browser.newContext({ javaScriptEnabled })).newPage();
}

async function press(page: Page, name: string | RegExp): Promise<void> {
	await page.getByRole('button', { name }).click();
}

test('from the first link to a learner who comes back on another device @nojs', async ({
	page,
	browser,
	installation,
	javaScriptEnabled
}) => {
	test.slow();
	const { url, firstLink } = installation;
	const scripts = javaScriptEnabled ?? true;
	await begin(page, firstLink, 'Ann', 'ann@example.org');
	expect((await page.goto(firstLink))?.status()).toBe(404);

	await page.goto(`${url}/teach/people`);
	await page.getByLabel('Their e-mail').fill('bob@example.org');
	await press(page, 'Invite');
	const said = await page.getByRole('status').textContent();
	const invitation = /\/teach\/invitation\/[\w-]+/.exec(said ?? '')?.[0] ?? '';

	const bob = await another(browser, scripts);
	await begin(bob, url + invitation, 'Bob');
	await bob.getByLabel('Name of the class').fill('Year 9');
	await bob.getByRole('radio', { name: 'Their name' }).check();
	await press(bob, 'Create class');
	await expect(bob.getByRole('heading', { level: 1 })).toHaveText('Year 9');
	await bob.getByRole('link', { name: 'Add a list of names' }).click();
	await bob.getByLabel('One name per line').fill('Nkechi Obi\nZoë Winter');
	await press(bob, 'Check the list');
	await press(bob, 'Save these 2 names');
	await expect(bob.getByText('There are 2 names on the list')).toBeVisible();
	await expect(bob.getByRole('img', { name: 'QR code' })).toBeVisible();
	const link = await bob.getByRole('link', { name: /\/join\// }).getAttribute('href');
	const code = link?.split('/').at(-1) ?? '';

	const learner = await another(browser, scripts);
	await learner.goto(`${url}/join`);
	await learner.getByLabel('Class code').fill(code.toLowerCase().replaceAll('-', ' '));
	await press(learner, 'Find the class');
	await learner.getByLabel('Choose your name').selectOption('Zoë Winter');
	await press(learner, 'Join');
	const recovery = (await learner.getByText(/^([A-Z]{4}-){4}[A-Z]{4}$/).textContent()) ?? '';
	await learner.getByRole('link', { name: 'Go to your class' }).click();
	await expect(learner.getByText('You appear here as Zoë Winter')).toBeVisible();
	const cookies = await learner.context().cookies();
	expect(cookies).toMatchObject([{ name: 'readback_learner', httpOnly: true, sameSite: 'Lax' }]);

	const device = await another(browser, scripts);
	await device.goto(`${url}/join`);
	await device.getByLabel('Recovery code').fill(recovery.toLowerCase());
	await press(device, 'Continue your work');
	await expect(device.getByText('You appear here as Zoë Winter')).toBeVisible();

	await bob.reload();
	await expect(bob.getByRole('heading', { name: '1 student' })).toBeVisible();
	// The code is lost: the educator hands over a new one, and the devices of before are signed out.
	await bob.getByLabel('Lost code of Zoë Winter').click();
	await press(bob, 'Make a new recovery code for Zoë Winter');
	await expect(
		bob.getByRole('heading', { name: 'New recovery code for Zoë Winter' })
	).toBeVisible();
	const fresh = await bob.getByText(/^([A-Z]{4}-){4}[A-Z]{4}$/).textContent();
	await device.reload();
	await device.getByLabel('Recovery code').fill(fresh ?? '');
	await press(device, 'Continue your work');
	await expect(device.getByText('Your educator made a new recovery code for you')).toBeVisible();
	// Whoever opens the class's link on a device that is in it goes on, and joins nobody new.
	await device.goto(link ?? '');
	await device.getByRole('link', { name: 'Continue as Zoë Winter' }).click();
	expect((await page.goto(bob.url().split('?')[0] ?? ''))?.status()).toBe(404);

	await device.getByRole('checkbox', { name: 'Delete everything I did' }).check();
	await press(device, 'Delete my data');
	await expect(device.getByRole('heading', { level: 1 })).toHaveText('Your data has been deleted');
	expect(await device.context().cookies()).toEqual([]);
	await learner.reload();
	await expect(learner.getByRole('heading', { level: 1 })).toHaveText('Join a class');

	for (const each of [bob, learner, device]) await each.context().close();
});
