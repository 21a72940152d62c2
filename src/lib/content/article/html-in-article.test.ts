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
		['<img src="figures/a.svg" alt="A cup" width="50%">', 'width="50%" class="sized"', ''],
		['![A cup](figures/a.svg "Tea"){width=40px}', 'width="40" height="20" class="sized"', 'Tea'],
		['![](figures/a.svg){: alt="A cup" height="40"}', 'width="80" height="40" class="sized"', ''],
		['![A cup](figures/a.svg "Tea")', 'width="20" height="10"', 'Tea']
	])('%s is a figure with its name, size and caption', (markdown, size, caption) => {
		const svg = '<svg width="20" height="10" viewBox="0 0 20 10"><path d="M0 0h9"/></svg>';
		const { section, messages } = of(markdown, { 'a.svg': svg });
		expect(messages).toEqual([]);
		expect(section?.html).toContain('A cup');
		for (const attribute of size.match(/\S+/g) ?? []) expect(section?.html).toContain(attribute);
		expect(section?.html.includes('sized')).toBe(size.includes('sized'));
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
