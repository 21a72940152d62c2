/**
 * `npm run fonts`: cuts the two families down to what pages use and writes them, their licences and
 * `fonts.css` into `src/lib/ui/fonts/`. Run it again when a font package changes.
 *
 * Three files a family, each fetched only when a page has a character of it: `base` holds what
 * English text needs (both base files together stay within 40 KB), `accents` the rest of Latin-1,
 * `ext` the other Latin letters.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import type { Axes } from 'subset-font';
import * as system from './fonts/fallback-face.ts';
import { letterFrequencies } from './fonts/letter-frequencies.ts';
import { readFont, type FontMetrics } from './fonts/read-font.ts';

interface Family {
	readonly name: string;
	readonly slug: string;
	readonly package: string;
	/** `latin` or `latin-ext` to the file in the package. */
	readonly file: (script: string) => string;
	readonly axes: Axes;
	/** Weights that the stylesheet offers. */
	readonly weights: readonly [number, number];
	readonly fallbacks: readonly (readonly [string, system.SystemFont, system.SystemFont])[];
}

const families: readonly Family[] = [
	{
		name: 'Literata',
		slug: 'literata',
		package: 'literata',
		file: (script) => `literata-${script}-opsz-normal.woff2`,
		// Drawn for 18 px, the size of the article; large headings use the same drawing.
		axes: { opsz: 18, wght: { min: 400, max: 600 } },
		weights: [400, 600],
		fallbacks: [
			['Literata fallback', system.georgia, system.georgiaBold],
			['Literata fallback Times', system.times, system.timesBold]
		]
	},
	{
		name: 'Atkinson',
		slug: 'atkinson',
		package: 'atkinson-hyperlegible-next',
		file: (script) => `atkinson-hyperlegible-next-${script}-wght-normal.woff2`,
		axes: { wght: { min: 400, max: 700 } },
		weights: [400, 700],
		fallbacks: [['Atkinson fallback', system.arial, system.arialBold]]
	}
];

const parts = [
	{
		name: 'base',
		script: 'latin',
		range:
			'U+20-7E,U+A0,U+A3,U+A7,U+A9,U+AB,U+AD,U+B0-B3,U+B7,U+BB-BE,U+D7,U+E9,U+EF,U+F7,U+2009,' +
			'U+2011-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+202F,U+20AC,U+2190-2193,U+2212'
	},
	{
		name: 'accents',
		script: 'latin',
		range:
			'U+A1-A2,U+A4-A6,U+A8,U+AA,U+AC,U+AE-AF,U+B4-B6,U+B8-BA,U+BF-D6,U+D8-E8,U+EA-EE,' +
			'U+F0-F6,U+F8-FF,U+131,U+152-153,U+201A,U+201E,U+2020-2021,U+2032-2033,U+2122'
	},
	{ name: 'ext', script: 'latin-ext', range: 'U+100-130,U+132-151,U+154-17F,U+218-21B,U+1E9E' }
] as const;

const target = new URL('../src/lib/ui/fonts/', import.meta.url);
const source = new URL('../node_modules/@fontsource-variable/', import.meta.url);

/** Vertical tables, style names and hinting serve no page; kerning and ligatures do. */
const trimming = {
	keepFeatures: ['kern', 'liga'],
	noHinting: true,
	dropTables: ['vhea', 'vmtx', 'VVAR', 'STAT', 'MVAR', 'gasp']
};

function readRange(range: string): number[] {
	return range.split(',').flatMap((span) => {
		const [first = 0, last = first] = span
			.replace('U+', '')
			.split('-')
			.map((code) => Number.parseInt(code, 16));
		return Array.from({ length: last - first + 1 }, (_, index) => first + index);
	});
}

/** Only what the font has: a range that promises more would fetch a file for nothing. */
function writeRange(codePoints: readonly number[]): string {
	const spans: [number, number][] = [];
	for (const code of codePoints) {
		const last = spans.at(-1);
		if (last?.[1] === code - 1) last[1] = code;
		else spans.push([code, code]);
	}
	const hex = (code: number): string => code.toString(16).toUpperCase();
	return spans
		.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
		.join(', ');
}

async function metricsOf(font: Buffer, axes: Axes): Promise<FontMetrics> {
	const text = [...letterFrequencies.keys()].join('');
	const options = { targetFormat: 'sfnt', variationAxes: axes } as const;
	return readFont(await subsetFont(font, text, options), letterFrequencies);
}

async function writePart(family: Family, part: (typeof parts)[number]): Promise<string> {
	const font = readFileSync(new URL(`${family.package}/files/${family.file(part.script)}`, source));
	const wanted = readRange(part.range);
	const text = String.fromCodePoint(...wanted);
	const options = { ...trimming, variationAxes: family.axes };
	const plain = await subsetFont(font, text, { ...options, targetFormat: 'sfnt' });
	const packed = await subsetFont(font, text, { ...options, targetFormat: 'woff2' });
	const had = readFont(plain, letterFrequencies).codePoints;
	const file = `${family.slug}-${part.name}.woff2`;
	writeFileSync(new URL(file, target), packed);
	console.log(`${file}: ${packed.length} bytes`);
	return [
		'@font-face {',
		`\tfont-family: '${family.name}';`,
		'\tfont-style: normal;',
		`\tfont-weight: ${family.weights.join(' ')};`,
		'\tfont-display: swap;',
		`\tsrc: url('./${file}') format('woff2');`,
		`\tunicode-range: ${writeRange(wanted.filter((code) => had.has(code)))};`,
		'}'
	].join('\n');
}

async function writeFamily(family: Family): Promise<string[]> {
	const faces: string[] = [];
	for (const part of parts) faces.push(await writePart(family, part));
	const font = readFileSync(new URL(`${family.package}/files/${family.file('latin')}`, source));
	const regular = await metricsOf(font, { ...family.axes, wght: 400 });
	const bold = await metricsOf(font, { ...family.axes, wght: 600 });
	for (const [name, plain, heavy] of family.fallbacks) {
		faces.push(system.fallbackFace(name, 400, regular, plain));
		faces.push(system.fallbackFace(name, 600, bold, heavy));
	}
	copyFileSync(
		new URL(`${family.package}/LICENSE`, source),
		new URL(`${family.slug}-OFL.txt`, target)
	);
	return faces;
}

mkdirSync(target, { recursive: true });
const faces: string[] = [
	'/* Written by scripts/subset-fonts.ts; `npm run fonts` writes it anew. */'
];
for (const family of families) faces.push(...(await writeFamily(family)));
writeFileSync(new URL('fonts.css', target), `${faces.join('\n\n')}\n`);
