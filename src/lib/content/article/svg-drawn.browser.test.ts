import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { htmlToString } from './markdown.ts';
import { cleanSvg } from './svg.ts';
import { svgDrawn } from './svg-drawn.ts';

const full = 'width="800" height="800"';
const levels = Array.from({ length: 7 }, (_, at) => at);
const uses = (reference: (at: number) => string): string =>
	`<g id="a0"><path d="M0 0h1"/></g>${levels
		.map((at) => `<g id="a${at + 1}">${`<use href="${reference(at)}"/>`.repeat(10)}</g>`)
		.join('')}`;
const patterns = (reference: (at: number) => string): string =>
	`<pattern id="p0" width="9" height="9"><path d="M0 0h1"/></pattern>${levels
		.map(
			(at) =>
				`<pattern id="p${at + 1}" width=".1" height=".1">${`<rect ${full} fill="url(${reference(at)})"/>`.repeat(10)}</pattern>`
		)
		.join('')}<rect ${full} fill="url(#p7)"/>`;
const curves = Array.from(
	{ length: 1_900 },
	(_, at) => `Q${(at * 91) % 800} ${(at * 57) % 800} ${(at * 33) % 800} ${(at * 77) % 800}`
).join('');
const stroke = 'fill="none" stroke="red" stroke-width="20"';

/**
 * Milliseconds from a drawing to its picture. A quiet machine takes a tenth of it for the worst; what is not bounded
 * takes more than half a minute, or never ends.
 */
const most = 2_000;

/** Each is small as a file. What is refused is not painted; what is not must be painted soon. */
test.each([
	['nested references', uses((at) => `#a${at}`)],
	['percent-encoded references', uses((at) => `#%61${at}`)],
	['references with a blank', uses((at) => `#a${at} `)],
	['references with a tab', uses((at) => `#a\t${at}`)],
	['percent-encoded patterns', patterns((at) => `#%70${at}`)],
	[
		'markers at points without blanks',
		`<marker id="m">${'<path d="M0 0h9v9"/>'.repeat(1_000)}</marker><path marker-mid="url(#m)" d="M0 0h${'.1'.repeat(45_000)}"/>`
	],
	[
		'inherited markers',
		`<marker id="m">${'<path d="M0 0h9v9"/>'.repeat(1_000)}</marker><g marker-mid="url(#m)"><path d="M0 0h${'.1'.repeat(45_000)}"/></g>`
	],
	[
		'small dashes',
		`<circle cx="400" cy="400" r="70" stroke="red" stroke-width="300" stroke-linecap="round" stroke-dasharray=".02"/>`
	],
	[
		'as many dashes as may be',
		`<circle cx="400" cy="400" r="70" stroke="red" stroke-width="300" stroke-linecap="round" stroke-dasharray=".2"/>`
	],
	[
		'as many circles as may be',
		`<circle id="c" cx="400" cy="400" r="390" ${stroke}/>${'<use href="#c"/>'.repeat(1_200)}`
	],
	['as many curves as may be', `<path d="M0 0${curves}" ${stroke}/>`],
	[
		'as many patterns as may be',
		`<pattern id="p" width="1" height="1"><circle r="390"/></pattern>${`<rect ${full} fill="url(#p)"/>`.repeat(23)}`
	],
	[
		'as many masks as may be',
		`<mask id="m"><rect ${full} fill="white"/></mask>${`<rect ${full} mask="url(#m)"/>`.repeat(46)}`
	],
	[
		'as many layers as may be',
		`${'<g opacity=".9">'.repeat(45)}<rect ${full}/>${'</g>'.repeat(45)}`
	]
])('a browser paints in time, or is not asked to paint, %s', async (what, inside) => {
	const clean = cleanSvg(`<svg viewBox="0 0 800 800">${inside}</svg>`, 'A drawing', 'p-');
	if (clean.type !== 'svg') throw new Error(clean.type);
	const drawn = svgDrawn(clean.element);
	expect(drawn.type).toBe(what.startsWith('as many') ? 'drawn' : 'too-much');
	if (drawn.type !== 'drawn') return;
	document.body.innerHTML = '';
	const before = performance.now();
	document.body.innerHTML = htmlToString([clean.element]);
	await page.screenshot({ save: false });
	const ms = performance.now() - before;
	expect(ms).toBeLessThan(most);
});
