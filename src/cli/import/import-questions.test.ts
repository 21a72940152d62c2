import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { teaFolder } from '../../../tests/fixtures/modules/edited-module.ts';
import { compile } from '../../lib/content/compile.ts';
import { readModule } from '../../lib/content/read-module.ts';
import { run } from '../run.ts';
import { withQuizzes } from './import-questions.ts';

let cwd: string;
beforeEach(() => {
	cwd = mkdtempSync(join(tmpdir(), 'readback-import-'));
	cpSync(teaFolder, join(cwd, 'tea'), { recursive: true });
});
afterEach(() => rmSync(cwd, { recursive: true }));

const read = (path: string) => readFileSync(join(cwd, path), 'utf8');
const filesOf = (folder: string) =>
	readdirSync(join(cwd, folder), { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => [name, read(`${folder}/${name}`)]);
const readback = (...args: readonly string[]) =>
	run(args, { cwd, library: 'quizzes', dataDir: 'data' });

function importing(file: string, text: string, ...more: readonly string[]) {
	writeFileSync(join(cwd, file), text);
	return readback('import', file, '--into', 'tea', ...more);
}

function compiled() {
	const made = compile(readModule(join(cwd, 'tea')));
	return made.type === 'module' ? made : Promise.reject(new Error(JSON.stringify(made.problems)));
}

const every = [
	'::One:: What is tea made from? {=leaves#So it is. ~stones}',
	'Tea is made from leaves. {T}',
	'Which? {~%50%leaves ~%50%water ~stones####Both.}',
	'How many cups? {#2:1}',
	'Tea is made from {=leaves =the leaves ~never}.',
	'Name it. {=leaves =the leaves}',
	'Match. {=tea -> leaves =coffee -> beans = -> stones}'
].join('\n\n');

describe('readback import', () => {
	test('makes a draft of every kind of question, in a module that compiles and shows none of them', async () => {
		const before = (await compiled()).module.quizzes;
		const { code, out } = await importing('old-bank.gift', every);
		expect([code, out]).toEqual([0, expect.stringContaining('7 draft questions')]);
		const { module, coverage } = await compiled();
		expect(module.quizzes).toEqual(before);
		expect(coverage.quizzes.map(({ id, drafts }) => [id, drafts])).toContainEqual(['old-bank', 7]);
	});

	test('suggests sentences of the article and takes none', async () => {
		await importing('old.gift', every);
		const text = read('tea/old.quiz.yaml');
		expect(text).toMatch(/# \{ section: in-tea, quote: "Tea is made from the leaves/);
		expect(text).toContain('quote: Put here the sentence that explains this.');
		const explained = text.match(/^\s+explains:/gm)?.length ?? 0;
		expect(explained).toBe(18);
		expect(text.match(/quote: Put here/g)).toHaveLength(explained);
	});

	test('a draft without a passage cannot be published', async () => {
		await importing('old.gift', '{=leaves ~stones} is what tea is made from.');
		writeFileSync(
			join(cwd, 'tea/old.quiz.yaml'),
			read('tea/old.quiz.yaml').replace('    draft: true\n', '')
		);
		const { code, out } = await readback('check', 'tea');
		expect(code).toBe(1);
		expect(out).toContain('passage-not-found');
	});

	test('says what was left out and what was changed, with lines, also for programs', async () => {
		const text = '// x\nWrite. {}\n\nIs it <b>hot</b>? {=yes ~no####It is.}';
		const { out } = await importing('a.txt', text, '--json');
		expect(JSON.parse(out)).toMatchObject({
			...{ format: 1, quizzes: ['tea/a.quiz.yaml'], questions: 1 },
			leftOut: [{ line: 2, question: 'Write.', code: 'kind' }],
			changed: [
				{ line: 4, code: 'formatting' },
				{ line: 4, code: 'explanation' }
			]
		});
		expect(read('tea/a.quiz.yaml')).toContain('# Explanation for everybody: It is.');
	});

	test('a question that breaks a rule is left out, and the others come', async () => {
		const long = 'x'.repeat(5_000);
		const { out } = await importing('a.gift', `One? {=a ~b}\n\n${long}? {=a ~b}\n\nTwo? {=a ~b}`);
		expect(out).toContain('2 draft questions');
		expect(out).toMatch(/a\.gift:3: "x+…": It breaks a rule: /);
	});

	test.each([
		['nothing that can come', 'Write. {}', [], 1],
		['an unknown format', every, ['--format', 'word'], 2],
		['a name that is none', every, ['--as', 'Old Bank'], 2],
		['a quiz that is there', every, ['--as', 'basics'], 1],
		['a name that a page has', every, ['--as', 'paper'], 1]
	])('writes nothing: %s', async (_, text, more, code) => {
		const before = filesOf('tea');
		const said = await importing('a.gift', text, ...more);
		expect(said).toMatchObject({ code, out: '' });
		expect(said.error).not.toBe('');
		expect(filesOf('tea')).toEqual(before);
	});

	test('many questions are several quizzes', async () => {
		const many = Array.from({ length: 50 }, (_, at) => `Is ${at} hot? {=yes ~no}`).join('\n\n');
		await importing('a.gift', many);
		const { coverage } = await compiled();
		expect(coverage.quizzes.map(({ id, drafts }) => [id, drafts])).toEqual(
			expect.arrayContaining([
				['a-1', 40],
				['a-2', 10]
			])
		);
	});
});

test.each([
	['quizzes: [a, b] # both\nx: 1\n', 'quizzes: [a, b, new] # both\nx: 1\n'],
	['quizzes: []\n', 'quizzes: [new]\n'],
	[
		'quizzes:\n    - a # first\n    - b\nx: 1\n',
		'quizzes:\n    - a # first\n    - b\n    - new\nx: 1\n'
	],
	['quizzes:\n- "a"', 'quizzes:\n- "a"\n- new'],
	['title: x\n', 'title: x\nquizzes:\n  - new\n']
])('a name is added to the list of quizzes, and nothing else changes: %j', (info, wanted) => {
	expect(withQuizzes(info, ['new'])).toBe(wanted);
});
