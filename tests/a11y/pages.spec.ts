/** What holds on every page alike, and what no rule of axe looks at. */
import { expect, type Page } from '@playwright/test';
import { base as test } from '../journeys/steps/base.ts';
import { fixtures } from '../journeys/steps/addresses.ts';
import { addressOf, nk, numbers, pondsInArabic, quizOf } from '../journeys/steps/modules.ts';
import { answer, choose, goOn, isAt, open, press, questionOn } from '../journeys/steps/taking.ts';
import { findQuestion } from './find-question.ts';

const { quiz } = findQuestion('choice');
const map = `/learn/${nk.id}/understanding`;
const paper = `/learn/${nk.id}/paper`;
const pages = [
	'/',
	`/learn/${nk.id}`,
	`/learn/${numbers.id}`,
	map,
	paper,
	`/learn/${nk.id}/own-words`,
	`/learn/${nk.id}/first-look`,
	addressOf(nk, quiz),
	'/support',
	'/privacy',
	'/review',
	'/nowhere'
];

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

test('the language and direction of each page are said, once', async ({ page }) => {
	for (const address of pages) {
		await page.goto(address);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
	}
});

test.describe('a module that is written from right to left', () => {
	test.use({ baseURL: fixtures.url });

	test('says so of its title and its article, wherever they stand', async ({ page }) => {
		await page.goto('/');
		const title = page.getByRole('heading', { name: pondsInArabic.title });
		await expect(title).toHaveAttribute('lang', 'ar');
		await expect(title).toHaveAttribute('dir', 'rtl');
		for (const address of ['', `/${quizOf(pondsInArabic, 'quiz').id}`]) {
			await page.goto(`/learn/${pondsInArabic.id}${address}`);
			await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
			const pieces = page.locator('.article');
			await expect(pieces.first()).toBeVisible();
			await expect(page.locator('.article[lang=ar][dir=rtl]')).toHaveCount(await pieces.count());
		}
	});
});

/** Words on the page that are in another script than the element around them says, or run the other way. */
function wronglyMarked(): readonly string[] {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const wrong: string[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		const text = node.textContent?.trim() ?? '';
		if (!parent?.checkVisibility() || parent.closest('script, style')) continue;
		const arabic = /\p{Script=Arabic}/u.test(text);
		if (!arabic && !/\p{Script=Latin}{2}/u.test(text)) continue;
		const language = parent.closest('[lang]')?.getAttribute('lang');
		const { direction } = getComputedStyle(parent);
		if (language !== (arabic ? 'ar' : 'en') || (direction === 'rtl') !== arabic) wrong.push(text);
	}
	return wrong;
}

test('each word of a quiz in another language is marked as what it is', async ({ page }) => {
	const quiz = quizOf(pondsInArabic, 'quiz');
	await open(page, fixtures.url + addressOf(pondsInArabic, quiz));
	const { length } = quiz.questions;
	for (const place of quiz.questions.keys()) {
		await isAt(page, place + 1, length);
		const question = await questionOn(page, quiz);
		expect(await page.evaluate(wronglyMarked), question.id).toEqual([]);
		await answer(page, question, place % 2 === 0 ? 'wrong' : 'right');
		for (const fold of await page.locator('summary:not(.menu > *)').all()) await fold.click();
		expect(await page.evaluate(wronglyMarked), `feedback on ${question.id}`).toEqual([]);
		const again = page.getByRole('button', { name: 'Try again' });
		if (await again.isVisible()) {
			await again.click();
			expect(await page.evaluate(wronglyMarked), `${question.id} again`).toEqual([]);
			await answer(page, question, 'wrong');
			for (const fold of await page.locator('summary').all()) await fold.click();
			expect(await page.evaluate(wronglyMarked), `answer to ${question.id}`).toEqual([]);
		}
		await goOn(page);
	}
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Where you are now');
	expect(await page.evaluate(wronglyMarked), 'result').toEqual([]);
});

test('help stands at the same place of every page, at the top and at the bottom', async ({
	page
}) => {
	for (const address of pages) {
		await page.goto(address);
		const menu = page.getByText('Menu', { exact: true });
		if (await menu.isVisible()) await menu.click();
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
