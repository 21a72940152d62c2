import { expect } from '@playwright/test';
import { signIn, test } from './steps/demo.ts';

test('the list of those at it follows by itself, and by a link without a script @nojs', async ({
	page,
	demo,
	browser,
	javaScriptEnabled
}) => {
	await signIn(page, demo);
	await page.getByRole('link', { name: /Midwifery/ }).click();
	const link = await page.getByRole('link', { name: /\/join\// }).getAttribute('href');
	await page.goto(`${demo.assignment}/live`);
	const scripts = javaScriptEnabled ?? true;
	if (scripts) await expect(page.getByText('This follows by itself.')).toBeVisible();

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

	if (!scripts) await page.getByRole('link', { name: 'Look again' }).click();
	const row = page.getByRole('row', { name: new RegExp(label) });
	await expect(row).toContainText(/question 1 of \d+/);
});
