import { expect, test } from '@playwright/test';
import { addressOf, nk } from '../journeys/steps/modules.ts';
import { findQuestion } from './find-question.ts';
import { faults } from './faults.ts';
import { openStates } from './open-states.ts';
import { quizStates } from './quiz-states.ts';
import { reachable } from './reachable.ts';

// A page is looked at four times in each test; recording it would take longer than the looking.
test.use({ trace: 'off' });
test.setTimeout(90_000);

test('the states that are looked at are all that the attempt machine can reach', () => {
	expect([...new Set(quizStates.map(({ state }) => state))].sort()).toEqual(reachable());
});

for (const { name, open } of openStates) {
	test(`axe finds nothing in the quiz: ${name}`, async ({ page }) => {
		await open(page);
		expect(await faults(page, 'all but the article')).toEqual([]);
	});
}

for (const [name, address, status] of [
	['the library', '/', 200],
	['a module', `/learn/${nk.id}`, 200],
	['a quiz with its article', addressOf(nk, findQuestion('choice').quiz), 200],
	['support', '/support', 200],
	['what is kept', '/privacy', 200],
	['an address with nothing', '/nothing-is-here', 404],
	['a module that is not there', '/learn/nothing', 404]
] as const) {
	test(`axe finds nothing on ${name}`, async ({ page }) => {
		const response = await page.goto(address);
		expect(response?.status()).toBe(status);
		expect(await faults(page, 'everything')).toEqual([]);
	});
}

test('axe finds nothing where the meaning of a word is open', async ({ page }) => {
	await page.goto(`/learn/${nk.id}`);
	await page.locator('.term').first().click();
	await expect(page.locator('.definition:popover-open')).toBeVisible();
	expect(await faults(page, 'all but the article')).toEqual([]);
});
