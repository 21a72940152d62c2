import { placeholders } from '../lib/content/placeholders.ts';
import { execFileSync, spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { teaFolder } from '../../tests/fixtures/modules/edited-module.ts';
import { type Outcome, run, usage } from './run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'readback-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function readback(...args: readonly string[]): Promise<Outcome> {
	return run(args, { cwd: folder, library: 'quizzes', dataDir: 'data' });
}

/** In a process of its own, as people run it. */
function spawned(program: readonly string[], args: readonly string[]): Outcome {
	const env = { ...process.env };
	delete env['QUIZZES_DIR'];
	const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
		cwd: folder,
		env,
		encoding: 'utf8'
	});
	return { code: status === 0 ? 0 : status === 1 ? 1 : 2, out: stdout, error: stderr };
}

/** The small module as `library/tea`, with one change. */
function library(change: (folder: string) => void = () => undefined): void {
	cpSync(teaFolder, join(folder, 'library', 'tea'), { recursive: true });
	change(join(folder, 'library', 'tea'));
}

function replace(path: string, from: string, to: string): void {
	const text = readFileSync(path, 'utf8');
	expect(text).toContain(from);
	writeFileSync(path, text.replace(from, to));
}

describe('readback check', () => {
	it('prints the coverage of each module of a library', async () => {
		library();
		const { code, out } = await readback('check', 'library', '--passages');
		expect(code).toBe(0);
		expect(out.replace(/edition \w{16}/, 'edition E')).toBe(`tea: edition E

  4 questions in 2 quizzes, and 1 draft

  section     sentences  questions  right  wrong  never asked  only right
  in-tea              4          3      3      4            0           2
  evening             6          2      2      2            3           1
  what-to-do          2          1      1      2            1           0
  only right:  in-tea-s1 in-tea-s2
  never asked: evening-s3 evening-s5 evening-s6
  only right:  evening-s4
  never asked: what-to-do-s2

1 module, 0 errors, 0 warnings`);
	});

	it('prints what is wrong as a compiler does, and ends with 1', async () => {
		library((tea) =>
			replace(join(tea, 'basics.quiz.yaml'), 'quote: The leaves hold', 'quote: The leaf holds')
		);
		const { code, out } = await readback('check', 'library');
		expect(code).toBe(1);
		expect(out).toContain(
			[
				'library/tea/basics.quiz.yaml:20:45: error passage-not-found: "The leaf holds caffeine.", quoted by option caffeine of what-keeps-awake, is not in the section "in-tea".',
				'  20 |         explains: { section: in-tea, quote: The leaf holds caffeine. }',
				'     |                                             ^',
				'  note: After "The", the article has "leaves", the quote has "leaf". One more place differs.',
				'  note: Nearest: "The leaves hold caffeine."'
			].join('\n')
		);
		expect(out).toContain('tea: does not compile');
		expect(out).toContain('1 module, 1 error, 0 warnings');
	});

	it('takes one module, and a warning alone ends with 0', async () => {
		library((tea) => writeFileSync(join(tea, 'more.txt'), ''));
		const { code, out } = await readback('check', 'library/tea');
		expect(code).toBe(0);
		expect(out).toContain('library/tea/more.txt:1:1: warning file-unexpected:');
	});

	it('gives machines the same as JSON', async () => {
		library((tea) => replace(join(tea, 'basics.quiz.yaml'), '        key: true\n', ''));
		const { code, out } = await readback('check', 'library', '--json');
		expect(code).toBe(1);
		expect(JSON.parse(out)).toMatchObject({
			...{ format: 1, errors: 3, warnings: 0 },
			modules: [
				{
					...{ id: 'tea', folder: 'library/tea' },
					problems: [
						{ code: 'no-key', file: 'basics.quiz.yaml', line: 13, column: 5 },
						{ code: 'misconception-missing', line: 14 },
						{ code: 'missed-not-allowed', line: 17 }
					]
				}
			]
		});
	});

	it('looks into "quizzes" where nothing is said', async () => {
		library();
		cpSync(join(folder, 'library'), join(folder, 'quizzes'), { recursive: true });
		expect(await readback('check')).toMatchObject({ code: 0 });
	});

	it.each([
		[['check', 'nowhere'], 'no folder nowhere'],
		[['check', '.'], 'no module in .'],
		[['check', 'a', 'b'], 'one folder'],
		[['check', '--jsn'], '--jsn'],
		[['chek'], 'no command "chek"'],
		[['new', 'tea'], 'a name and an article'],
		[['new', 'Tea!', '--from', 'a.md'], 'is not a name'],
		[['new', 'tea', '--from', 'nowhere.md'], 'no file nowhere.md']
	])('ends with 2 for %j', async (args, says) => {
		const { code, out, error } = await readback(...args);
		expect([code, out]).toEqual([2, '']);
		expect(error).toContain(says);
		// One line, and where to read more.
		expect(error.split('\n').length).toBeLessThanOrEqual(2);
		expect(error).toContain('"readback help');
	});

	it('says how one command is used', async () => {
		for (const args of [
			['help', 'restore'],
			['restore', '--help']
		]) {
			const { code, out } = await readback(...args);
			expect([code, out.split('\n')[0]]).toEqual([0, 'readback restore FILE [--replace]']);
			expect(out).not.toContain('readback backup');
		}
	});

	it('says how it is used', async () => {
		for (const { code, out } of [
			await readback(),
			await readback('--help'),
			await readback('help')
		])
			expect([code, out.split('\n')[0]]).toEqual([0, expect.stringContaining('readback serve')]);
	});
});

describe('the program', () => {
	it('prints what came of a command, and ends with its code', async () => {
		library((tea) => replace(join(tea, 'basics.quiz.yaml'), '        key: true\n', ''));
		const program = [join(root, 'src/cli/readback.ts')];
		const checked = await readback('check', 'library');
		expect(spawned(program, ['check', 'library'])).toEqual({
			...checked,
			out: `${checked.out}\n`
		});
		const { code, out, error } = spawned(program, ['chek']);
		expect([code, out, error.split('\n')[0]]).toEqual([
			2,
			'',
			'There is no command "chek". "readback help" lists them all.'
		]);
	});
});

/** Arguments that no command can do anything with, made in `folder`. */
const bad: readonly (readonly string[])[] = [
	...[[], ['one', 'two', 'three'], ['--nonsense'], ['--from'], ['--json=x']],
	...[['nowhere/x.db'], ['nowhere'], ['folder'], ['pipe'], ['words.txt'], ['words.txt/x.db']],
	...[['x'.repeat(300)], ['tea', '--from', 'nowhere.md'], ['tea', '--from', 'folder']],
	...[
		['tea', '--from', 'pipe'],
		['tea', '--from', 'a.md', '--to', 'words.txt']
	],
	['nobody@example.org'],
	['link'],
	['administrator', 'nobody@example.org']
];

describe('every command', () => {
	it('answers to every bad argument in a line or two, and never with a stack', async () => {
		mkdirSync(join(folder, 'folder'));
		mkdirSync(join(folder, 'data'));
		writeFileSync(join(folder, 'a.md'), '# Tea\n\n## Leaves\n\nTea leaves hold caffeine.\n');
		for (const name of ['words.txt', 'data/readback.db'])
			writeFileSync(join(folder, name), 'words '.repeat(1000));
		execFileSync('mkfifo', [join(folder, 'pipe')]);
		const names = [...usage.matchAll(/^readback ([a-z-]+)/gm)].map(([, name = '']) => name);
		expect(names).toContain('educator');
		for (const name of names.filter((one) => one !== 'serve' && one !== 'help'))
			for (const args of bad) {
				const { code, out, error } = await readback(name, ...args);
				expect([name, args, code === 1 || code === 2, out]).toEqual([name, args, true, '']);
				expect([name, args, error]).toEqual([name, args, expect.stringMatching(/^.+(\n.+)?$/)]);
			}
	}, 30_000);

	it('says in one line that a folder has only drafts for a demo', async () => {
		writeFileSync(join(folder, 'a.md'), '# Tea\n\n## Leaves\n\nTea leaves hold caffeine.\n');
		expect(await readback('new', 'tea', '--from', 'a.md')).toMatchObject({ code: 0 });
		const { code, error } = await readback('demo');
		expect([code, error.split('\n').length]).toEqual([1, 1]);
		expect(error).toContain('has questions that are not drafts');
		expect(existsSync(join(folder, 'data'))).toBe(false);
	});

	it('says which version it is', () => {
		const program = [join(root, 'src/cli/readback.ts')];
		expect(spawned(program, ['--version'])).toMatchObject({ code: 0, error: '' });
		expect(spawned(program, ['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
	});
});

const article = `---
title: "On tea"
---
Text before any heading, with [a link](other.html) and a footnote[^1].

# One # two

Tea <b>is</b> made of leaves. ![inline](pics/a.png) It has *caffeine: some*.

> ## Inside
> Quoted.

##### Deep

![A cup](pics/cup.svg "In *a* cup")

![](https://example.org/far.png)

##### Deep

- **Known:** "Yes" and: no

[^1]: Said so.
`;

describe('readback passages and check --fix', () => {
	const module = (name: string) => join(folder, 'library', name);
	const quiz = () => readFileSync(join(module('tea'), 'basics.quiz.yaml'), 'utf8');
	const article = () => readFileSync(join(module('tea'), 'article.md'), 'utf8');
	const write = (file: string, text: string) => writeFileSync(join(module('tea'), file), text);
	beforeEach(() => cpSync(teaFolder, module('tea'), { recursive: true }));

	it('prints each sentence with its id, ready to paste', async () => {
		const { code, out } = await readback('passages', 'library/tea', 'in-tea');
		expect([code, out.split('\n').slice(0, 3)]).toEqual([
			0,
			[
				'in-tea: What is in tea',
				'  in-tea-s1  { section: in-tea, quote: "Tea is made from the leaves of one plant." }',
				'  in-tea-s2  { section: in-tea, quote: "The leaves hold caffeine." }'
			]
		]);
		const json = await readback('passages', 'library/tea', '--json');
		const printed: unknown = JSON.parse(json.out);
		expect(printed).toMatchObject({
			format: 1,
			sections: [{ id: 'in-tea', sentences: [{ id: 'in-tea-s1', once: true }, {}, {}, {}] }, {}, {}]
		});
	});

	it('says which sections there are, if that one is not', async () => {
		const { code, error } = await readback('passages', 'library/tea', 'in-te');
		expect(code).toBe(2);
		expect(error).toContain('Did you mean "in-tea"?');
	});

	it('takes the id of a sentence, says that it counts, and writes its words in its place', async () => {
		const before = quiz();
		const named = before.replace(
			'{ section: in-tea, quote: The leaves hold caffeine. }',
			'in-tea-s2'
		);
		write('basics.quiz.yaml', named);
		const warned = await readback('check', 'library');
		expect([warned.code, warned.out]).toEqual([0, expect.stringContaining('sentence-by-number')]);
		const { code, out } = await readback('check', 'library', '--fix');
		expect([code, out]).toEqual([0, expect.stringContaining('Fixed 1 place.')]);
		expect(quiz()).toBe(
			named.replace('in-tea-s2', '{ section: in-tea, quote: "The leaves hold caffeine." }')
		);
		expect((await readback('check', 'library', '--fix')).out).toContain('Nothing to fix.');
	});

	it('follows a sentence that has moved to another section unchanged, and touches nothing else', async () => {
		const sentence = 'The leaves hold *caffeine. Caffeine* keeps people awake.';
		const moved = article().replace(` ${sentence}`, '').replace(/\n$/, `\n\n${sentence}\n`);
		expect(moved).toContain(`\n\n${sentence}\n`);
		write('article.md', moved);
		const before = quiz();
		const { out } = await readback('check', 'library', '--fix');
		expect(out).toMatch(/Fixed \d+ place/);
		expect(quiz()).toContain('{ section: what-to-do, quote: The leaves hold caffeine. }');
		expect(quiz().replaceAll('section: what-to-do', 'section: in-tea')).toBe(
			before.replaceAll('section: what-to-do', 'section: in-tea')
		);
	});

	it('never follows a sentence that has changed, or an id that no sentence has', async () => {
		const before = quiz().replace(
			'{ section: in-tea, quote: The leaves hold caffeine. }',
			'in-tea-s99'
		);
		write('basics.quiz.yaml', before);
		write('article.md', article().replace('keeps people awake', 'keeps most people awake'));
		const { code, out } = await readback('check', 'library', '--fix');
		expect([code, out]).toEqual([1, expect.stringContaining('The section "in-tea" has 4.')]);
		expect(quiz()).toBe(before);
	});
});

describe('readback new', () => {
	it('leaves placeholders that check warns about, and counts one of a thing as one', async () => {
		writeFileSync(join(folder, 'one.md'), '## Tea\n\nTea has caffeine.\n\n![](cup.png)\n');
		expect((await readback('new', 'one', '--from', 'one.md', '--to', 'library')).code).toBe(0);
		const file = join(folder, 'library', 'one', 'questions.quiz.yaml');
		writeFileSync(file, readFileSync(file, 'utf8').replace(/^ *draft: true\n/m, ''));
		const { out } = await readback('check', 'library');
		const found = [...out.matchAll(/placeholder-left: "(.*)" is still/g)];
		expect(found.map(([, text]) => text).sort()).toEqual(
			Object.values(placeholders)
				.filter((text) => text !== placeholders.figure && text !== placeholders.quote)
				.sort()
		);
		expect(out).toContain('1 question in 1 quiz');
	});

	it('makes a module that compiles from any article, with a draft for each section', async () => {
		mkdirSync(join(folder, 'pics'));
		writeFileSync(
			join(folder, 'pics', 'cup.svg'),
			'<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>'
		);
		writeFileSync(join(folder, 'article.md'), article);
		const made = await readback('new', 'tea', '--from', 'article.md', '--to', 'library');
		expect(made).toMatchObject({ code: 0, error: '' });
		expect(made.out).toContain('with 3 draft questions');
		expect(readdirSync(join(folder, 'library'))).toEqual(['tea']);
		expect(readdirSync(join(folder, 'library', 'tea')).sort()).toEqual([
			'article.md',
			'figures',
			'module.yaml',
			'questions.quiz.yaml'
		]);
		const { code, out } = await readback('check', 'library', '--json');
		expect(code, out).toBe(0);
		expect(JSON.parse(out)).toMatchObject({
			errors: 0,
			modules: [{ coverage: { quizzes: [{ id: 'questions', questions: 0, drafts: 3 }] } }]
		});
		expect(readFileSync(join(folder, 'library', 'tea', 'module.yaml'), 'utf8')).toContain(
			'title: On tea'
		);
		expect(readFileSync(join(folder, 'library', 'tea', 'article.md'), 'utf8')).toContain(
			'![A cup](<figures/cup.svg>)'
		);
	});

	it('takes the one first-level heading at the top as the title', async () => {
		writeFileSync(join(folder, 'a.md'), 'On tea\n======\n\nFirst.\n\n## More\n\nSecond.\n');
		expect(await readback('new', 'tea', '--from', 'a.md', '--to', '.')).toMatchObject({ code: 0 });
		expect(readFileSync(join(folder, 'tea', 'article.md'), 'utf8')).toBe(
			'## Introduction {#introduction}\n\nFirst.\n\n## More {#more}\n\nSecond.\n'
		);
		expect(readFileSync(join(folder, 'tea', 'module.yaml'), 'utf8')).toContain('title: On tea');
	});

	it('writes over nothing', async () => {
		mkdirSync(join(folder, 'library', 'tea'), { recursive: true });
		writeFileSync(join(folder, 'library', 'tea', 'mine.txt'), 'mine');
		writeFileSync(join(folder, 'a.md'), article);
		const { code, error } = await readback('new', 'tea', '--from', 'a.md', '--to', 'library');
		expect([code, error]).toEqual([1, expect.stringContaining('already exists')]);
		expect(readdirSync(join(folder, 'library', 'tea'))).toEqual(['mine.txt']);
	});

	it.each([
		['nothing in it', '', 'no sentence'],
		['a line of 30,000 words', `## A\n\n${'word '.repeat(30_000)}`, 'line-too-long'],
		['no UTF-8', Uint8Array.from([0x61, 0xff]), 'not UTF-8'],
		['5 MB', 'word\n\n'.repeat(900_000), 'bytes']
	])('writes nothing of an article with %s', async (_what, content, says) => {
		writeFileSync(join(folder, 'a.md'), content);
		const { code, error } = await readback('new', 'tea', '--from', 'a.md', '--to', 'library');
		expect([code, error]).toEqual([1, expect.stringContaining(says)]);
		expect(existsSync(join(folder, 'library'))).toBe(false);
	});
});
