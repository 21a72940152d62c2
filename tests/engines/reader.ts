import { inflateSync } from 'node:zlib';
import { expect } from 'vitest';
import { addressOf, nk, quizOf } from '../journeys/steps/modules.ts';
import type { Page } from './page.ts';

/** In the page: how much of the window's height is under bars that stay when it is scrolled. */
function shareOfBars(): string {
	const bars = [...document.querySelectorAll('header, .back')].filter(
		(bar) =>
			bar.checkVisibility() &&
			(getComputedStyle(bar).position === 'sticky' || bar.closest('.pane')?.matches(':target'))
	);
	const high = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0);
	return String(high / innerHeight);
}

/** In the page: by how many pixels the quick exit, and anything else of the bar, is out of the window. */
function outside(): string {
	const rights = [...document.querySelectorAll('header a')]
		.filter((link) => link.checkVisibility())
		.map((link) => link.getBoundingClientRect());
	return String(Math.max(...rights.map(({ left, right }) => Math.max(right - innerWidth, -left))));
}

/** In the page: text at so many percent of its size, as a reader's own style sheet has it. */
function setText(percent: string): string {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(`html { font-size: ${percent}% !important; }`);
	document.adoptedStyleSheets = percent === '100' ? [] : [sheet];
	return '';
}

/** In the page: the widest icon where no style is applied. */
function widestIcon(): string {
	for (const sheet of document.styleSheets) sheet.disabled = true;
	const icons = [...document.querySelectorAll('svg.icon')];
	return String(Math.max(0, ...icons.map((icon) => icon.getBoundingClientRect().width)));
}

/** Zoomed in four times, a window is 320 by 225 pixels: bars that stay would take most of it. */
export async function leavesRoomToRead(page: Page): Promise<void> {
	const quiz = quizOf(nk, 'testing');
	await page.forgetAll();
	await page.goto(addressOf(nk, quiz));
	await page.isReady();
	await page.resize(480, 225);
	await page.press('link', 'Read the article');
	await page.shows('link', 'Back to question 1');
	expect(Number(await page.engine.ask(shareOfBars))).toBeLessThan(1 / 3);
	await page.press('link', 'Back to question 1');
	await page.shows('text', 'Question 1 of…');
	for (const width of [390, 480]) {
		await page.resize(width);
		await page.engine.ask(setText, '200');
		expect(Number(await page.engine.ask(outside))).toBeLessThanOrEqual(0);
		await page.engine.ask(setText, '100');
	}
	await page.choose(await page.question(quiz), 'right');
	await page.press('button', 'Check answer');
	await page.focusIs('h2#_feedback');
	expect(Number(await page.engine.ask(widestIcon))).toBe(24);
	await page.resize(1280);
}

/** In the page: how many pixels are between a word and its definition, which is above or below it. */
function gapToDefinition(): string {
	const [definition, word] = [':popover-open', '.term'].map((selector) =>
		document.querySelector(selector)?.getBoundingClientRect()
	);
	if (!definition || !word) return 'none';
	return String(Math.max(definition.top - word.bottom, word.top - definition.bottom));
}

/** A word says what it means beside itself, and says it aloud: what it means has the focus until it is closed. */
export async function explainsAWord(page: Page): Promise<void> {
	const [entry] = nk.glossary;
	await page.resize(1280);
	await page.goto(`/learn/${nk.id}`);
	// What is known of this learner moves what stands above the article.
	await page.isReady();
	await page.press('button', entry?.term ?? '');
	await page.focusIs(`div#term-${entry?.id} ${entry?.term} ${entry?.definition}`);
	const gap = Number(await page.engine.ask(gapToDefinition));
	expect(gap).toBeGreaterThanOrEqual(0);
	expect(gap).toBeLessThan(20);
	await page.key('\uE00C');
	await page.focusIs(`button# ${entry?.term}`);
}

/** How often text is put on each sheet of a PDF, in order. */
function textOnSheets(pdf: Buffer): readonly number[] {
	const file = pdf.toString('latin1');
	return [...file.matchAll(/ 0 obj\s*<<[^>]*>>\s*stream\r?\n/g)].flatMap(({ 0: head, index }) => {
		const start = index + head.length;
		const packed = pdf.subarray(start, file.indexOf('endstream', start));
		// Pages are packed, and other streams (fonts, pictures) hold no text that is put anywhere.
		const text = packed[0] === 0x78 ? inflateSync(packed).toString('latin1') : '';
		return /\bBT\b/.test(text) ? [text.match(/\bT[jJ]\b/g)?.length ?? 0] : [];
	});
}

/** Firefox begins a grid on a sheet of its own, and cuts it through its lines. */
export async function printsFromTheFirstSheet(page: Page): Promise<void> {
	await page.goto(`/learn/${nk.id}`);
	const pdf = await page.engine.print?.();
	const [first = 0, second = 0] = textOnSheets(pdf ?? Buffer.alloc(0));
	expect(second).toBeGreaterThan(10);
	expect(first).toBeGreaterThan(second / 2);
}
