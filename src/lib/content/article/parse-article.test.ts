import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage } from '../find-passage.ts';
import { elementsOf, renderArticle, sentenceTexts, type Rendered } from './test-article.ts';

const terms = [
	{ id: 'tea', term: 'tea', definition: 'A drink.' },
	{ id: 'green-tea', term: 'green tea', definition: 'Another <b>drink</b>.' }
];

const word = fc.constantFrom(
	...[
		'tea',
		'green',
		'Tea',
		'leaf',
		'Dr.',
		'e.g.',
		'1.5',
		'IVIG',
		'über',
		'茶',
		'a\u00a0b',
		'"so"',
		'(see)',
		'&amp;',
		'<',
		'\\*',
		'don’t',
		'🍵'
	]
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
const inline = fc.oneof(
	words,
	words.map((text) => `*${text}*`),
	words.map((text) => `**${text}. ${text}**`),
	words.map((text) => `[${text}. And](https://example.org)`),
	words.map((text) => `~~${text}~~`),
	words.map((text) => `\`${text}\``),
	words.map((text) => `*a [${text}](#one) b*`)
);
const stop = fc.constantFrom('. ', '? ', '! ', ' ', '.\n', '  \n', '\\\n', '… ', '.” ');
const paragraph = fc
	.array(fc.tuple(inline, stop), { minLength: 1, maxLength: 6 })
	.map((parts) => parts.flat().join('').trim());
const block = fc.oneof(
	{ weight: 4, arbitrary: paragraph },
	fc
		.array(paragraph, { minLength: 1, maxLength: 3 })
		.map((items) => items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n')),
	paragraph.map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
	fc.tuple(words, words).map(([a, b]) => `| A | B |\n| - | - |\n| ${a}. ${b} | ${b} |`),
	words.map((text) => `    ${text}`)
);
const article = fc
	.array(fc.array(block, { maxLength: 4 }), { minLength: 1, maxLength: 3 })
	.map((sections) =>
		sections.map((blocks, at) => `## Head ${at} {#s${at}}\n\n${blocks.join('\n\n')}\n`).join('\n')
	);

/** What holds of every article, whoever wrote it. */
function expectSound({ sections }: Rendered): void {
	const ids = sections.flatMap(({ html }) =>
		elementsOf(html).flatMap(({ properties }) =>
			typeof properties['id'] === 'string' ? [properties['id']] : []
		)
	);
	expect(new Set(ids).size).toBe(ids.length);
	for (const { id, text, searchText, sentences, html } of sections) {
		expect(searchText).toHaveLength(text.length);
		expect(sentences.map((one) => one.id)).toEqual(sentences.map((_, at) => `${id}-s${at + 1}`));
		let end = 0;
		for (const sentence of sentences) {
			expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
			expect(sentence.text).toBe(sentence.text.trim());
			expect(text.slice(end, sentence.start).trim()).toBe('');
			end = sentence.end;
		}
		expect(end).toBe(text.length);
		expect(sentenceTexts(html)).toEqual(new Map(sentences.map((one) => [one.id, one.text])));
	}
}

const dangerous = new Set([
	'script',
	'style',
	'iframe',
	'object',
	'embed',
	'form',
	'input',
	'base',
	'link',
	'meta',
	'foreignobject',
	'animate',
	'set'
]);

/** Nothing of it runs, loads or styles, in the tree that a browser makes of the HTML. */
function expectHarmless({ sections }: Rendered): void {
	for (const { tagName, properties } of sections.flatMap(({ html }) => elementsOf(html))) {
		expect(dangerous.has(tagName.toLowerCase()), tagName).toBe(false);
		for (const [name, value] of Object.entries(properties)) {
			expect(name).not.toMatch(/^(?:on|style$|srcset$|srcdoc$|formaction$)/i);
			if (name === 'href') expect(String(value)).toMatch(/^(?:https?:\/\/|mailto:|#)/i);
			if (name === 'src') expect(String(value)).toMatch(/^\/learn\/tea\/figures\//);
		}
	}
}

it.each([
	['the tick of a list item', '- [x] Tea is drunk.', '- [x]', 'box'],
	['the title of a link', 'Some [tea](https://a.example "Green") here.', '[tea]', '"Green"'],
	[
		'the title of a reference',
		'Some [tea] here.\n\n[tea]: https://a.example "Green"',
		'[tea]',
		'"Green"'
	]
])('%s is not shown, and the author is told where', (_, markdown, here, says) => {
	const { problems } = renderArticle(`## Tea {#tea}\n\n${markdown}\n`);
	expect(problems.map(({ code }) => code)).toEqual(['not-shown']);
	expect(problems[0]?.source.slice(problems[0].column - 1).startsWith(here)).toBe(true);
	expect(problems[0]?.message).toContain(says);
});

describe('parseArticle', () => {
	it('keeps every offset exact, and every sentence element its sentence', () => {
		fc.assert(
			fc.property(article, (markdown) => expectSound(renderArticle(markdown, terms))),
			{ numRuns: 150 }
		);
	});

	it('changes no text when it marks the terms', () => {
		fc.assert(
			fc.property(article, (markdown) => {
				const plain = renderArticle(markdown).sections;
				const marked = renderArticle(markdown, terms).sections;
				expect(marked.map(({ html }) => sentenceTexts(html))).toEqual(
					plain.map(({ html }) => sentenceTexts(html))
				);
			}),
			{ numRuns: 60 }
		);
	});

	it('finds each quote that it can cut out of a section, where it was cut, when it is there once', () => {
		fc.assert(
			fc.property(article, fc.nat(), fc.nat(), (markdown, a, b) => {
				for (const section of renderArticle(markdown).sections) {
					const at = a % (section.text.length + 1);
					const cut = section.searchText.slice(at, at + 1 + (b % 60));
					// Blanks at the ends of a quote do not count.
					const quote = cut.trim();
					const from = at + cut.indexOf(quote);
					const found = findPassage(section, quote);
					// Blanks of any kind are the same.
					const [all, wanted] = [section.searchText, quote].map((one) =>
						one.replaceAll('\u00a0', ' ')
					);
					const times = (all ?? '').split(wanted ?? '').length - 1;
					// Half of a character is none.
					if (!quote.isWellFormed()) {
						expect(found.type).toBe('missing');
						continue;
					}
					if (found.type !== 'found') {
						expect(
							quote === '' || all?.indexOf(wanted ?? '') !== all?.lastIndexOf(wanted ?? '')
						).toBe(true);
						continue;
					}
					expect(times).toBe(1);
					const { exact, start, prefix, suffix, sentences } = found.passage;
					expect(start).toBe(from);
					expect(section.text.slice(start - prefix.length, start)).toBe(prefix);
					expect(section.text.slice(start, start + exact.length)).toBe(exact);
					expect(section.text.startsWith(suffix, start + exact.length)).toBe(true);
					const touched = section.sentences.filter(
						(one) => one.start < start + exact.length && start < one.end
					);
					expect(sentences).toEqual(touched.map(({ id }) => id));
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('makes harmless text of anything', () => {
		const hostile = fc.array(
			fc.oneof(
				fc.constantFrom(
					...[
						'<script>',
						'</script>',
						'<img src=x onerror=go()>',
						'[a](javascript:go())',
						'![a](javascript:go())'
					],
					...[
						'<a href="javascript:go()">',
						'<javascript:go()>',
						'[a]: data:text/html,x',
						'[a]',
						'![a][a]',
						'<svg/onload=go()>'
					],
					...[
						'## ',
						'{#',
						'}',
						'\n',
						'\n\n',
						'> ',
						'- ',
						'`',
						'```',
						'|',
						'&lt;script&gt;',
						'\u0000',
						'\\',
						'a"onclick="go()',
						'[^1]',
						'<!--'
					]
				),
				fc.string({ maxLength: 5 })
			),
			{ maxLength: 20 }
		);
		fc.assert(
			fc.property(hostile, (parts) => {
				const rendered = renderArticle(`## A\n\n${parts.join('')}`, terms);
				expectHarmless(rendered);
				expectSound(rendered);
			}),
			{ numRuns: 300 }
		);
	});

	it('wraps sentences across emphasis and links', () => {
		const { sections } = renderArticle('## A {#a}\n\nOne *two. Three* four [five. Six](#a).\n');
		expect(sections[0]?.html).toBe(
			'<p><span id="a-s1" class="sentence">One <em>two.</em></span> ' +
				'<span id="a-s2" class="sentence"><em>Three</em> four <a href="#a">five.</a></span>' +
				' <span id="a-s3" class="sentence"><a href="#a">Six</a>.</span></p>'
		);
	});

	it('ends an emphasis before a letter, in scripts that write no blanks', () => {
		const { sections } = renderArticle(
			'## A {#a}\n\n**重要：**結果は正常でした。これは**「安心」**です。\n'
		);
		expect(sections[0]?.html).toBe(
			'<p><span id="a-s1" class="sentence"><strong>重要：</strong>結果は正常でした。</span>' +
				'<span id="a-s2" class="sentence">これは<strong>「安心」</strong>です。</span></p>'
		);
	});

	it('puts blocks on lines of their own, and leaves out headings, captions, code and head cells', () => {
		const { sections } = renderArticle(
			'## A {#a}\n\nOne\ntwo.\n\n- Three\n- Four\n\n| Five |\n| - |\n| Six |\n\n    code\n\n> Seven\n'
		);
		expect(sections[0]?.text).toBe('One two.\nThree\nFour\nSix\nSeven');
	});

	it('takes the closing list as the standing of its section', () => {
		const { sections } = renderArticle(
			'## A {#a}\n\nText.\n\n- **Known:** One *two*.\n- **Not known:** Three.\n- **Debated:** Four.\n'
		);
		expect(sections[0]).toMatchObject({
			text: 'Text.',
			standing: { known: 'One two.', notKnown: 'Three.', debated: 'Four.' }
		});
	});

	it('gives headings without an anchor one of their own', () => {
		const { sections } = renderArticle(
			'## Is it só?\n\n## Is it so?\n\n## 2 + 2\n\n## Mine {#mine}\n'
		);
		expect(sections.map(({ id }) => id)).toEqual(['is-it-so', 'is-it-so-2', 'section', 'mine']);
		expect(sections[3]?.title).toBe('Mine');
	});

	it('tells other sites nothing of who follows a link', () => {
		const { sections } = renderArticle('## A\n\n[x](https://example.org/?a=1&b=2)\n');
		expect(sections[0]?.html).toContain(
			'<a href="https://example.org/?a=1&#x26;b=2" rel="noopener noreferrer">x</a>'
		);
	});

	it('opens a term where it first occurs as a whole word, word by word, and defines it at the end of that section', () => {
		const { sections } = renderArticle(
			'## A {#a}\n\nTeapot [tea](#a).\n\n## B {#b}\n\nGreen tea, tea. Tea.\n',
			terms
		);
		expect(sections[0]?.html).not.toContain('button');
		expect(sections[1]?.html).toBe(
			'<p><span id="b-s1" class="sentence"><span class="words"><button type="button" class="term" ' +
				'popovertarget="term-green-tea" aria-label="Green tea">Green</button>' +
				'<span class="between"> </span><span class="in-line"><button type="button" class="term" ' +
				'popovertarget="term-green-tea" tabindex="-1" aria-hidden="true">tea</button>,</span></span> ' +
				'<span class="in-line">' +
				'<button type="button" class="term" popovertarget="term-tea">tea</button>.</span></span> ' +
				'<span id="b-s2" class="sentence">Tea.</span></p>' +
				'<div popover="" id="term-green-tea" class="definition" role="group" ' +
				'aria-labelledby="term-green-tea" tabindex="-1" autofocus><p><dfn>green tea</dfn> ' +
				'Another &#x3C;b>drink&#x3C;/b>.</p></div>' +
				'<div popover="" id="term-tea" class="definition" role="group" ' +
				'aria-labelledby="term-tea" tabindex="-1" autofocus><p><dfn>tea</dfn> A drink.</p></div>'
		);
	});

	it.each([
		['検査', 'この検査は痛い。', true],
		['ตรวจ', 'ควรตรวจปีละครั้ง', true],
		['细胞', '这些细胞很小。', true],
		['क', 'यह कि है।', false],
		['कि', 'यह कि है।', true],
		['cafe', 'Un cafe\u0301 noir.', false],
		['tea', 'A teapot, a steam.', false],
		['خواهم', 'می\u200cخواهم بروم.', false],
		['شاي', 'هذا شاي جيد.', true],
		['tea', '他喝tea。', true]
	])('opens %j in %j only where the word and its last character end', (term, text, opens) => {
		const { sections } = renderArticle(`## A {#a}\n\n${text}\n`, [
			{ id: 't', term, definition: 'D.' }
		]);
		expect(sections[0]?.html.includes('popovertarget="term-t"')).toBe(opens);
	});

	it('says where each sentence stands in the source', () => {
		const source = '## A\n\nOne  \\*two. *Three\nfour.* &amp; Five. Six.\n';
		const { sections } = renderArticle(source);
		const found = sections[0]?.sentences.map(({ place }) => source.slice(place.offset).slice(0, 4));
		expect(found).toEqual(['One ', 'Thre', '&amp', 'Six.']);
	});

	it.each([
		['immune', 'The im\u00admune system.'],
		['NK cell', 'One NK\u00a0cell is here.'],
		['NK cell', 'One NK\ncell is here.'],
		['café', 'A cafe\u0301 is here.'],
		['cafe\u0301', 'A café is here.'],
		['正常値', 'これは正常\n値です。'],
		['uterine NK cell', 'A **uterine** NK *cell*, it is said.'],
		['NK cell', 'A **uterine NK** cell.'],
		['biopsy', 'A (**biopsy**), [as said](#a).'],
		['tea', 'See [a link](#a)tea.']
	])('opens %j in %j, which looks the same, and changes no text', (term, text) => {
		const markdown = `## A {#a}\n\n${text}\n`;
		const [marked] = renderArticle(markdown, [{ id: 't', term, definition: 'D.' }]).sections;
		const [plain] = renderArticle(markdown).sections;
		expect(marked?.html).toContain('popovertarget="term-t"');
		expect([...sentenceTexts(marked?.html ?? '')]).toEqual([...sentenceTexts(plain?.html ?? '')]);
		const ids = elementsOf(marked?.html ?? '').flatMap(({ properties }) => properties['id'] ?? []);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('opens no term that a link or code is part of', () => {
		const { sections } = renderArticle('## A {#a}\n\nGreen [tea](#a) and green `tea`.\n', terms);
		expect(sections[0]?.html).not.toContain('popovertarget');
	});
});
