import { expect, type Page } from '@playwright/test';
import { signIn, test } from '../journeys/teach/steps/demo.ts';
import { hiddenFocus } from './in-view.ts';
import { tabTo } from './keys.ts';

/** Tab through the page once: every stop can be seen, and the last leads out of it. */
async function eachStopIsSeen(page: Page, stops: number): Promise<void> {
	for (let stop = 0; stop < stops; stop += 1) {
		await page.keyboard.press('Tab');
		expect(await hiddenFocus(page)).toBe('');
	}
}

test('a module is assigned with keys alone', async ({ page, demo }) => {
	await signIn(page, demo);
	await page.goto(`${demo.url}/teach/assign/nk-cells-and-miscarriage`);
	await eachStopIsSeen(page, 15);
	await tabTo(page, page.getByRole('checkbox', { name: /^Midwifery/ }));
	await page.keyboard.press('Space');
	await tabTo(page, page.getByRole('radio', { name: /Completion only/ }));
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: /Answers by nickname/ })).toBeChecked();
	await tabTo(page, page.getByRole('button', { name: 'Assign', exact: true }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status')).toHaveText('Assigned.');
	await expect(page.getByText('Answers by nickname')).toBeVisible();
});

test('the report leads to the worst sentence and back with keys alone', async ({ page, demo }) => {
	await signIn(page, demo);
	await page.goto(`${demo.assignment}/report`);
	await eachStopIsSeen(page, 12);
	const misread = page.getByRole('region', { name: 'Most misread sentences' });
	await tabTo(page, misread.locator('summary').first());
	await page.keyboard.press('Enter');
	await tabTo(page, misread.getByRole('link', { name: /^Read it in/ }).first());
	await page.keyboard.press('Enter');
	const sentence = page.locator('.article .sentence:target');
	await expect(sentence).toBeInViewport();
	const folded = misread.locator('summary').nth(1);
	await folded.focus();
	await page.keyboard.press('Enter');
	await expect(misread.locator('details').nth(1)).toHaveAttribute('open');
	await page.keyboard.press('Tab');
	expect(await hiddenFocus(page)).toBe('');
});
