import { afterEach, describe, expect, it } from 'vitest';
import { findRange } from './find-range.ts';

function article(html: string): { first: Element; last: Element } {
	const section = document.createElement('section');
	section.innerHTML = html;
	document.body.append(section);
	const sentences = section.querySelectorAll('.sentence');
	const first = sentences[0];
	const last = sentences[sentences.length - 1];
	if (!first || !last) throw new Error('No sentences');
	return { first, last };
}

afterEach(() => document.body.replaceChildren());

describe('findRange', () => {
	it('finds a part of a sentence across inline markup', () => {
		const { first } = article(
			'<p><span class="sentence">Experts do <em>not</em> agree on how useful it is.</span></p>'
		);
		expect(findRange(first, first, 'do not agree')?.toString()).toBe('do not agree');
	});

	it('finds a quote over two blocks, where the page has no newline', () => {
		const { first, last } = article(
			'<p><span class="sentence">One ends.</span></p><p><span class="sentence">Two begins.</span></p>'
		);
		expect(findRange(first, last, 'ends.\nTwo')?.toString()).toBe('ends.Two');
	});

	it('finds what the compiler took from the article, with its hyphens, accents and blanks as they are', () => {
		const text = 'The cafe\u0301 has im\u00admune\u200b tea, 5\u00a0mg.';
		const { first } = article(`<p><span class="sentence">${text}</span></p>`);
		const exact = text.slice(4, -1);
		expect(findRange(first, first, exact)?.toString()).toBe(exact);
	});

	it('takes nothing that is merely alike', () => {
		const { first } = article('<p><span class="sentence">Experts do not agree.</span></p>');
		expect(findRange(first, first, 'Experts do agree')).toBeNull();
	});

	it('does not look outside of the sentences that it is given', () => {
		const { last } = article(
			'<p><span class="sentence">The same words.</span> <span class="sentence">Other words.</span></p>'
		);
		expect(findRange(last, last, 'The same words.')).toBeNull();
	});
});
