/** What holds on every page alike, and what no rule of axe looks at. */
import { expect, test, type Page } from '@playwright/test';
import { addressOf, nk } from '../journeys/steps/modules.ts';
import { choose, press, questionOn } from '../journeys/steps/taking.ts';
import { findQuestion } from './find-question.ts';

const { quiz } = findQuestion('choice');
const pages = ['/', `/learn/${nk.id}`, addressOf(nk, quiz), '/support', '/privacy', '/nowhere'];

test('each page has a title of its own, and says nothing of a subject that is to be quiet', async ({
	page
}) => {
	const titles: string[] = [];
	for (const address of pages) {
		await page.goto(address);
		titles.push(await page.title());
	}
	expect(new Set(titles).size).toBe(pages.length);
	expect(titles.filter((title) => /NK|miscarriage/i.test(title))).toEqual([]);
	expect(titles.filter((title) => !/Readback$/.test(title))).toEqual([]);
});

test('the first Tab on each page is the way past what all pages have', async ({ page }) => {
	for (const address of pages) {
		await page.goto(address);
		await page.keyboard.press('Tab');
		const skip = page.getByRole('link', { name: 'Skip to the content' });
		await expect(skip).toBeFocused();
		await expect(skip).toBeInViewport({ ratio: 1 });
		await skip.press('Enter');
		await expect(page.getByRole('main')).toBeFocused();
	}
});

test('the language of the page and of the module is said', async ({ page }) => {
	for (const address of pages) {
		await page.goto(address);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		const isModules = address.startsWith('/learn/');
		const lang = await page.getByRole('main').getAttribute('lang');
		expect(lang).toBe(isModules ? nk.language : null);
	}
});

test('help stands at the same place of every page, at the top and at the bottom', async ({
	page
}) => {
	for (const address of pages) {
		await page.goto(address);
		const top = page.getByRole('navigation', { name: 'Help' }).getByRole('link').first();
		const bottom = page.getByRole('navigation', { name: 'About' }).getByRole('link').first();
		for (const link of [top, bottom]) {
			await expect(link).toHaveAccessibleName('Support and urgent help');
			await expect(link).toHaveAttribute('href', '/support');
		}
	}
});

/** Whatever moves or is about to, whether or not a reader asked for less of it. */
function moving(page: Page): Promise<number> {
	return page.evaluate(() => document.getAnimations().length);
}

test('nothing moves, and no time runs', async ({ page }) => {
	for (const address of pages) {
		await page.goto(address);
		expect(await moving(page)).toBe(0);
		await expect(page.getByRole('timer')).toHaveCount(0);
		await expect(page.locator('meta[http-equiv=refresh], marquee, video, audio')).toHaveCount(0);
	}
	await page.goto(addressOf(nk, quiz));
	await choose(page, await questionOn(page, quiz), 'wrong');
	expect(await moving(page)).toBe(0);
	await press(page, 'Check answer');
	expect(await moving(page)).toBe(0);
});
