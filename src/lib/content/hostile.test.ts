import { describe, expect, it, test } from 'vitest';
import { editedModule, type Edit } from '../../../tests/fixtures/modules/edited-module.ts';
import { compile } from './compile.ts';

const filled = (unit: string, length = 250_000): string =>
	unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
/** Paragraphs as long as a line may be, as many as fit. */
const paragraphs = (unit: string): string =>
	`## A {#a}\n\n${Array.from({ length: 12 }, () => filled(unit, 19_000)).join('\n\n')}\n`;

/** Seconds of processor time and the codes of the problems. */
function tried(path: string, text: Edit): { seconds: number; codes: ReadonlySet<string> } {
	const files = editedModule({ [path]: text });
	const before = process.cpuUsage();
	const compiled = compile(files);
	const { user, system } = process.cpuUsage(before);
	const problems = compiled.type === 'module' ? compiled.warnings : compiled.problems;
	return { seconds: (user + system) / 1e6, codes: new Set(problems.map(({ code }) => code)) };
}

/** Generous: on a quiet machine each takes a tenth of it; without the limits some take minutes. */
const most = 5;

describe('a hostile article', () => {
	const depth = Array.from({ length: 600 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n');
	const wide = `## A\n\n|${'a|'.repeat(4_000)}\n|${'-|'.repeat(4_000)}\n${'|a|\n'.repeat(900)}`;
	const html = '## A {#a}\n\n<script>go()</script>\n\nb <img src=x onerror=go()> c\n';
	it.each([
		['a line of half a megabyte', `## A\n\n${filled('word ', 5e5)}`, 'line-too-long'],
		['10,000 block quotes', `## A\n\n${'>'.repeat(10_000)} a`, 'too-deep'],
		['5,000 lists in one line', `## A\n\n${'- '.repeat(5_000)}a`, 'too-deep'],
		['600 lists by indentation', `## A\n\n${depth}`, 'too-deep'],
		['a paragraph of emphasis', `## A\n\n${'*a _b '.repeat(2_000)}`, 'too-deep'],
		['brackets', paragraphs('['), 'too-deep'],
		['images', paragraphs('!['), 'too-deep'],
		['links', paragraphs('[a]('), 'too-deep'],
		['backslashes', paragraphs('\\'), 'too-deep'],
		['addresses', paragraphs('www.a.b@c.d '), 'too-deep'],
		['one block of lines', `## A\n\n${filled('a. \n')}`, 'file-too-large'],
		['blank lines', `## A\n\n${filled('\t\n')}`, 'file-too-large'],
		['a block without end', `## A\n\n${filled('word word word\n', 60_000)}`, 'line-too-long'],
		['headings', filled('## a\n', 40_000), 'line-too-long'],
		['headings apart', filled('## a\n\n', 40_000), 'file-too-large'],
		['lone carriage returns', paragraphs('\r'), 'file-too-large'],
		['ends of links', paragraphs(']('), 'too-deep'],
		['table cells', paragraphs('| a '), 'table-too-large'],
		['cells that are filled up', wide, 'table-too-large'],
		['many such tables', `${wide}\n`.repeat(5), 'table-too-large'],
		['such a table in a quotation', wide.replaceAll('\n', '\n> '), 'table-too-large'],
		['such a table with other blanks', wide.replaceAll('|a|\n', '\u00a0\n'), 'table-too-large'],
		['such a table with carriage returns', wide.replaceAll('\n', '\r'), 'table-too-large'],
		['lists', `## A\n\n${`${'- a\n'.repeat(950)}\n`.repeat(9)}`, 'too-many-items'],
		['empty list items', `## A\n\n${`${'1.\n'.repeat(950)}\n`.repeat(9)}`, 'too-many-items'],
		['sentences', paragraphs('中。'), 'too-many-problems'],
		['raw HTML', html, 'raw-html'],
		['comments without end', `## A\n\n${filled(`${'<!-- '.repeat(40)}\n\n`)}`, 'raw-html'],
		['open elements', `## A\n\n${'<blockquote>\n\n'.repeat(1_500)}`, 'raw-html'],
		['elements that are left open', `## A\n\n${'<b><i>\n\na\n\n'.repeat(400)}`, 'raw-html'],
		['elements that end nothing', `## A\n\n${'</p></ul>\n\n'.repeat(1_500)}`, 'raw-html'],
		['scripts without end', `## A\n\n${'a <script> b\n\n'.repeat(800)}`, 'raw-html'],
		['raised words', `## A\n\n${`a${'^b'.repeat(450)}\n\n`.repeat(20)}`, 'sentence-without-claim'],
		['braces', `## A\n\n${`*a*${'{: '.repeat(450)}\n\n`.repeat(40)}`, 'sentence-without-claim'],
		[
			'links that run',
			'## A {#a}\n\n[a](javascript:go()) [b](data:text/html,x)\n',
			'link-not-allowed'
		]
	])('of %s ends in a problem', (_what, text, code) => {
		const { seconds, codes } = tried('article.md', text);
		expect([...codes]).toContain(code);
		expect(seconds).toBeLessThan(most);
	});
});

describe('a hostile YAML file', () => {
	const stemOf = (unit: string) => (text: string) =>
		text.replace(/stem: .*/, `stem: "${filled(unit, 240_000)}"`);
	const kindOf = (kind: string) => (text: string) => text.replace(/kind: .*/, `kind: ${kind}`);
	const keys = Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`);
	const billion =
		'a: &a [x,x,x,x,x,x,x,x,x]\n' +
		['b', 'c', 'd', 'e', 'f', 'g', 'h']
			.map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]},`.repeat(9)}]`)
			.join('\n');
	it.each([
		['10,000 brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'yaml-too-deep'],
		['brackets without end', filled('{a: '), 'yaml-too-deep'],
		['10,000 lists', `${'- '.repeat(10_000)}a`, 'yaml-too-deep'],
		['mappings in one line', filled('a: '), 'yaml-too-deep'],
		['aliases that multiply', billion, 'yaml-aliases'],
		['an alias of itself', 'title: &a [*a]\n', 'yaml-aliases'],
		['mappings in one key', filled(': ', 60_000), 'yaml-too-deep'],
		['a long stem', stemOf('is a '), 'text-too-long'],
		['a stem of one letter', stemOf('a'), 'text-too-long'],
		['a kind that is no word', kindOf('{ toString: 1 }'), 'unknown-kind'],
		['20,000 keys', keys.join('\n'), 'unknown-key'],
		['20,000 keys in a line', `{${keys.join(',')}}`, 'unknown-key'],
		['one key over and over', filled('a: b\n', 90_000), 'duplicate-key'],
		['lines', filled('#\n'), 'file-too-large'],
		['commas', `{a: {a${filled(',')}`, 'file-too-large'],
		['escaped line ends', `title: "${filled('\\\n', 200_000)}"`, 'file-too-large'],
		['faults over and over', filled('[]'), 'yaml-syntax'],
		['tags', 'title: !!js/function "go()"\n', 'yaml-syntax'],
		['keys that are lists', '? [a]\n: b\n', 'yaml-syntax'],
		['prototypes', '__proto__: { title: a }\nconstructor: b\n', 'unknown-key'],
		['two documents', 'title: a\n---\ntitle: b\n', 'yaml-syntax'],
		['nothing', '', 'bad-value'],
		['a directive', '%YAML 9.9\n---\ntitle: a\n', 'yaml-syntax']
	])('of %s ends in a problem', (_what, text, code) => {
		const { seconds, codes } = tried('basics.quiz.yaml', text);
		expect([...codes]).toContain(code);
		expect(seconds).toBeLessThan(most);
	});
});

describe('a hostile figure', () => {
	const filler = (unit: string): string => `<svg>${filled(unit, 120_000)}`;
	const nested = `<svg><g id="a0"><path d="M0 0h1"/></g>${Array.from(
		{ length: 9 },
		(_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`
	).join('')}</svg>`;
	it.each([
		['open groups', filler('<g>'), 'too-deep'],
		['open headings', filler('<p>'), 'too-deep'],
		['hidden depth', filler('<g><x a="</g></g>"/>'), 'too-deep'],
		['attributes', `<svg ${filled('b c=d ', 100_000)}/>`, 'figure-cleaned'],
		['classes', `<svg class="${filled('a ', 100_000)}"/>`, 'figure-cleaned'],
		['a figure in itself', '<svg><g id="a"><use href="#a"/></g></svg>', 'figure-too-complex'],
		['figures in figures', nested, 'figure-too-complex'],
		['a script', '<svg><script>go()</script></svg>', 'figure-cleaned']
	])('of %s ends in a problem', (_what, text, code) => {
		const { seconds, codes } = tried('figures/cups.svg', text);
		expect([...codes]).toContain(code);
		expect(seconds).toBeLessThan(most);
	});
});

test('a drawing that is shown over and over ends in a problem', () => {
	const article = '## A {#a}\n\n' + '![Cups](figures/cups.svg)\n\n'.repeat(2_000);
	const files = editedModule({
		'article.md': article,
		'figures/cups.svg': `<svg>${filled('<g/>', 100_000)}</svg>`
	});
	const compiled = compile(files);
	const problems = compiled.type === 'problems' ? compiled.problems : [];
	expect(problems.filter(({ code }) => code === 'figures-too-large')).toHaveLength(1);
});

test('a module of many large files ends in a problem', () => {
	const quiz = `title: a\nintro: b\nquestions:\n${filled('  - { id: a, kind: choice }\n', 250_000)}`;
	const files = editedModule(
		Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`z${at}.quiz.yaml`, quiz]))
	);
	const before = process.cpuUsage();
	const compiled = compile(files);
	const { user, system } = process.cpuUsage(before);
	const problems = compiled.type === 'problems' ? compiled.problems : [];
	expect(problems.map(({ code }) => code)).toContain('module-too-large');
	expect((user + system) / 1e6).toBeLessThan(most);
});
