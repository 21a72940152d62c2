import { expect, type Page } from '@playwright/test';
import { nk } from '../steps/modules.ts';
import { signIn, test } from './steps/demo.ts';
import { sendTwice } from './steps/send-twice.ts';

/** Where both answers lead to. */
async function bothLead(page: Page, button: string): Promise<readonly string[]> {
	return (await sendTwice(page, button)).map(({ url }) => url);
}

test('a form that makes a class, an assignment or a copy, sent twice, makes one', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.url}/teach`);
	await page.getByText('Create a class').click();
	await page.getByLabel('Name of the class').fill('Sent twice');
	const [one, other] = await bothLead(page, 'Create class');
	expect(one).toMatch(/\/teach\/classes\//);
	expect(other).toBe(one);
	await page.goto(one ?? '');
	const renewed = await sendTwice(page, 'Make a new code');
	const codes = renewed.map(({ html }) => /\/join\/([A-Z-]+)/.exec(html)?.[1]);
	expect(renewed.map(({ status }) => status)).toEqual([200, 200]);
	await page.goto(one ?? '');
	const code = (await page.getByText(/^[A-Z]{4}-[A-Z]{4}-[A-Z]{2}$/).textContent()) ?? '';
	expect(codes).toEqual([code, code]);
	await page.goto(`${demo.url}/teach`);
	await expect(page.getByRole('link', { name: 'Sent twice' })).toHaveCount(1);

	await page.goto(`${demo.url}/teach/assign/${nk.id}`);
	await page.getByRole('checkbox', { name: 'Sent twice' }).check();
	const [made, again] = await bothLead(page, 'Keep as a draft');
	expect(made).toMatch(/\/teach\/assignments\//);
	expect(again).toBe(made);

	const copying = `${demo.url}/teach/assign/${nk.id}?from=${/[^/]+(?=\?)/.exec(made ?? '')?.[0]}`;
	const copy = async () => {
		await page.goto(copying);
		await page.getByRole('checkbox', { name: 'Sent twice' }).check();
		return bothLead(page, 'Keep as a draft');
	};
	const [first, second] = await copy();
	expect(first).toMatch(/\/teach\/assignments\//);
	expect(first).not.toBe(made);
	expect(second).toBe(first);
	// The next page is for the next one.
	const [another] = await copy();
	expect(another).not.toBe(first);
});
