import type { Page } from '@playwright/test';
import { layoutFaults } from './layout-faults.ts';
import type { Check } from './measure-in-page.ts';
import { doubleText, readWith, textSpacing } from './reader-styles.ts';
import { narrow, reflow, wide } from './screens.ts';

const reading: readonly Check[] = ['reflow', 'overlap', 'clipping'];
const everything: readonly Check[] = [...reading, 'targets', 'order', 'pieces'];

/**
 * What is wrong in every way to read a page that must cost nothing: small, large, spaced, zoomed. One line a
 * fault.
 */
export async function everyWay(page: Page): Promise<readonly string[]> {
	const size = page.viewportSize();
	const found: string[] = [];
	const look = async (how: string, checks: readonly Check[]) => {
		found.push(...(await layoutFaults(page, how, checks)));
	};
	// On a phone the article covers the quiz: at other widths there is another page to look at.
	const wideToo = size?.width !== narrow.width;
	await page.setViewportSize(reflow);
	await look('320 px wide', everything);
	await readWith(page, textSpacing);
	await look('320 px wide, text spaced', reading);
	await page.setViewportSize({ width: 640, height: 800 });
	await readWith(page, doubleText);
	await look('640 px wide, text doubled', reading);
	await readWith(page, '');
	if (wideToo) {
		await page.setViewportSize(wide);
		await look('wide', everything);
	}
	return found;
}
