import { expect, test } from '@playwright/test';
import { nk } from '../journeys/steps/modules.ts';
import { everyWay } from './every-way.ts';
import { openStates } from './open-states.ts';

test.use({ trace: 'off' });
test.setTimeout(90_000);

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
