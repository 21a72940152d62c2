import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { limits } from '../limits.ts';
import { htmlToString } from './markdown.ts';
import { cleanSvg, svgAttributes, svgClasses, svgElements } from './svg.ts';
import { svgDrawn } from './svg-drawn.ts';
import { readNumbers, readPath } from './svg-path.ts';
import { elementsOf } from './test-article.ts';

describe('clean svg', () => {
	function cleaned(text: string): { html: string; dropped: readonly string[] } {
		const result = cleanSvg(text, 'What it <shows>', 'a-f1-');
		if (result.type !== 'svg') return { html: result.type, dropped: [] };
		return { html: htmlToString([result.element]), dropped: result.dropped };
	}

	describe('cleanSvg', () => {
		it('keeps shapes, text, paint and our classes, and names the figure', () => {
			const { html, dropped } = cleaned(
				'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' +
					'<title>Old</title><desc>Old</desc><g class="fig-soft"><path d="M0 0h9" stroke-width="2"/></g>' +
					'<text x="1" text-anchor="middle">a &lt; b</text></svg>'
			);
			expect(html).toBe(
				'<svg viewBox="0 0 9 9" role="img" aria-labelledby="a-f1-title">' +
					'<title id="a-f1-title">What it &#x3C;shows></title><g class="fig-soft">' +
					'<path d="M0 0h9" stroke-width="2"></path></g>' +
					'<text x="1" text-anchor="middle">a &#x3C; b</text></svg>'
			);
			expect(dropped).toEqual([]);
		});

		it('begins ids, and what refers to them, with the prefix', () => {
			const { html } = cleaned(
				`<svg><defs><marker id="m"/><g id="g"/></defs><use href="#g"/><use xlink:href="#g"/>
			<path marker-end="url(#m)" fill="url('#m')"/></svg>`
			);
			expect(html).toContain('<marker id="a-f1-1"></marker><g id="a-f1-2"></g>');
			expect(html.match(/(?<=href="#)[^"]+|(?<=url\(#)[^)]+/g)).toEqual(
				['2', '2', '1', '1'].map((id) => `a-f1-${id}`)
			);
		});

		it.each(['#a', ' #a\t', '#a\n ', '#\ta', '#%61'])(
			'reads the reference %j as browsers do, and writes it anew',
			(reference) => {
				const { html, dropped } = cleaned(`<svg><g id="a"/><use href="${reference}"/></svg>`);
				expect(html).toContain('<use href="#a-f1-1">');
				expect(dropped).toEqual([]);
				const filled = cleaned(
					`<svg><pattern id="a"/><rect fill="url(${reference})"/><rect fill="URL( '${reference}' )"/></svg>`
				);
				expect(filled.html.match(/fill="url\(#a-f1-1\)"/g)).toHaveLength(2);
			}
		);

		it('refers to nothing outside of the figure, and to the first of two elements with one id', () => {
			const other = cleaned('<svg><use href="#x-f1-1"/><use href="#title"/></svg>');
			expect(other.html).not.toContain('href');
			expect(other.dropped).toEqual(['href']);
			const twice = cleaned('<svg><g id="a"/><rect id="a"/><use href="#a"/></svg>');
			expect(twice.html).toContain('<g id="a-f1-1"></g><rect></rect><use href="#a-f1-1">');
		});

		it.each([
			['<script>go()</script>', '<script>'],
			['<style>*{fill:red}</style>', '<style>'],
			['<foreignObject><p>x</p></foreignObject>', '<foreignObject>'],
			['<image href="https://example.org/x.png"/>', '<image>'],
			['<a href="javascript:go()"><text>x</text></a>', '<a>'],
			['<animate attributeName="href" to="javascript:go()"/>', '<animate>'],
			['<set attributeName="onload" to="go()"/>', '<set>'],
			['<svg onload="go()"/>', '<svg>'],
			['<filter id="f"/>', '<filter>'],
			['<rect onclick="go()"/>', 'onClick'],
			['<rect style="fill:url(https://example.org)"/>', 'style'],
			['<rect fill="url(https://example.org/#a)"/>', 'fill'],
			['<rect fill="u\\72l(https://example.org)"/>', 'fill'],
			['<rect fill="red url(#a)"/>', 'fill'],
			['<rect id="a"/><rect fill="url(#a"/>', 'fill'],
			['<rect id="a"/><rect fill="var(--x, url(#a))"/>', 'fill'],
			['<rect id="a"/><rect fill="image-set(url(#a))"/>', 'fill'],
			['<rect id="a"/><rect transform="url(#a)"/>', 'transform'],
			['<rect id="a"/><rect clip-path="polygon(0 0, 1px 0)"/>', 'clipPath'],
			['<g stroke-dasharray="1"/>', 'strokeDashArray'],
			['<path pathLength="9"/>', 'pathLength'],
			['<path stroke-dasharray="1" vector-effect="non-scaling-stroke"/>', 'vectorEffect'],
			['<use href="https://example.org/#a"/>', 'href'],
			['<use href="data:image/svg+xml,x"/>', 'href'],
			['<use xlink:href="//example.org/#a"/>', 'xLinkHref'],
			['<rect class="fig-ink evil"/>', 'class evil'],
			['<rect data-x="1"/>', 'dataX']
		])('takes out %s and says so', (part, name) => {
			const { html, dropped } = cleaned(`<svg>${part}</svg>`);
			expect(dropped).toEqual([name]);
			expect(html).not.toMatch(/go\(\)|example\.org|data:|evil|<script|<style|foreignObject/);
		});

		it('takes a file without an SVG for broken, and one without end for too deep', () => {
			expect(cleanSvg('<p>no</p>', 'x', 'p-')).toEqual({ type: 'broken' });
			expect(cleanSvg('<!DOCTYPE svg [<!ENTITY a "b">]>', 'x', 'p-')).toEqual({ type: 'broken' });
			expect(cleanSvg(`<svg>${'<g>'.repeat(20_000)}`, 'x', 'p-')).toEqual({ type: 'too-deep' });
			const hidden = `<svg>${'<g><x a="</g></g>"/>'.repeat(2_000)}`;
			expect(cleanSvg(hidden, 'x', 'p-')).toEqual({ type: 'too-deep' });
		});

		it('leaves nothing that is not listed, whatever the file holds', () => {
			const piece = fc.oneof(
				fc.constantFrom(
					...[
						'<svg',
						'<g ',
						'<use ',
						'<script',
						'<style',
						'<p',
						'<title',
						'<math',
						'<a ',
						'>',
						'/>',
						'</g>',
						'</svg>'
					],
					...[
						' href="#a"',
						' href="javascript:go()"',
						' onload=go()',
						' id="x"',
						' fill="url(//x)"',
						' class="fig-ink b"'
					],
					...[
						'<!--',
						'-->',
						'<![CDATA[',
						']]>',
						'&#106;',
						'\u0000',
						'"',
						"'",
						' style="x"',
						' d="M0 0"'
					]
				),
				fc.string({ maxLength: 4 })
			);
			const allowed = new Set([
				...svgAttributes,
				'id',
				'className',
				'role',
				'ariaLabelledBy',
				'href',
				'xLinkHref'
			]);
			fc.assert(
				fc.property(fc.array(piece, { maxLength: 25 }), (parts) => {
					const { html } = cleaned(`<svg>${parts.join('')}`);
					for (const { tagName, properties } of elementsOf(html)) {
						expect(svgElements.has(tagName) || tagName === 'title', tagName).toBe(true);
						for (const [name, value] of Object.entries(properties)) {
							expect(allowed.has(name), name).toBe(true);
							if (/href/i.test(name)) expect(String(value)).toMatch(/^#a-f1-\d+$/);
							if (name === 'className')
								expect([value].flat().every((one) => svgClasses.has(String(one)))).toBe(true);
							if (/url/i.test(String(value)) && name !== 'id')
								expect(value).toMatch(/^url\(#a-f1-\d+\)$/);
						}
					}
				}),
				{ numRuns: 400 }
			);
		});
	});
});

describe('svg drawn', () => {
	function drawn(inside: string) {
		const clean = cleanSvg(`<svg>${inside}</svg>`, 'A drawing', 'p-');
		return clean.type === 'svg' ? svgDrawn(clean.element) : clean;
	}

	const levelsDeep = 6;
	const nest = (reference: (at: number) => string): string =>
		`<g id="a0"><path d="M0 0h1"/></g>${Array.from(
			{ length: levelsDeep },
			(_, at) => `<g id="a${at + 1}">${`<use href="${reference(at)}"/>`.repeat(10)}</g>`
		).join('')}`;
	const levels = Array.from(
		{ length: levelsDeep + 1 },
		(_, at) =>
			`<pattern id="p${at}"><g fill="url(#p${at - 1})">${'<rect/>'.repeat(10)}</g></pattern>`
	).join('');
	const uses = (id: string, times: number): string => `<use href="#${id}"/>`.repeat(times);

	describe('what is drawn of a figure', () => {
		test.each([
			// The svg, its title and what stands here.
			['shapes', '<g><rect/><circle/></g>', 5],
			['what is used, at each place', `<g id="a"><rect/><rect/></g>${uses('a', 3)}`, 17],
			[
				'what is used in what is used',
				`<g id="a"><rect/></g><g id="b">${uses('a', 2)}</g>${uses('b', 2)}`,
				27
			],
			['a pattern that fills', '<pattern id="a"><rect/></pattern><rect fill="url(#a)"/>', 107],
			[
				'a pattern that shapes inherit, for each',
				'<pattern id="a"/><g fill="url(#a)"><rect/><rect/></g>',
				208
			],
			[
				'a marker at each point',
				'<marker id="a"><rect/></marker><path marker-mid="url(#a)" d="M1 2L3 4 .1.1"/>',
				// Nine numbers and letters of a path, and three points.
				Math.ceil(5 + 9 / 4 + 3 * 3)
			],
			[
				'a marker that paths inherit, at each point',
				'<marker id="a"/><g marker-mid="url(#a)"><path d="M0 0h1"/></g>',
				Math.ceil(5 + 5 / 4 + 2 * 2)
			],
			['characters', `<text>${'a'.repeat(40)}</text>`, 13],
			['dashes', '<path d="M0 0h100" stroke-dasharray="2 2"/>', Math.ceil(3 + 5 / 4 + 50)],
			['the layer of a group', '<g opacity=".5"/>', 53],
			['nothing where nothing has the id', uses('none', 3), 5]
		])('counts %s', (_what, inside, work) => {
			expect(drawn(inside)).toEqual({ type: 'drawn', work });
		});

		test.each([
			['nesting', nest((at) => `#a${at}`)],
			['percent-encoded references', nest((at) => `#%61${at}`)],
			['references with a blank', nest((at) => `#a${at} `)],
			['references with a tab', nest((at) => `#a\t${at}`)],
			[
				'points without blanks',
				`<marker id="m">${'<path d="M0 0h9v9"/>'.repeat(99)}</marker><path marker-mid="url(#m)" d="M0 0h${'.1'.repeat(999)}"/>`
			],
			['inherited patterns', `${levels}<g fill="url(#%70${levelsDeep})"><rect/></g>`],
			['small dashes', '<path d="M0 0h999" stroke-dasharray=".1"/>'],
			['dashes of no known length', '<rect width="100%" stroke-dasharray="1"/>'],
			['dashes of no number', '<rect width="9" stroke-dasharray="1%"/>'],
			['path data', `<path d="M0 0${'h.1.1'.repeat(9_000)}"/>`],
			['text', `<text>${'W'.repeat(20_000)}</text>`],
			['layers', '<g opacity=".9"><rect/></g>'.repeat(60)],
			['masks', '<mask id="a"/>' + '<g mask="url(#a)"/>'.repeat(60)]
		])('is refused where few lines stand for more than a browser can draw: %s', (_what, inside) => {
			expect(drawn(inside)).toEqual({ type: 'too-much' });
		});

		test.each([
			['uses itself', `<g id="a">${uses('a', 1)}</g>`],
			['uses what uses it', `<g id="a">${uses('b', 1)}</g><g id="b">${uses('a', 1)}</g>`],
			['is filled with what it is in', '<pattern id="a"><rect fill="url(#a)"/></pattern>'],
			['is masked by what it is in', '<mask id="a"><g><rect mask="url(#a)"/></g></mask>']
		])('is refused where something %s', (_what, inside) => {
			expect(drawn(inside)).toEqual({ type: 'cycle' });
		});

		test('takes as many steps as the drawing has elements, however they refer to each other', () => {
			const chain = Array.from(
				{ length: 3_000 },
				(_, at) => `<g id="l${at + 1}">${uses(`l${at}`, 1)}</g>`
			);
			expect(drawn(chain.join(''))).toEqual({ type: 'too-much' });
			expect(drawn('<rect/>'.repeat(limits.svgWork))).toEqual({ type: 'too-much' });
		});
	});
});

describe('the numbers of an SVG', () => {
	test.each([
		['M1 2L3 4', 2, Math.hypot(1, 2) + Math.hypot(2, 2)],
		['m1,2 3,4', 2, Math.hypot(1, 2) + 5],
		['M0 0h.1.1.1', 4, 0.3],
		['M0 0h1-1+1', 4, 3],
		['M0 0H1e1', 2, 10],
		['M0 0h3v4z', 4, 12],
		['M0 0a1 1 0 013 0', 5, 3 + 2 * Math.PI * 3],
		['M0 0a1 1 0 1 1 3 0', 5, 3 + 2 * Math.PI * 3],
		['M0 0c0 1 0 2 0 3s0 2 0 3', 3, 3 + 3 + 2]
	])('of the path %j: %d points', (path, vertices, length) => {
		const found = readPath(path);
		expect(found).toMatchObject({ read: path.length, vertices });
		expect(found.length).toBeCloseTo(length);
	});

	test.each([
		['M0 0h9 L x', 'M0 0h9 '],
		['h9', ''],
		['M0 0 0 1,,2', 'M0 0 0 1,'],
		['M0 0a1 1 0 2 1 3 0', 'M0 0'],
		['M0 0z9', 'M0 0z']
	])('of the path %j are read as far as browsers draw it', (path, read) => {
		expect(path.slice(0, readPath(path).read)).toBe(read);
	});

	test('of a list stand with commas, blanks or neither', () => {
		expect(readNumbers('1,2 3-4.5.5').values).toEqual([1, 2, 3, -4.5, 0.5]);
	});
});
