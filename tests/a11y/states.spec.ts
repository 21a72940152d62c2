/**
 * Every state of the quiz, opened once: what axe finds, contrast in dark and forced colours, layout and
 * targets in every way of reading, and how many regions speak. Pages outside the quiz are treated alike.
 */
import { expect, type Page } from '@playwright/test';
import { base as test } from '../journeys/steps/base.ts';
import { keep, keyOf } from '../journeys/steps/attempt.ts';
import { fixtures } from '../journeys/steps/addresses.ts';
import { addressOf, nk, numbers } from '../journeys/steps/modules.ts';
import { everyWay } from './every-way.ts';
import { faults } from './faults.ts';
import { findQuestion } from './find-question.ts';
import { faultsOfLongWords } from './long-words.ts';
import { openStates } from './open-states.ts';
import { give, goTo, quizStates } from './quiz-states.ts';
import { reachable } from './reachable.ts';
import { after, begun } from './state.ts';

test.setTimeout(90_000);

/** Whatever a screen reader would speak of its own accord. */
const live =
	'[role=status], [role=alert], [role=log], [role=timer], [aria-live]:not([aria-live=off]), output';

/** Exactly one region speaks: the status region. */
async function onlyTheStatusSpeaks(page: Page): Promise<void> {
	await expect(page.locator('#svelte-announcer')).toHaveAttribute('aria-live', 'off');
	await expect(page.locator(live)).toHaveCount(1);
}

test('the states cover all that the attempt machine can reach', () => {
	expect([...new Set(quizStates.map(({ state }) => state))].sort()).toEqual(reachable());
});

for (const { name, open } of openStates) {
	test(`axe and layout find nothing wrong, and one region speaks, in the quiz: ${name}`, async ({
		page
	}) => {
		await open(page);
		await onlyTheStatusSpeaks(page);
		const seen = await faults(page, 'all but the article');
		expect([...seen, ...(await everyWay(page)), ...(await faultsOfLongWords(page))]).toEqual([]);
	});
}

for (const [name, address, status] of [
	['the library', '/', 200],
	['a module', `/learn/${nk.id}`, 200],
	['a module with tables', `/learn/${numbers.id}`, 200],
	['support', '/support', 200],
	['what is kept', '/privacy', 200],
	['what comes back, before it is asked for', '/review', 200],
	['what one says in one’s own words', `/learn/${nk.id}/own-words`, 200],
	['three questions before one reads', `/learn/${nk.id}/first-look`, 200],
	['a quiz on paper', `/learn/${nk.id}/paper`, 200],
	['every kind on paper', `${fixtures.url}/learn/pairs-and-numbers/paper`, 200],
	['an address with nothing', '/nothing-is-here', 404]
] as const) {
	test(`axe and layout find nothing wrong on ${name}`, async ({ page }) => {
		const response = await page.goto(address);
		expect(response?.status()).toBe(status);
		const seen = await faults(page, 'everything');
		expect([...seen, ...(await everyWay(page)), ...(await faultsOfLongWords(page))]).toEqual([]);
	});
}

for (const [name, address, status] of [
	['a quiz with its article', addressOf(nk, findQuestion('choice').quiz), 200],
	['a module that is not there', '/learn/nothing', 404]
] as const) {
	test(`axe finds nothing wrong on ${name}`, async ({ page }) => {
		const response = await page.goto(address);
		expect(response?.status()).toBe(status);
		expect(await faults(page, 'everything')).toEqual([]);
	});
}

test('axe and layout find nothing wrong where one sees what one knows so far', async ({ page }) => {
	const { quiz, question } = findQuestion('multiple', ({ hint }) => hint !== undefined);
	const sent = [goTo(question.id), give(question, 'partly'), { act: 'retry' } as const];
	await page.goto('/privacy');
	const record = after(begun(quiz), quiz, [...sent, give(question, 'right')]);
	await keep(page, keyOf(nk, quiz), JSON.stringify(record));
	await page.goto(`/learn/${nk.id}/understanding`);
	await expect(page.getByRole('heading', { name: 'Worth reading again' })).toBeVisible();
	const seen = await faults(page, 'everything');
	expect([...seen, ...(await everyWay(page)), ...(await faultsOfLongWords(page))]).toEqual([]);
});

test('axe and layout find nothing wrong where what was missed comes back', async ({ page }) => {
	const points = nk.claims.map(({ id }) => `claim:${id}`);
	const head = { module: nk.id, on: '2026-11-01' };
	const missed = {
		type: 'missed',
		...head,
		attempt: 'a',
		question: 'q',
		hash: 'h',
		tries: 1,
		points
	};
	const text = JSON.stringify({ version: 1, events: [{ type: 'joined', ...head }, missed] });
	await page.goto('/privacy');
	await page.evaluate((text) => localStorage.setItem('readback:review', text), text);
	const look = async () => [
		...(await faults(page, 'everything')),
		...(await everyWay(page)),
		...(await faultsOfLongWords(page))
	];
	await page.goto('/');
	await expect(page.getByText('Due today:')).toBeVisible();
	expect(await look()).toEqual([]);
	await page.goto('/review');
	await expect(page.getByText('Due today:')).toBeVisible();
	expect(await look()).toEqual([]);
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.locator('#_question')).toBeFocused();
	expect(await look()).toEqual([]);
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.locator('#_problem')).toBeFocused();
	const first = page.getByRole('radio').or(page.getByRole('checkbox')).first();
	await first.check();
	for (const group of await page.getByRole('radiogroup').all())
		await group.getByRole('radio').first().check();
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.locator('#_feedback')).toBeFocused();
	expect(await look()).toEqual([]);
	await page.goto(`/learn/${nk.id}/understanding`);
	await expect(page.getByText('On since')).toBeVisible();
	expect(await faults(page, 'everything')).toEqual([]);
});

test('axe finds nothing wrong where the meaning of a word is open', async ({ page }) => {
	await page.goto(`/learn/${nk.id}`);
	await page.locator('.term').first().click();
	await expect(page.locator('.definition:popover-open')).toBeVisible();
	expect(await faults(page, 'everything')).toEqual([]);
});
