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
	const copy = async (title: string) => {
		await page.goto(copying);
		await page.getByRole('checkbox', { name: 'Sent twice' }).check();
		await page.getByLabel('Title').fill(title);
		return bothLead(page, 'Keep as a draft');
	};
	const [first, second] = await copy('A copy');
	expect(first).toMatch(/\/teach\/assignments\//);
	expect(first).not.toBe(made);
	expect(second).toBe(first);
	const [another] = await copy('Another copy');
	expect(another).not.toBe(first);
});

/** Where the button leads, again after the way back from there; what the browser has cleared is filled in again. */
async function pressedAgain(page: Page, fill: () => Promise<void>, button: string) {
	const led: string[] = [];
	for (const again of [false, true]) {
		if (again) await page.goBack();
		await fill();
		await page.getByRole('button', { name: button, exact: true }).click();
		await page.waitForURL(/\/teach\/(classes|assignments|series)\//);
		led.push(new URL(page.url()).pathname);
	}
	return led;
}

test('pressed, gone back from and pressed again, a form makes one class, one assignment and one of several classes @nojs', async ({
	page,
	demo
}, { project }) => {
	const name = `Pressed again ${project.name}`;
	await signIn(page, demo);
	const create = async () => {
		await page.getByText('Create a class').click();
		await page.getByLabel('Name of the class').fill(name);
	};
	const [aClass = '', sameClass] = await pressedAgain(page, create, 'Create class');
	expect(sameClass).toBe(aClass);
	const other = `${name}, too`;
	await page.goto(`${demo.url}/teach/assign/${nk.id}?class=${aClass.split('/').at(-1)}`);
	const title = () => page.getByLabel('Title').fill(name);
	const [assignment, sameAssignment] = await pressedAgain(page, title, 'Assign');
	expect(sameAssignment).toBe(assignment);
	await page.goto(`${demo.url}/teach/assign/${nk.id}`);
	const several = async () => {
		await page.getByRole('checkbox', { name }).first().check();
		await page.getByRole('checkbox', { name: 'A new class' }).check();
		await page.getByLabel('Name of the new class').fill(other);
	};
	const [series, sameSeries] = await pressedAgain(page, several, 'Assign');
	expect(series).toContain('/teach/series/');
	expect(sameSeries).toBe(series);
	await page.goto(`${demo.url}/teach`);
	const classes = page.getByRole('region', { name: 'Your classes' });
	for (const one of [name, other])
		await expect(classes.getByRole('link', { name: one, exact: true })).toHaveCount(1);
});
