import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { limits } from '../limits.ts';
import { htmlToString } from './markdown.ts';
import { cleanSvg, svgAttributes, svgClasses, svgElements, svgDrawn } from './svg.ts';
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
			expect(html.match(/a-f1-[a-z]+/g)).toEqual([
				'a-f1-title',
				'a-f1-title',
				'a-f1-m',
				'a-f1-g',
				'a-f1-g',
				'a-f1-g',
				'a-f1-m',
				'a-f1-m'
			]);
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
							if (/href/i.test(name)) expect(String(value)).toMatch(/^#a-f1-/);
							if (name === 'className')
								expect([value].flat().every((one) => svgClasses.has(String(one)))).toBe(true);
							if (/url/i.test(String(value)) && name !== 'id')
								expect(value).toMatch(/^url\(#a-f1-/);
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
			['a pattern that fills', '<pattern id="a"><rect/></pattern><rect fill="url(#a)"/>', 7],
			[
				'a marker at each point',
				'<marker id="a"><rect/></marker><path marker-mid="url(#a)" d="M1 2L3 4"/>',
				17
			],
			['nothing where nothing has the id', uses('none', 3), 5]
		])('counts %s', (_what, inside, elements) => {
			expect(drawn(inside)).toEqual({ type: 'drawn', elements });
		});

		test('is refused where few lines stand for more than a browser can draw', () => {
			const levels = Array.from(
				{ length: 12 },
				(_, at) => `<g id="l${at + 1}">${uses(`l${at}`, 10)}</g>`
			);
			const inside = `<g id="l0"><rect/></g>${levels.join('')}`;
			expect(drawn(inside)).toEqual({ type: 'too-many' });
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
			expect(drawn(chain.join(''))).toEqual({ type: 'too-many' });
			expect(drawn('<rect/>'.repeat(limits.svgDrawn))).toEqual({ type: 'too-many' });
		});
	});
});
