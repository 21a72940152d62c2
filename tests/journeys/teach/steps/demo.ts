import type { BrowserContext, Page } from '@playwright/test';
import { base } from '../../steps/base.ts';
import type { Demo } from './start-demo.ts';

/** Tests that look at a full class: it is filled once a worker, and not changed but by what is added. */
export const test = base;

/** Signs in as the educator of the demo, by the form: a session that the test may end. */
export async function signInByForm(page: Page, { url, password }: Demo): Promise<void> {
	await page.goto(`${url}/teach/sign-in`);
	await page.getByLabel('E-mail').fill('demo@example.org');
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(`${url}/teach`);
}

const sessions = new WeakMap<Demo, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Opens the classes of the demo's educator, in a session that the tests of a worker share: nobody may end it. */
export async function signIn(page: Page, demo: Demo): Promise<void> {
	const session = sessions.get(demo);
	if (!session) {
		await signInByForm(page, demo);
		sessions.set(demo, await page.context().cookies());
		return;
	}
	await page.context().addCookies(session);
	await page.goto(`${demo.url}/teach`);
}

/** Signs in and opens the page on which the demo's three groups are compared. */
export async function compareGroups(page: Page, demo: Demo): Promise<void> {
	await signIn(page, demo);
	await page.getByRole('link', { name: /Physical geography, group A/ }).click();
	await page.getByRole('link', { name: 'Tides before the field trip' }).click();
	await page.getByRole('link', { name: /Compare the classes/ }).click();
}
