import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');

/** Colours of a scheme by name, as red, green and blue from 0 to 1. */
function coloursIn(text: string): ReadonlyMap<string, readonly number[]> {
	const found = text.matchAll(/--([a-z-]+): #([0-9a-f]{6});/g);
	return new Map(
		[...found].map(([, name = '', hex = '']) => [
			name,
			[0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		])
	);
}

/** Relative luminance, WCAG 2.2. */
function luminance(colours: ReadonlyMap<string, readonly number[]>, name: string): number {
	const parts = colours.get(name);
	if (!parts) throw new Error(`There is no colour ${name}`);
	const [red = 0, green = 0, blue = 0] = parts.map((part) =>
		part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
	);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2: from 1 to 21. */
function contrast(text: string, one: string, other: string): number {
	const colours = coloursIn(text);
	const [a, b] = [luminance(colours, one), luminance(colours, other)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['paper', 'sheet'];

/** What is read, on what: 4.5 to 1 (WCAG 1.4.3). */
const read = [
	...['ink', 'soft', 'teal', 'plum', 'ochre'].flatMap((ink) =>
		grounds.map((ground) => [ink, ground] as const)
	),
	...['ink', 'teal'].map((ink) => [ink, 'teal-wash'] as const),
	...['ink', 'plum'].map((ink) => [ink, 'plum-wash'] as const),
	['ink', 'mark'],
	['paper', 'teal']
] as const;

/** What shows a control, its state or the focus, on what: 3 to 1 (WCAG 1.4.11). */
const seen = ['edge', 'teal', 'plum'].flatMap((edge) =>
	grounds.map((ground) => [edge, ground] as const)
);

for (const [scheme, text] of [
	['light', light],
	['dark', dark]
] as const) {
	describe(`the ${scheme} colours`, () => {
		it.each(read)('let %s be read on %s', (ink, ground) => {
			expect(contrast(text, ink, ground)).toBeGreaterThanOrEqual(4.5);
		});

		it.each(seen)('let a control in %s be seen on %s', (edge, ground) => {
			expect(contrast(text, edge, ground)).toBeGreaterThanOrEqual(3);
		});
	});
}
