import { expect, type Page } from '@playwright/test';

/** How far the page, and with it the quiz, is scrolled, in CSS pixels. */
export function scrollOf(page: Page): Promise<number> {
	return page.evaluate(() => Math.round(scrollY));
}

/** The words that the highlight covers, without white space; null where there is none. */
function highlighted(page: Page): Promise<string | null> {
	return page.evaluate(() => {
		const ranges = [...(CSS.highlights.get('passage') ?? [])];
		const words = ranges.map((range) => (range instanceof Range ? range.toString() : '?'));
		return ranges.length === 0 ? null : words.join('').replace(/\s+/g, '');
	});
}

/** Exactly these words of the article are highlighted, or with null none. */
export async function isHighlighted(page: Page, words: string | null): Promise<void> {
	await expect.poll(() => highlighted(page)).toBe(words?.replace(/\s+/g, '') ?? null);
}
