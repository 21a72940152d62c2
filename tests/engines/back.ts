/** What the browser's way back brings: browsers set a page aside whole, and each its own way (saving/come-back.ts). */
import { expect } from 'vitest';
import { addressOf, nk } from '../journeys/steps/modules.ts';
import { outcome } from '../journeys/steps/words.ts';
import type { Page } from './page.ts';
import { open, quiz, settle } from './quiz.ts';

const { length } = quiz.questions;
const module = `/learn/${nk.id}`;

/** The browser's own way back, so often, until the page there is the one at this address. */
async function goBack(page: Page, times: number, address: string): Promise<void> {
	for (let time = 0; time < times; time += 1) {
		const before = await page.engine.ask(() => location.pathname);
		await page.engine.back();
		await expect
			.poll(() => page.engine.ask(() => location.pathname), { timeout: 15_000 })
			.not.toBe(before);
		await page.isReady();
	}
	expect(await page.engine.ask(() => location.pathname)).toBe(address);
}

/** Away from the quiz, by a page that has come whole: only then it holds its lock. */
async function goAway(page: Page): Promise<void> {
	await page.goto(module);
	await page.isReady();
}

async function answerNext(page: Page, number: number): Promise<void> {
	await settle(page, number, 'right');
	await page.press('button', 'Next question');
	await page.shows('text', `Question ${number + 1} of ${length}`);
}

/** It goes on where one was, with what was answered on a later page of the same tab. */
export async function comesBackToOneAttempt(page: Page): Promise<void> {
	await open(page);
	await answerNext(page, 1);
	await goAway(page);
	await goBack(page, 1, addressOf(nk, quiz));
	await page.shows('text', `Question 2 of ${length}`);
	await answerNext(page, 2);
	await goAway(page);
	await open(page);
	await answerNext(page, 3);
	await goBack(page, 2, addressOf(nk, quiz));
	await page.shows('text', `Question 4 of ${length}`);
	await answerNext(page, 4);
	await page.engine.reload();
	await page.isReady();
	await page.shows('text', `Question 5 of ${length}`);
}

export async function bringsBackNothingDeleted(page: Page): Promise<void> {
	await open(page);
	await settle(page, 1, 'right');
	await goAway(page);
	await open(page);
	await page.press('text', 'Menu');
	await page.press('button', 'Delete your answers');
	await page.press('button', 'Delete them');
	await page.says('Your answers to this quiz were deleted. You are at its first question.');
	await goBack(page, 2, addressOf(nk, quiz));
	await page.shows('button', 'Check answer');
	expect(await page.isThere('text', outcome.right)).toBe(false);
	expect(await page.engine.ask(() => String(sessionStorage.length))).toBe('0');
}

const shift = '\uE008';

/** A module's page that the way back leads to knows what was answered since, and the quick way out deletes it. */
export async function leavesNothingBehind(page: Page): Promise<void> {
	await goAway(page);
	await page.press('link', `${quiz.title}…`);
	await page.shows('button', 'Check answer');
	await page.isReady();
	await settle(page, 1, 'right');
	await goBack(page, 1, module);
	await page.shows('text', `1 of ${length} answered`);
	for (let time = 0; time < 3; time += 1) await page.key(shift);
	await expect
		.poll(() => page.engine.ask(() => location.pathname).catch(() => ''), { timeout: 15_000 })
		.not.toBe(module);
	await open(page);
	await page.shows('button', 'Check answer');
	expect(await page.isThere('text', outcome.right)).toBe(false);
}
