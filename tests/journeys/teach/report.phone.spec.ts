import { expect } from '@playwright/test';
import { signIn, test } from './steps/demo.ts';

test('on a phone the worst sentence comes before the article, and nothing is scrolled sideways', async ({
	page,
	demo
}) => {
	await signIn(page, demo);
	await page.goto(`${demo.assignment}/report`);
	const list = await page.getByRole('region', { name: 'Most misread sentences' }).boundingBox();
	const article = await page.locator('.report-article').boundingBox();
	expect(list?.y ?? Infinity).toBeLessThan(article?.y ?? 0);
	const wider = () => document.documentElement.scrollWidth - window.innerWidth;
	expect(await page.evaluate(wider)).toBeLessThanOrEqual(0);
});
