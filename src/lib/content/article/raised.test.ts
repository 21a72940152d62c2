import { describe, expect, it, test } from 'vitest';
import { findPassage } from '../find-passage.ts';
import { raisedText, withRaised } from './raised.ts';
import { renderArticle, sentenceTexts } from './test-article.ts';

const rendered = (text: string) => renderArticle(`## A {#a}\n\n${text}\n`).sections[0];

test.each([
	['About 10^12^ cells.', 'About 10¹² cells.'],
	['About 10<sup>12</sup> cells.', 'About 10¹² cells.'],
	['About 10^-4^ m.', 'About 10⁻⁴ m.'],
	['H~2~O, CO<sub>2</sub> and Na^+^.', 'H₂O, CO₂ and Na⁺.'],
	['x^n^ and x^n/2^ and x^*k*^.', 'xⁿ and x^(n/2) and x^k.'],
	['k<sub>on</sub> of 10<sup>2<sup>3</sup></sup>.', 'k_(on) of 10^(2³).'],
	['The 1^st^ and 2<sup>nd</sup> of 3^rd^.', 'The 1st and 2nd of 3rd.'],
	['One^a^ is\\^b^ not^c d^.', 'One^a is^b^ not^c d^.'],
	['From ~5 to ~6, ~5–~6, ~~gone~~ and `x^2^`.', 'From ~5 to ~6, ~5–~6, gone and x^2^.'],
	['A &#94;2&#94; and :^) and ^2^.', 'A ^2^ and :^) and ^2^.'],
	['One<br>two<br/>three.', 'One two three.']
])('%j reads %j, on the page and in the text that is compiled', (markdown, text) => {
	const section = rendered(markdown);
	expect(section?.text).toBe(text);
	expect([...sentenceTexts(section?.html ?? '').values()].join(' ')).toBe(text);
});

describe('a quote of what is above or below the line', () => {
	const section = rendered(
		'About 10^12^ cells of 10<sup>n/2</sup> in H~2~O, not 1012. The 1^st^ x^i^.'
	);
	it.each([
		['10¹² cells', '10¹² cells'],
		['10^12^ cells', '10¹² cells'],
		['10<sup>12</sup> cells', '10¹² cells'],
		['of 10^n/2^ in H<sub>2</sub>O', 'of 10^(n/2) in H₂O'],
		['of 10^(n/2) in', 'of 10^(n/2) in'],
		['1st', '1st'],
		['1^st^', '1st'],
		['x^i^', 'xⁱ'],
		['not 1012', 'not 1012']
	])('%j is %j', (quote, exact) => {
		const found = section && findPassage(section, quote);
		expect(found?.type === 'found' && found.passage.exact).toBe(exact);
	});

	it.each(['1012 cells', '102 cells', 'H2O', '10n/2', 'xi'])('%j is not found', (quote) => {
		expect(section && findPassage(section, quote).type).toBe('missing');
	});
});

it('marks of an article are read the same in a plain text', () => {
	for (const [level, mark, tag] of [
		['sup', '^', 'sup'],
		['sub', '~', 'sub']
	] as const)
		for (const words of ['2', '12', '-1', 'n', 'max', 'st', 'a+b', '²', 'x,y']) {
			const text = `A${raisedText(level, words)}.`;
			expect(withRaised(`A${mark}${words}${mark}.`)).toBe(text);
			expect(withRaised(`A<${tag}>${words}</${tag}>.`)).toBe(text);
			expect(rendered(`A${mark}${words}${mark}.`)?.text).toBe(text);
		}
});
