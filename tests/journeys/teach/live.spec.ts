import { expect } from '@playwright/test';
import { signIn, signInByForm, test } from './steps/demo.ts';

test('the live list updates automatically, and by a link without a script @nojs', async ({
	page,
	demo,
	browser,
	javaScriptEnabled
}) => {
	await signIn(page, demo);
	await page.getByRole('link', { name: /^Midwifery/ }).click();
	const link = await page.getByRole('link', { name: /\/join\// }).getAttribute('href');
	await page.goto(`${demo.assignment}/live`);
	const scripts = javaScriptEnabled ?? true;
	if (scripts) await expect(page.getByText('Updates automatically.')).toBeVisible();

	const learner = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await learner.goto(demo.url + new URL(link ?? '', demo.url).pathname);
	const label = (await learner.locator('.drawn').textContent()) ?? '';
	await learner.getByRole('button', { name: 'Join' }).click();
	await learner.goto(`${demo.url}/class`);
	const id = demo.assignment.split('/').at(-1) ?? '';
	await learner.locator(`a[href^="/attempt/${id}/"]`).first().click();
	await learner.getByRole('button', { name: 'Begin' }).click();
	await expect(learner.getByRole('button', { name: /Check|Answer|Save/ }).first()).toBeVisible();
	await learner.context().close();

	if (!scripts) await page.getByRole('link', { name: 'Reload the list' }).click();
	const row = page.getByRole('row', { name: new RegExp(label) });
	await expect(row).toContainText(/Question 1 of \d+/);
});

test('a live page without a stream says that it asks now and then, and stops when one signs out', async ({
	page,
	demo
}) => {
	await signInByForm(page, demo);
	const cookies = await page.context().cookies(`${demo.url}/teach`);
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	const open = new AbortController();
	const { signal } = open;
	const streams = Array.from({ length: 20 }, () =>
		fetch(`${demo.assignment}/live/events`, { headers: { cookie }, signal })
	);
	expect(new Set((await Promise.all(streams)).map(({ status }) => status))).toEqual(new Set([200]));
	await page.goto(`${demo.assignment}/live`);
	await expect(page.getByText('This list updates every 20 seconds.')).toBeVisible();
	open.abort();

	await page.goto(`${demo.assignment}/live`);
	await expect(page.getByText('Updates automatically.')).toBeVisible();
	const elsewhere = await page.context().newPage();
	await elsewhere.goto(`${demo.url}/teach`);
	await elsewhere.getByRole('button', { name: 'Sign out' }).click();
	// The server looks every two seconds, and the browser tries again three seconds later.
	const stopped = page.getByText('Updates have stopped. You may be signed out.');
	await expect(stopped).toBeVisible({ timeout: 15_000 });
});
