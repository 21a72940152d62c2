import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSeen, findSeen, seenText } from './as-seen.ts';

/** What of a text a quote is, or null. */
function found(text: string, quote: string): string | null {
	const span = findSeen(seenText(text), asSeen(quote));
	return span ? text.slice(span.start, span.end) : null;
}

const word = fc.constantFrom(
	...['tea', 'café', 'cafe\u0301', 'x\u0302', '5', 'mg.', '한국', '한국'.normalize('NFD'), '茶'],
	...[
		'結果',
		'ไทย',
		'कि',
		'می\u200cخواهم',
		'👩\u200d⚕\ufe0f',
		'“so”',
		'Å',
		'\u212b',
		'im\u00admune'
	]
);
const text = fc
	.array(fc.tuple(word, fc.constantFrom(' ', '\u00a0', '\u202f', '\n', '  ')), { minLength: 1 })
	.map((parts) => parts.flat().join(''));
/** The same to the eye, as others may type it. */
const retyped = fc.constantFrom(
	(quote: string) => quote.normalize('NFD'),
	(quote: string) => quote.normalize('NFC'),
	(quote: string) => quote.replace(/\s+/g, '\u00a0'),
	(quote: string) => quote.replace(/\s+/g, ' \u200b\u2009'),
	(quote: string) => `\ufeff ${quote}\u200e`,
	(quote: string) => quote.replace(/(?<=t)(?=e)/g, '\u00ad')
);

describe('asSeen', () => {
	it.each([
		['letters in two parts', 'The cafe\u0301 is open.', 'café is', 'cafe\u0301 is'],
		['letters in one', 'The café is open.', 'cafe\u0301 is', 'café is'],
		['syllables of Hangul', '한국어'.normalize('NFD'), '국', '국'.normalize('NFD')],
		['a sign with a code of its own', '5 \u212b long', '5 Å', '5 \u212b'],
		['a no-break space', 'dose is 5\u00a0mg a day', '5 mg a', '5\u00a0mg a'],
		['a narrow space', '10\u202f000 people', '10 000', '10\u202f000'],
		['soft hyphens', 'The im\u00admune sys\u00adtem', 'immune system', 'im\u00admune sys\u00adtem'],
		['zero-width marks', 'A word\u200b join\u2060er', 'word joiner', 'word\u200b join\u2060er'],
		['a mark of direction', 'two \u200f(2)', 'two (2)', 'two \u200f(2)'],
		['an idle joiner', 'of\u200cfer', 'offer', 'of\u200cfer'],
		['a line that ends in Japanese', '結果は正常 でした。', '正常でした', '正常 でした'],
		['a line that ends in the quote', '結果は正常でした。', '正常\nでした。', '正常でした。'],
		['a line that ends at a sign', '正常、 でした。', '正常、でした', '正常、 でした'],
		['a line that ends at a quotation', '他说： “好。”', '他说：“好。”', '他说： “好。”'],
		['a line that ends in Thai', 'ควรตรวจ ปีละครั้ง', 'ตรวจปีละ', 'ตรวจ ปีละ']
	])('finds a quote across %s, as it is written', (_, article, quote, exact) => {
		expect(found(article, quote)).toBe(exact);
	});

	it.each([
		['a letter without its accent', 'The cafe\u0301.', 'cafe'],
		['a letter without a mark that has no code with it', 'x\u0302 = 1', 'x'],
		['a syllable without its vowel sign', 'कि', 'क'],
		['a person without the profession', '👩\u200d⚕', '👩'],
		['a microscope without the person', '👩\u200d🔬 works.', '🔬 works.'],
		['a person without the joiner', '👩\u200d🔬', '👩\u200d'],
		['a hand without the colour', '👍🏽', '👍'],
		['half of a flag', '🇩🇪🇫🇷', '🇪🇫'],
		['a vowel sign without its letter', 'कि है।', 'ि है।'],
		['an accent without its letter', 'x\u0302 = 1', '\u0302 = 1'],
		['a word without the joiner that shapes it', 'می\u200cخواهم', 'میخواهم'],
		['letters of another alphabet', 'p\u0430in', 'pain'],
		['compatibility forms', '10²', '102'],
		['capitals', '5 mW', '5 MW'],
		['other quotation marks', 'don’t', "don't"],
		['words with a blank between', 'every day', 'everyday'],
		['Korean words with a blank between', '큰 집', '큰집'],
		['nothing that can be seen', 'a\u200bb', '\u200b']
	])('does not take for the same %s', (_, article, quote) => {
		expect(found(article, quote)).toBeNull();
	});

	it('is the same whether or not it is asked where things stand, and by NFC throughout', () => {
		fc.assert(
			fc.property(text, (one) => {
				const { text: seen, starts, ends } = seenText(one);
				expect(seen).toBe(asSeen(one));
				expect([starts.length, ends.length]).toEqual([seen.length, seen.length]);
				expect(seen.normalize('NFC')).toBe(seen);
				expect(asSeen(seen)).toBe(seen);
			})
		);
	});

	it('finds in a text what is cut out of it, however it is typed, and only what looks the same', () => {
		fc.assert(
			fc.property(text, text, text, retyped, (before, quote, after, retype) => {
				const whole = `${before}${quote}${after}`;
				const exact = found(whole, retype(quote));
				expect(exact).not.toBeNull();
				expect(asSeen(exact ?? '')).toBe(asSeen(quote));
			})
		);
	});
});
