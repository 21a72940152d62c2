import type { Page } from '@playwright/test';
import { sourceOf, type Check } from './measure-in-page.ts';

/** What is wrong with the layout of a page as it stands, one line a fault. */
export async function layoutFaults(
	page: Page,
	how: string,
	checks: readonly Check[]
): Promise<readonly string[]> {
	const lines: string[] = [];
	for (const check of checks) {
		const found = await page.evaluate<readonly string[]>(sourceOf(check));
		lines.push(...found.map((line) => `${how}: ${check}: ${line}`));
	}
	return lines;
}
