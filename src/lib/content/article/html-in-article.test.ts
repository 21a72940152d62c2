import { describe, expect, it, test } from 'vitest';
import { renderArticle } from './test-article.ts';

const of = (markdown: string, figures: Readonly<Record<string, string>> = {}) => {
	const { sections, problems } = renderArticle(`## A {#a}\n\n${markdown}\n`, [], figures);
	const section = sections.at(-1);
	return { sections, section, messages: problems.map(({ message }) => message) };
};

describe('HTML in an article', () => {
	it('can be a table, with what Markdown has no signs for', () => {
		const { section, messages } = of(
			'<table>\n<caption>Sources</caption>\n<tr><th scope="col">Name<th>From\n' +
				'<tr><td colspan="2">Vitamin *D*. Milk.</td></tr>\n</table>'
		);
		expect(messages).toEqual([]);
		expect(section?.text).toBe('Sources\nVitamin *D*.\u0020Milk.');
		expect(section?.html.replace(/ (?:id|class)="[^"]*"/g, '')).toBe(
			'<table><caption><span>Sources</span></caption><tr><th scope="col">Name</th><th>From\n</th></tr>' +
				'<tr><td colspan="2"><span>Vitamin *D*.</span> <span>Milk.</span></td></tr></table>'
		);
	});

	it('can be a heading, which opens a section', () => {
		const { sections } = of('<h3 id="two-strings">Two <em>strings</em></h3>\n\nText.');
		expect(sections.map(({ id, title, level }) => ({ id, title, level }))).toEqual([
			{ id: 'a', title: 'A', level: 2 },
			{ id: 'two-strings', title: 'Two strings', level: 3 }
		]);
	});

	test.each([
		[
			'<figure><img src="figures/a.svg" alt="A cup"><figcaption>Tea</figcaption></figure>',
			'',
			'Tea'
		],
		['<img src="figures/a.svg" alt="A cup" width="50%">', 'width="50%" class="sized-figure"', ''],
		[
			'![A cup](figures/a.svg "Tea"){width=40px}',
			'width="40" height="20" class="sized-figure"',
			'Tea'
		],
		[
			'![](figures/a.svg){: alt="A cup" height="40"}',
			'width="80" height="40" class="sized-figure"',
			''
		],
		['![A cup](figures/a.svg "Tea")', 'width="20" height="10"', 'Tea']
	])('%s is a figure with its name, size and caption', (markdown, size, caption) => {
		const svg = '<svg width="20" height="10" viewBox="0 0 20 10"><path d="M0 0h9"/></svg>';
		const { section, messages } = of(markdown, { 'a.svg': svg });
		expect(messages).toEqual([]);
		expect(section?.html).toContain('A cup');
		for (const attribute of size.match(/\S+/g) ?? []) expect(section?.html).toContain(attribute);
		expect(section?.html.includes('sized-figure')).toBe(size.includes('sized-figure'));
		expect(/<figcaption>(.*)<\/figcaption>/.exec(section?.html ?? '')?.[1] ?? '').toBe(caption);
	});

	test.each([
		['![A cup](figures/a.svg){width=wide}', 'The width "wide" of the picture'],
		['<div class="box">Text</div>', '"<div class="box">" is left out; what is inside it stays.'],
		['<script>go()</script>', '"<script>" is left out, with all that is inside it.'],
		['<a href="ftp://x.example">x</a>', 'The link leads to "ftp://x.example".'],
		['<a href="#b">x</a>', 'No section has the anchor "b".'],
		['a <b>b', '"<b>" has no end tag.'],
		['a </b> b', '"</b>" ends nothing, and is left out.'],
		['{% note %}', '"{% note %}" is shown as it is written'],
		['*a*{.b} c\n\n*d*{.b}', '"{.b}" is left out.'],
		['```js {1,3}\na\n```', 'What follows the language of the code, "{1,3}", is not shown.'],
		['[note]: swallowed', 'Nothing refers to "[note]"']
	])('%s is named: %s', (markdown, message) => {
		const svg = '<svg viewBox="0 0 20 10"><path d="M0 0h9"/></svg>';
		const { messages } = of(markdown, { 'a.svg': svg });
		expect(messages).toHaveLength(1);
		expect(messages[0]).toContain(message);
	});

	it('is named once, with all lines where it is', () => {
		const { problems } = renderArticle('## A\n\n<mark>a</mark>\n\n<mark>b</mark> <mark>c</mark>\n');
		expect(problems).toMatchObject([{ line: 3, column: 1, notes: ['Also on line 5.'] }]);
	});

	it('is found where it stands, also in lists and quotations', () => {
		const { problems } = renderArticle(
			'## A\n\n- a\n\n  <div>\n  b <mark>c\n  </div>\n\n> <q>d</q>\n'
		);
		expect(problems.map(({ line, column }) => [line, column])).toEqual([
			[5, 3],
			[6, 5],
			[9, 3]
		]);
	});
});

describe('blocks beyond plain Markdown', () => {
	const text = (markdown: string) => of(markdown).section?.text;

	it('are boxes, by three ways to write them', () => {
		for (const markdown of [
			'> [!WARNING]\n> Hot *tea*. Wait.',
			':::warning\nHot *tea*. Wait.\n:::',
			'::: {.callout-warning}\n\nHot *tea*. Wait.\n\n:::'
		]) {
			const { section, messages } = of(markdown);
			expect(messages).toEqual([]);
			expect(section?.text).toBe('Hot tea. Wait.');
			expect(section?.html.trim()).toMatch(
				/^<aside class="box box-warning" role="note">\s*<p><span id="a-s1".*Wait\.<\/span><\/p>\s*<\/aside>$/s
			);
		}
	});

	test.each([
		['> [!tip] Warm the pot\n> It helps.', 'Warm the pot\nIt helps.'],
		[':::tip[Warm the pot]\n\nIt helps.\n\n:::', 'Warm the pot\nIt helps.'],
		[':::tip Warm the pot\n\n- It helps.\n\n:::', 'Warm the pot\nIt helps.'],
		['::: {.tip title="Warm the pot"}\nIt helps.\n:::', 'Warm the pot\nIt helps.']
	])('%j is a box with a title', (markdown, words) => {
		const { section, messages } = of(markdown);
		expect(messages).toEqual([]);
		expect(section?.text).toBe(words);
		expect(section?.html).toContain(
			'<p class="title"><span id="a-s1" class="sentence">Warm the pot'
		);
	});

	it('are boxes in boxes, and colons in code are code', () => {
		const { section, messages } = of(
			'::::note\n\nA\n\n:::tip\n\nB\n\n:::\n\n```\n:::tip\n```\n\n::::\n\nC'
		);
		expect(messages).toEqual([]);
		expect(section?.text).toBe('A\nB\nC');
		expect(section?.html.replace(/<\/?(?:span|p)\b[^>]*>|\n/g, '')).toBe(
			'<aside class="box box-note" role="note">A<aside class="box box-tip" role="note">B</aside><pre><code>:::tip</code></pre></aside>C'
		);
	});

	test.each([
		['::: challenge\n\nTry.\n\n:::', '"::: challenge" is left out; what is inside it stays.'],
		[':::note\n\nTry.', 'The box ":::note" has no end'],
		['Try.\n\n:::', '":::" ends nothing']
	])('%j is named: %s', (markdown, message) => {
		const { section, messages } = of(markdown);
		expect(messages).toHaveLength(1);
		expect(messages[0]).toContain(message);
		expect(section?.text).toBe('Try.');
	});

	it('are footnotes, at the end of the section, with no number in the text', () => {
		const { sections, messages } = of(
			'Ten[^b] cups.[^a] More.\n\n[^a]: Of *green* tea.\n[^b]: See [^a].\n\n### B\n\nAgain.[^a][^c]\n\n[^c]: Three.'
		);
		expect(messages).toEqual([]);
		expect(sections.map((section) => section.text)).toEqual([
			'Ten cups. More.\nSee .\nOf green tea.',
			'Again.\nThree.'
		]);
		expect(sections[0]?.html).toContain(
			'<span id="a-s1" class="sentence">Ten<a href="#_fn-1" class="ref" role="doc-noteref" aria-label="1" data-number="1"></a> cups.'
		);
		expect(sections[0]?.html).toContain('<ol class="footnotes"><li id="_fn-1">');
		expect(sections[1]?.html).toContain('<ol class="footnotes" start="3"><li id="_fn-3">');
		expect(sections[1]?.html.match(/#_fn-\d/g)).toEqual(['#_fn-2', '#_fn-3']);
	});

	it('are definitions, of Markdown and HTML', () => {
		for (const markdown of [
			'Oolong\n: Half black.\n: Rolled.\n\nGreen\nMatcha\n: Not *black*.',
			'Oolong\n\n: Half black.\n\n: Rolled.\n\nGreen\nMatcha\n\n: Not *black*.',
			'<dl><dt>Oolong<dd>Half black.<dd>Rolled.<dt>Green<dt>Matcha<dd>Not <em>black</em>.</dl>'
		]) {
			const { section, messages } = of(markdown);
			expect(messages).toEqual([]);
			expect(section?.html.replace(/<\/?span[^>]*>|\s*\n\s*/g, '')).toBe(
				'<dl><dt>Oolong</dt><dd>Half black.</dd><dd>Rolled.</dd><dt>Green</dt><dt>Matcha</dt><dd>Not <em>black</em>.</dd></dl>'
			);
		}
		expect(text('One: two\n:three\n\n:) four')).toBe('One: two :three\n:) four');
	});

	it('are folds, which are open at first', () => {
		const { section, messages } = of(
			'<details>\n<summary>More</summary>\n\nSome *tea*.\n\n</details>\n\nEnd.'
		);
		expect(messages).toEqual([]);
		expect(section?.text).toBe('More\nSome tea.\nEnd.');
		expect(section?.html).toContain('<details open><summary><span');
	});

	it('are headings of six levels', () => {
		const { sections, messages } = of('##### B\n\n###### C');
		expect(messages).toEqual([]);
		expect(sections.map(({ level }) => level)).toEqual([2, 5, 6]);
	});
});
