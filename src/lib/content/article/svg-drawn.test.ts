import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { cleanSvg } from './clean-svg.ts';
import { svgDrawn } from './svg-drawn.ts';

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
