import { expect, type Page } from '@playwright/test';
import { nk } from '../steps/modules.ts';
import { signIn, test } from './steps/demo.ts';

/** Sends the form that has this button twice, the second before the first is answered. Where both lead to. */
function sendTwice(page: Page, button: string): Promise<readonly string[]> {
	return page.getByRole('button', { name: button, exact: true }).evaluate(async (pressed) => {
		const form = pressed.closest('form');
		if (!form) throw new Error('The button is in no form.');
		const headers = { accept: 'text/html' };
		const send = () => fetch(form.action, { method: 'POST', headers, body: new FormData(form) });
		const answers = await Promise.all([send(), send()]);
		return answers.map(({ url }) => url);
	});
}

test('a form that makes a class, an assignment or a copy, sent twice, makes one', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.url}/teach`);
	await page.getByLabel('Name of the class').fill('Sent twice');
	const [one, other] = await sendTwice(page, 'Create class');
	expect(one).toMatch(/\/teach\/classes\//);
	expect(other).toBe(one);
	await page.goto(`${demo.url}/teach`);
	await expect(page.getByRole('link', { name: 'Sent twice' })).toHaveCount(1);

	await page.goto(`${demo.url}/teach/assign/${nk.id}`);
	await page.getByRole('radio', { name: 'Sent twice' }).check();
	const [made, again] = await sendTwice(page, 'Keep as a draft');
	expect(made).toMatch(/\/teach\/assignments\//);
	expect(again).toBe(made);

	await page.goto(made ?? '');
	const [copy, second] = await sendTwice(page, 'Copy');
	expect(copy).not.toBe(made);
	expect(second).toBe(copy);
	// The next page is for the next one.
	await page.goto(made ?? '');
	const [another] = await sendTwice(page, 'Copy');
	expect(another).not.toBe(copy);
});
