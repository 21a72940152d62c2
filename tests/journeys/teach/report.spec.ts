import { expect, type Locator } from '@playwright/test';
import { wilson } from '../../../src/lib/analysis/statistic.ts';
import { signIn, test } from './steps/demo.ts';

/** By how much is against each sentence at least: what the list is in order of. */
async function atLeast(misread: Locator): Promise<readonly number[]> {
	const counts = await misread.locator('summary strong').allTextContents();
	return counts.flatMap((count) => {
		const [, against, of] = /^(\d+) of (\d+)/.exec(count.trim()) ?? [];
		return of === undefined ? [] : [wilson(Number(against) / Number(of), Number(of)).low];
	});
}

test('the worst sentence stands first with its question and options, and leads to both @nojs', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.assignment}/report`);
	const misread = page.getByRole('region', { name: 'Most misread sentences' });
	await expect(misread).toBeInViewport();
	const worst = misread.locator('details').first();
	// The list comes first: its sentences follow each other closely until one is opened.
	const [top, fourth] = await Promise.all(
		[0, 3].map((at) => misread.locator('summary').nth(at).boundingBox())
	);
	expect((fourth?.y ?? Infinity) - (top?.y ?? 0)).toBeLessThan(500);
	await worst.locator('summary').click();
	const shares = await atLeast(misread);
	expect(shares.length).toBeGreaterThan(3);
	expect(shares).toEqual(shares.toSorted((one, other) => other - one));
	const quote = ((await worst.locator('.quote').textContent()) ?? '').replaceAll(/[“”]/g, '');
	const said = (await worst.locator('summary strong').textContent()) ?? '';
	const count = /\d+ of \d+/.exec(said)?.[0] ?? '-';

	// The bar says nothing that the table beside it does not say in words.
	const table = worst.getByRole('table').first();
	await expect(table.getByRole('columnheader')).toHaveText([
		'Answer that contradicts it',
		'Students'
	]);
	await expect(table.getByRole('row').nth(1)).toContainText(/\d+ ((to|or) \d+ )?of \d+/);

	await worst.getByRole('link', { name: /^Read it in/ }).click();
	const sentence = page.locator('.article .sentence:target');
	await expect(sentence).toHaveText(quote);
	await expect(sentence).toBeInViewport();
	const id = await sentence.getAttribute('id');
	const tick = page.locator(`.article a[href="#_at-${id}"]`);
	await expect(tick).toContainText(count);
	await tick.click();
	await expect(page.locator(`#_at-${id}`)).toBeInViewport();
	await table.getByRole('link').click();
	await expect(page.locator('section:target')).toBeInViewport();
	await expect(page.locator('section:target').getByRole('table').first()).toBeVisible();
});

test('in the room the same sentences stand one after the other, figures only where they are asked for @nojs', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(demo.assignment);
	const region = page.getByRole('region', { name: 'Most misread' });
	const [first = '', second = ''] = await region.locator('li > a').allTextContents();
	await page.goto(`${demo.assignment}/room/sentences`);
	const shown = page.locator('mark');
	await expect(shown).toHaveText(first.replaceAll(/[“”]/g, '').trim());
	// Not in the page's data either.
	expect(await page.content()).not.toMatch(/atLeast|got this wrong/);
	await page.getByRole('link', { name: 'Show figures' }).click();
	await expect(page.getByText(/^\d+ ((to|or) \d+ )?of \d+ got this wrong$/)).toBeVisible();
	await page.getByRole('link', { name: 'Next' }).click();
	await expect(shown).toHaveText(second.replaceAll(/[“”]/g, '').trim());
	await page.getByRole('link', { name: 'Hide figures' }).click();
	await expect(page.getByText('got this wrong')).toHaveCount(0);
});

test('what most believed instead stands below the paragraph, in the author’s words', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.assignment}/report`);
	const said = page.locator('.article .instead').first();
	await expect(said).toHaveText(/^Common misconception: .+ \d+ ((to|or) \d+ )?of \d+$/);
	await expect(said.locator('xpath=..').locator('.sentence').first()).toBeVisible();
});

test('a sentence further down the list opens where its count in the margin leads', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.assignment}/report`);
	const last = page.locator('.article .tick').last();
	const target = (await last.getAttribute('href')) ?? '';
	await expect(page.locator(target)).toBeHidden();
	await last.click();
	await expect(page.locator(target)).toBeVisible();
	await expect(page.locator(target)).toBeInViewport();
});

test('on paper the report is a handful of pages, and holds nothing that is to be pressed', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.assignment}/report`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation', { name: 'Pages of this assignment' })).toBeHidden();
	await expect(page.locator('.detail .paper').first()).toBeVisible();
	await expect(page.locator('.button, summary').filter({ visible: true })).toHaveCount(0);
	const sheets = async () =>
		(await page.pdf({ preferCSSPageSize: true, format: 'A4' }))
			.toString('latin1')
			.match(/\/Type \/Page\b/g)?.length;
	expect(await sheets()).toBeLessThanOrEqual(6);
	await page.goto(`${demo.assignment}/gradebook`);
	expect(await sheets()).toBeLessThanOrEqual(2);
	await expect(page.locator('.grades thead')).toHaveCSS('display', 'table-header-group');
});
