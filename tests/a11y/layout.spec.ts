import { expect, test, type Page } from '@playwright/test';
import { nk } from '../journeys/steps/modules.ts';
import { layoutFaults } from './layout-faults.ts';
import type { Check } from './measure-in-page.ts';
import { openStates } from './open-states.ts';
import { doubleText, readWith, textSpacing } from './reader-styles.ts';
import { narrow, reflow, wide } from './screens.ts';

test.use({ trace: 'off' });
test.setTimeout(90_000);

const reading: readonly Check[] = ['reflow', 'overlap', 'clipping'];
const everything: readonly Check[] = [...reading, 'targets', 'order'];

/** Every way to read a page that must cost nothing: small, large, spaced, zoomed. */
async function everyWay(page: Page): Promise<readonly string[]> {
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

for (const { name, open } of openStates) {
	test(`nothing is lost small, large or spaced in the quiz: ${name}`, async ({ page }) => {
		await open(page);
		expect(await everyWay(page)).toEqual([]);
	});
}

for (const [name, address] of [
	['the library', '/'],
	['a module', `/learn/${nk.id}`],
	['support', '/support'],
	['what is kept', '/privacy'],
	['an address with nothing', '/nothing-is-here']
] as const) {
	test(`nothing is lost small, large or spaced on ${name}`, async ({ page }) => {
		await page.goto(address);
		expect(await everyWay(page)).toEqual([]);
	});
}
