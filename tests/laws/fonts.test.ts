import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../src/lib/ui/fonts/', import.meta.url);
const stylesheet = readFileSync(new URL('fonts.css', folder), 'utf8');
const files = [...stylesheet.matchAll(/url\('\.\/([^']+)'\)/g)].map((match) => match[1] ?? '');

describe('the fonts', () => {
	test('are all beside their stylesheet, with their licences', () => {
		expect(files).toHaveLength(6);
		const expected = [...files, 'literata-OFL.txt', 'atkinson-OFL.txt'];
		expect(expected.filter((file) => !existsSync(new URL(file, folder)))).toEqual([]);
	});

	test('that English text needs stay within 40 KB together', () => {
		const base = files.filter((file) => file.endsWith('-base.woff2'));
		const bytes = base.map((file) => statSync(new URL(file, folder)).size);
		expect(bytes).toHaveLength(2);
		expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(40_000);
	});

	test('never hold a character in two files, so that none is fetched for nothing', () => {
		const faces = stylesheet.split('@font-face').filter((face) => face.includes('url('));
		const seen = new Set<string>();
		const twice: string[] = [];
		for (const face of faces) {
			const family = /font-family: '([^']+)'/.exec(face)?.[1] ?? '';
			for (const code of codePoints(/unicode-range: ([^;]+);/.exec(face)?.[1] ?? '')) {
				const key = `${family} ${code}`;
				if (seen.has(key)) twice.push(key);
				seen.add(key);
			}
		}
		expect(seen.size).toBeGreaterThan(500);
		expect(twice).toEqual([]);
	});
});

function codePoints(range: string): number[] {
	return range.split(', ').flatMap((span) => {
		const [first = 0, last = first] = span
			.slice(2)
			.split('-')
			.map((code) => Number.parseInt(code, 16));
		return Array.from({ length: last - first + 1 }, (_, index) => first + index);
	});
}
