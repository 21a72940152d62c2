import type { Page } from '@playwright/test';
import type { AttemptRecord } from '../../../src/lib/attempt/events.ts';
import { parseRecord } from '../../../src/lib/attempt/parse-record.ts';
import type { Module, Quiz } from '../../../src/lib/content/module.ts';

export type Where = 'session' | 'local';

/** Name under which an attempt is kept. Written down a second time: a changed name loses answers. */
export function keyOf(module: Module, quiz: Quiz): string {
	return `readback:attempt:${module.id}:${quiz.id}`;
}

/** Every name in the tab's and the device's storage, sorted. */
export function keysKept(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)].sort());
}

/** What is kept under a name; null where nothing is. */
export function textKept(page: Page, key: string, where: Where = 'session') {
	return page.evaluate(
		({ key, where }) => (where === 'session' ? sessionStorage : localStorage).getItem(key),
		{ key, where }
	);
}

/** Puts a text in the place of what is kept. */
export function keep(page: Page, key: string, text: string): Promise<void> {
	return page.evaluate(({ key, text }) => sessionStorage.setItem(key, text), { key, text });
}

/** The attempt that is kept. Throws where none is, or one that cannot be read. */
export async function recordKept(
	page: Page,
	key: string,
	where: Where = 'session'
): Promise<AttemptRecord> {
	return readRecord(await textKept(page, key, where));
}

/** The attempt that a form would send. */
export async function recordOnPage(page: Page): Promise<AttemptRecord> {
	return readRecord(await page.locator('input[name=record]').inputValue());
}

function readRecord(text: string | null): AttemptRecord {
	const value: unknown = text === null ? null : JSON.parse(text);
	const parsed = parseRecord(value);
	if (parsed.type === 'unusable') throw new Error(parsed.reason);
	return parsed.record;
}
