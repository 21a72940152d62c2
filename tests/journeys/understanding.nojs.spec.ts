/** What one knows so far, without JavaScript: nothing was kept, so there is nothing to show but the article. */
import { expect } from '@playwright/test';
import { nk } from './steps/modules.ts';
import { test } from './steps/test.ts';

test('without JavaScript it says what is missing, and has the article', async ({ page }) => {
	await page.goto(`/learn/${nk.id}/understanding`);
	await expect(page.getByText('needs JavaScript')).toBeVisible();
	await expect(page.locator(`#${nk.sections[0]?.id}`)).toBeVisible();
});
