import { describe, expect, it } from 'vitest';
import { renderArticle } from './article/test-article.ts';
import { nearPassages } from './near-passages.ts';
import { textFile } from './text-file.ts';

/** What is said of a quote that is not in the first section. */
function notes(markdown: string, quote: string): readonly string[] {
	const { sections } = renderArticle(markdown);
	const [first] = sections;
	if (!first) throw new Error('No section');
	const file = textFile('article.md', markdown);
	return nearPassages({ file, sections, figures: [] }, first, quote);
}

describe('nearPassages', () => {
	it.each([
		['a dash', 'Take 5–10 mg.', 'Take 5-10', 'After "Take 5", the article has "–" U+2013 en dash'],
		['an apostrophe', 'They don’t agree.', "They don't agree.", '"\'" U+0027 apostrophe'],
		[
			'what a joiner shapes',
			'او می\u200cخواهد که',
			'او میخواهد که',
			'U+200C zero-width non-joiner'
		],
		['another alphabet', 'The p\u0430in goes.', 'The pain goes.', 'U+0430 Cyrillic letter'],
		['an accent', 'The resume\u0301 is long.', 'The resume is long.', '"é" U+00E9 Latin letter'],
		[
			'a sign of width',
			'次の検査は来年です！良い。',
			'次の検査は来年です!',
			'"！" U+FF01 fullwidth exclamation'
		],
		[
			'a letter in Japanese',
			'次の検査は来年です。',
			'次の検査は来月です。',
			'the article has "年" U+5E74'
		],
		['a vowel sign in Thai', 'ควรตรวจปีละครั้ง', 'ควรตรวจปิละครั้ง', 'U+0E35 combining mark'],
		[
			'a word',
			'The leaves hold caffeine.',
			'The leaf hold',
			'the article has "leaves", the quote has "leaf"'
		],
		[
			'what is left out',
			'It may well help many.',
			'It may help many.',
			'which the quote leaves out'
		],
		[
			'what is put in',
			'It may help many.',
			'It may well help many.',
			'which the article does not have'
		],
		['capitals', 'The laser has 5 mW.', 'The laser has 5 MW.', 'has "mW", the quote has "MW".'],
		['two places', 'One may see, or not.', 'One may see or not!', 'One more place differs.']
	])('names %s that differs, and the sentence', (_, sentence, quote, says) => {
		const found = notes(`## A {#a}\n\n${sentence} So it is.\n`, quote);
		expect(found.join('\n')).toContain(says);
		expect(found.at(-1)).toMatch(/^Nearest: /);
	});

	it('names no difference where there are too many, and no sentence that is not near', () => {
		const article = '## A {#a}\n\nThe leaves hold caffeine, which keeps people awake.\n';
		expect(notes(article, 'Green leaves of other plants hold other things.')).toEqual([]);
		expect(notes(article, 'caffeine people hold awake leaves')).toEqual([
			'Nearest: "The leaves hold caffeine, which keeps people awake."'
		]);
	});

	it.each([
		[
			'| Cell type | Job |\n| --- | --- |\n| B | Works |',
			'Cell type',
			'in the head of a table in "a"'
		],
		['    let x = 1;', 'let x = 1;', 'in a block of code in "a"'],
		['The 👩\u200d🔬 works.', '🔬 works.', 'begins or ends inside a character'],
		['कि है।', 'ि है।', 'begins or ends inside a character'],
		['Text.', 'A heading', 'in the heading of "a"'],
		['Text.\n\n## Other words {#b}\n\nMore.', 'Other words', 'in the heading of "b"'],
		[
			'- **Known:** Much.\n- **Not known:** Little.\n- **Debated:** All.',
			'Much.',
			'in the closing list of "a"'
		],
		[
			'Text.\n\n## B {#b}\n\nIt stands here, twice: here.',
			'here',
			'The quote is in the section "b".'
		],
		['It is **very** clear.', 'It is **very** clear.', 'without Markdown: "It is very clear."'],
		[
			'See [the table](#a) first.',
			'See [the table](#a) first',
			'without Markdown: "See the table first"'
		]
	])('says why a quote is not found in %j', (body, quote, says) => {
		const [first] = notes(`## A heading {#a}\n\n${body}\n`, quote);
		expect(first).toContain(says);
	});

	it('finds the words of a caption', () => {
		const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="3"/></svg>';
		const article = '## A {#a}\n\nText.\n\n![A cup](figures/cup.svg "A cup of tea")\n';
		const { sections } = renderArticle(article, [], { 'cup.svg': svg });
		const [first] = sections;
		const whole = { file: textFile('article.md', article), sections, figures: [] };
		expect(first && nearPassages(whole, first, 'A cup of tea')[0]).toContain('its caption in "a"');
	});
});
