/** The pages of educators and of a class, with a class of 30 that has handed in. */
import { expect } from '@playwright/test';
import { nk } from '../journeys/steps/modules.ts';
import { compareGroups, signIn, test } from '../journeys/teach/steps/demo.ts';
import type { Demo } from '../journeys/teach/steps/start-demo.ts';
import { everyWay } from './every-way.ts';
import { faults } from './faults.ts';
import { layoutFaults } from './layout-faults.ts';
import { doubleText, readWith, textSpacing } from './reader-styles.ts';
import { reflow } from './screens.ts';

test.setTimeout(120_000);

const pages: readonly (readonly [name: string, address: (demo: Demo) => string])[] = [
	['the classes', ({ url }) => `${url}/teach`],
	['the account', ({ url }) => `${url}/teach/account`],
	['what to assign', ({ url }) => `${url}/teach/assign`],
	['assigning', ({ url }) => `${url}/teach/assign/${nk.id}`],
	['an assignment', ({ assignment }) => assignment],
	['its settings', ({ assignment }) => `${assignment}/settings`],
	['its exceptions', ({ assignment }) => `${assignment}/exceptions`],
	['its gradebook', ({ assignment }) => `${assignment}/gradebook`],
	['its live page', ({ assignment }) => `${assignment}/live`],
	['its code on the projector', ({ assignment }) => `${assignment}/room/code`],
	['its progress on the projector', ({ assignment }) => `${assignment}/room/live`],
	['its sentences on the projector', ({ assignment }) => `${assignment}/room/sentences?figures`],
	['its files', ({ assignment }) => `${assignment}/export`],
	['a link without a server', ({ url }) => `${url}/assigned/make/${nk.id}`],
	['what came in by a link', ({ url }) => `${url}/assigned/read/${nk.id}`],
	['a link that says nothing', ({ url }) => `${url}/assigned`],
	['joining', ({ url }) => `${url}/join`],
	['the sign-in', ({ url }) => `${url}/teach/sign-in`],
	['a forgotten password', ({ url }) => `${url}/teach/forgot`],
	['a new password', ({ url }) => `${url}/teach/reset?token=token`]
];

for (const [name, address] of pages) {
	test(`axe finds nothing, and nothing is lost small, large or spaced, on the page of ${name}`, async ({
		page,
		demo
	}) => {
		await signIn(page, demo);
		const response = await page.goto(address(demo));
		expect(response?.status()).toBe(200);
		expect(await faults(page, 'all but the article')).toEqual([]);
		expect(await everyWay(page)).toEqual([]);
	});
}

// The whole article with every figure: too long to compare each line with each other, as `everyWay` does.
test('axe finds nothing on the report, and it fits a small window with any text', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.assignment}/report`);
	expect(await faults(page, 'everything')).toEqual([]);
	await page.setViewportSize(reflow);
	expect(await layoutFaults(page, '320 px wide', ['reflow', 'clipping', 'targets'])).toEqual([]);
	await readWith(page, textSpacing);
	expect(await layoutFaults(page, 'text spaced', ['reflow', 'clipping'])).toEqual([]);
	await page.setViewportSize({ width: 640, height: 800 });
	await readWith(page, doubleText);
	expect(await layoutFaults(page, 'text doubled', ['reflow', 'clipping'])).toEqual([]);
});

test('axe finds nothing, and nothing is lost, where classes are compared', async ({
	page,
	demo
}) => {
	await compareGroups(page, demo);
	await expect(page.getByRole('heading', { name: 'Most misread sentences' })).toBeVisible();
	expect(await faults(page, 'everything')).toEqual([]);
	expect(await everyWay(page)).toEqual([]);
	await page.getByRole('link', { name: 'All students in one list' }).click();
	await expect(page.getByRole('rowheader')).toHaveCount(69);
	await page.getByRole('link', { name: /^Not joined/ }).click();
	await expect(page.getByRole('rowheader')).toHaveCount(5);
	expect(await faults(page, 'everything')).toEqual([]);
});

test('axe finds nothing, and nothing is lost, on the pages of a class and of who joins it', async ({
	page,
	demo,
	browser
}) => {
	await signIn(page, demo);
	await page.getByRole('link', { name: /^Midwifery/ }).click();
	await expect(page.getByRole('heading', { name: '30 students' })).toBeVisible();
	expect(await faults(page, 'everything')).toEqual([]);
	const link = (await page.getByRole('link', { name: /\/join\// }).getAttribute('href')) ?? '';
	expect(await everyWay(page)).toEqual([]);

	const learner = await (await browser.newContext()).newPage();
	await learner.goto(demo.url + new URL(link, demo.url).pathname);
	expect(await faults(learner, 'everything')).toEqual([]);
	expect(await everyWay(learner)).toEqual([]);
	await learner.getByRole('button', { name: 'Join' }).click();
	await learner.goto(`${demo.url}/class`);
	// Other tests of this worker may have assigned more to the same class.
	await expect(learner.getByRole('heading', { level: 3 }).first()).toBeVisible();
	expect(await faults(learner, 'everything')).toEqual([]);
	expect(await everyWay(learner)).toEqual([]);
	await learner.context().close();
});
