/** Without JavaScript nothing can come back: that is said, and nothing looks as if it could be pressed. */
import { expect } from '@playwright/test';
import { test } from './steps/test.ts';

test('the page of what comes back says that it needs JavaScript', async ({ page }) => {
	await page.goto('/review');
	await expect(page.getByText('That needs JavaScript.')).toBeVisible();
	await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
});
