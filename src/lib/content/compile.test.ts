import { describe, expect, it } from 'vitest';
import { editedModule, swap, type Edit } from '../../../tests/fixtures/modules/edited-module.ts';
import { append, writing } from './codes/small-module.ts';
import { compile } from './compile.ts';
import { hashOf } from './hash.ts';
import type { Module } from './module.ts';
import type { Problem } from './problem.ts';

function moduleOf(edits: Readonly<Record<string, Edit>> = {}): Module {
	const compiled = compile(editedModule(edits));
	if (compiled.type === 'problems') throw new Error(JSON.stringify(compiled.problems, null, 1));
	return compiled.module;
}

function problemsOf(edits: Readonly<Record<string, Edit>>): readonly Problem[] {
	const compiled = compile(editedModule(edits));
	return compiled.type === 'module' ? compiled.warnings : compiled.problems;
}

const article = 'article.md';
const basics = 'basics.quiz.yaml';

describe('compile', () => {
	it('finds nothing to say of the small module', () => {
		expect(compile(editedModule())).toMatchObject({ type: 'module', warnings: [] });
	});

	it('makes a module with everything that its files say', () => {
		const module = moduleOf();
		expect(module).toMatchObject({
			id: 'tea',
			title: 'Tea and sleep',
			language: 'en',
			care: { keep: 'tab', quickExit: true, neutralTitle: 'Learning module' },
			misconceptions: [{ id: 'M1' }, { id: 'M2' }, { id: 'M3' }],
			notes: [{ id: 'N1', section: 'evening', claims: ['C2'], sources: [{ read: '2026-11-23' }] }],
			glossary: [{ id: 'caffeine', term: 'caffeine' }]
		});
		expect(module.sections.map(({ id, level, notes }) => [id, level, notes])).toEqual([
			['in-tea', 2, []],
			['evening', 2, ['N1']],
			['what-to-do', 2, []]
		]);
		expect(module.claims[2]).toMatchObject({ id: 'C3', sentences: ['evening-s1', 'evening-s2'] });
		expect(module.sections[1]?.sentences[0]?.claims).toEqual(['C2', 'C3']);
	});

	it('makes questions of every kind, with passages, without drafts', () => {
		const [first, second] = moduleOf().quizzes;
		expect(first?.questions.map(({ id, kind }) => [id, kind])).toEqual([
			['what-keeps-awake', 'choice'],
			['what-is-said', 'multiple']
		]);
		expect(second?.questions).toMatchObject([
			{
				kind: 'truth',
				order: 'fixed',
				parts: [
					{ id: '', options: [{ id: 'true' }, { id: 'false' }, { id: 'uncertain', key: true }] }
				]
			},
			{
				kind: 'sort',
				order: 'shuffled',
				parts: [
					{
						id: 'awake',
						options: [{ id: 'supported' }, { id: 'uncertain' }, { id: 'unsupported' }]
					},
					{ id: 'no-tea' }
				]
			}
		]);
		const [one] = first?.questions ?? [];
		expect(one).toMatchObject({
			hint: 'Look at the first lines.',
			order: 'shuffled',
			claims: ['C1']
		});
	});

	it('names the passage of each option, with what is around it', () => {
		const [question] = moduleOf().quizzes[0]?.questions ?? [];
		const passage = question?.parts[0]?.options[1]?.passage;
		expect(passage).toEqual({
			section: 'in-tea',
			sectionTitle: 'What is in tea',
			exact: 'Caffeine keeps people awake.',
			prefix: 'plant. The leaves hold caffeine. '.slice(-32),
			suffix: '\nA cup of black tea holds about ',
			start: 68,
			sentences: ['in-tea-s3']
		});
	});

	it('takes the claims of the sentences in the passage where the option names none', () => {
		const question = moduleOf().quizzes[1]?.questions[0];
		const options = question?.parts[0]?.options ?? [];
		expect(options.map(({ claims }) => claims)).toEqual([['C2', 'C3'], ['C3'], ['C2', 'C3']]);
		expect(question?.claims).toEqual(['C2', 'C3']);
	});

	it('puts an SVG into the page, under its alternative text and caption', () => {
		const html = moduleOf().sections[0]?.html ?? '';
		expect(html).toMatch(
			/<figure class="figure"><svg viewBox="0 0 120 60" role="img" aria-labelledby="in-tea-f1-title">/
		);
		expect(html).toContain('<title id="in-tea-f1-title">Two cups: the one on the left');
		expect(html).toContain('<figcaption>Caffeine in a cup of coffee');
		expect(html).toContain('<use href="#in-tea-f1-1" x="20" y="30">');
	});

	it('serves a raster figure from the module, with its size', () => {
		const png = new Uint8Array(64);
		png.set([
			0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 3, 0, 0, 0, 2
		]);
		const module = moduleOf({
			'figures/a cup.png': png,
			[article]: (text) => `${text}\n![A cup](<figures/a cup.png>)\n`
		});
		expect(module.figures).toEqual([{ name: 'a cup.png', type: 'image/png', bytes: png }]);
		expect(module.sections[2]?.html).toContain(
			'<figure class="figure"><img src="/learn/tea/figures/a%20cup.png" alt="A cup" width="3" height="2" loading="lazy" decoding="async"></figure>'
		);
	});

	it.each([
		['nothing said', '', { default: 'completion', most: 'name' }],
		['a most', '\n  handIn: { most: pseudonym }', { default: 'completion', most: 'pseudonym' }],
		[
			'nothing as the most',
			'\n  handIn: { most: nothing }',
			{ default: 'nothing', most: 'nothing' }
		],
		['a default', '\n  handIn: { default: name }', { default: 'name', most: 'name' }]
	])('says what may be handed in, with %s', (_, said, handIn) => {
		const edit = swap('keep: tab', `keep: tab${said}`);
		expect(moduleOf({ 'module.yaml': edit }).care.handIn).toEqual(handIn);
	});

	it('says which questions may come back, and nothing where it is as usual', () => {
		const comeBack = (said: string) =>
			moduleOf({ 'module.yaml': swap('keep: tab', `keep: tab${said}`) }).care.comeBack;
		expect([comeBack(''), comeBack('\n  comeBack: usual')]).toEqual([undefined, undefined]);
		expect([comeBack('\n  comeBack: all'), comeBack('\n  comeBack: none')]).toEqual([
			'all',
			'none'
		]);
	});

	it('compiles a module without claims, misconceptions, notes and glossary', () => {
		const module = moduleOf({
			...{ 'claims.yaml': null, 'notes.yaml': null, 'glossary.yaml': null },
			[basics]: (text) => text.replace(/ +(?:claims|misconception): .*\n/g, ''),
			'evidence.quiz.yaml': (text) => text.replace(/ +misconception: .*\n/g, '')
		});
		expect(module).toMatchObject({ claims: [], misconceptions: [], notes: [], glossary: [] });
	});

	it('leaves out a quiz that has only drafts', () => {
		const module = moduleOf({
			[basics]: (text) =>
				text
					.replaceAll(/^( {4}level: \w+)$/gm, '$1\n    draft: true')
					.replace('    draft: true\n    draft: true', '    draft: true')
		});
		expect(module.quizzes.map(({ id }) => id)).toEqual(['evidence']);
	});

	it('reports the problems of all files at once, in reading order', () => {
		const found = problemsOf({
			[article]: swap('(#in-tea)', '(#nowhere)'),
			[basics]: (text) =>
				swap('kind: multiple', 'kind: many')(swap('level: recall', 'levels: recall')(text)),
			'evidence.quiz.yaml': swap('quote: Some studies suggest', 'quote: No studies suggest'),
			'module.yaml': swap('licence: CC-BY-4.0', 'licence: ""'),
			'notes.yaml': swap('2026-11-23', 'today')
		});
		expect(
			found
				.filter(({ severity }) => severity === 'error')
				.map(({ file, code }) => `${file} ${code}`)
		).toEqual([
			'article.md link-to-nowhere',
			'basics.quiz.yaml unknown-key',
			'basics.quiz.yaml unknown-kind',
			'evidence.quiz.yaml passage-not-found',
			'module.yaml empty-text',
			'notes.yaml bad-date'
		]);
	});

	it.each([
		['correct: true', 'key: true', 'key'],
		['feedback: The article', 'chosen: The article', 'chosen'],
		['type: choice', 'kind: choice', 'kind'],
		['question: Which', 'stem: Which', 'stem'],
		['label: Vitamins', 'text: Vitamins', 'text'],
		['source: { section: in-tea', 'explains: { section: in-tea', 'explains']
	])('takes "%s" for one slip', (slip, right, key) => {
		const found = problemsOf({ [basics]: (text) => text.replace(right, slip) });
		const errors = found.filter(({ severity }) => severity === 'error');
		expect(errors.map(({ code, notes }) => [code, notes])).toEqual([
			['unknown-key', [`Did you mean "${key}"?`]]
		]);
	});

	it('takes a list of texts for one slip', () => {
		const list = 'options: [Tea, Milk, Water]';
		const found = problemsOf({
			[basics]: (text) => text.replace(/options:\n(?: {6}.*\n)+/, `${list}\n`)
		});
		const errors = found.filter(({ severity }) => severity === 'error');
		expect(errors.map(({ code }) => code)).toEqual(['item-is-text']);
	});

	it('refuses a quiz at the address of another page', () => {
		const found = problemsOf({ 'understanding.quiz.yaml': 'title: How far one understands it' });
		expect(found.find(({ code }) => code === 'bad-id')?.message).toContain('"understanding"');
	});

	it('does not take what could not be read for missing', () => {
		const codes = problemsOf({ 'claims.yaml': 'claims: [' }).map(({ code }) => code);
		expect(codes).toEqual(['yaml-syntax']);
	});

	it('says one slip in the claims once, where the module keeps no misconceptions', () => {
		const claims = (text: string) =>
			text.replace(/misconceptions:[^]*?(?=claims:)/, '').replace('uncertain', 'unsure');
		const without = (text: string) => text.replace(/^ +misconception: .*\n/gm, '');
		const found = problemsOf({
			...{ 'claims.yaml': claims, [basics]: without, 'evidence.quiz.yaml': without }
		});
		expect(found.map(({ file, code }) => `${file} ${code}`)).toEqual(['claims.yaml unknown-value']);
	});

	it('takes answers that differ in accents alone for two, also where accents are ignored', () => {
		const accents = (wrong: string) =>
			writing('typos: 1', 'accents: ignored')
				.replace('[caffeine]', '[café]')
				.replace('[tannin]', `[${wrong}]`);
		const codes = (wrong: string) =>
			problemsOf({ [basics]: append(accents(wrong)) }).map(({ code }) => code);
		expect(codes('cafe')).toEqual([]);
		expect(codes('CAFÉ')).toContain('text-in-two-answers');
	});

	it('says that a term has the id of a sentence', () => {
		const found = problemsOf({
			[article]: (text) => `${text}\n## Terms {#term}\n\nIt says no more of caffeine.\n`,
			'glossary.yaml': swap('id: caffeine', 'id: s1'),
			'claims.yaml': null
		});
		const twice = found.filter(({ code }) => code === 'duplicate-id');
		expect(twice).toMatchObject([{ file: 'glossary.yaml', line: 3 }]);
		expect(twice[0]?.message).toContain('"term-s1"');
	});

	it.each(['\u200b', '\u00ad', '\u2060\u200d \ufeff', '\u3164', '\u2800', '\u034f\ufe0f'])(
		'takes a text that cannot be seen for empty: %j',
		(unseen) => {
			const found = problemsOf({
				[basics]: (text) => text.replace(/stem: .*/, () => `stem: ${JSON.stringify(unseen)}`)
			});
			expect(found.map(({ code }) => code)).toContain('empty-text');
		}
	);

	it('never takes a passage that is only near', () => {
		for (const near of [
			'the leaves hold caffeine.',
			'The leaves hold caffeine!',
			'leaves holds caffeine'
		]) {
			const found = problemsOf({ [basics]: swap('The leaves hold caffeine.', near) });
			expect(found.map(({ code }) => code)).toEqual(['passage-not-found']);
			expect(found[0]?.notes.join()).toContain('The leaves hold caffeine.');
		}
	});

	it('says where else a quote stands', () => {
		const found = problemsOf({
			[basics]: swap('section: in-tea, quote: The leaves', 'section: evening, quote: The leaves')
		});
		expect(found[0]?.notes[0]).toBe('The quote is in the section "in-tea".');
	});

	it('is the same for the same files, however they are ordered', () => {
		const files = editedModule();
		const turned = { id: files.id, files: files.files.toReversed() };
		expect(hashOf(compile(turned))).toBe(hashOf(compile(files)));
	});
});

describe('the hash of a question', () => {
	const hashes = (edits: Readonly<Record<string, Edit>> = {}): readonly string[] =>
		moduleOf(edits).quizzes.flatMap(({ questions }) => questions.map(({ hash }) => hash));

	it('is its own', () => {
		expect(new Set(hashes()).size).toBe(4);
		for (const hash of hashes()) expect(hash).toMatch(/^[0-9a-f]{16}$/);
	});

	it.each([
		['stem', 'Which substance does', 'What substance does'],
		['hint', 'Look at the first lines.', 'Look at the second line.'],
		['option', 'text: Vitamins', 'text: Sugar and milk'],
		['feedback', 'Not quite, the article', 'Not quite so, the article'],
		['feedback when missed', 'missed: The article names', 'missed: The section names'],
		['passage', 'quote: The leaves hold caffeine.', 'quote: The leaves hold'],
		['id of an option', 'id: sugar', 'id: milk']
	])('changes with the %s, and no other does', (_what, from, to) => {
		const [first, ...others] = hashes({ [basics]: swap(from, to) });
		const [old, ...rest] = hashes();
		expect(first).not.toBe(old);
		expect(others).toEqual(rest);
	});

	it('does not change with claims, comments or the rest of the section', () => {
		expect(
			hashes({
				[basics]: (text) => `# More\n${swap('claims: [C1]', 'claims: [C1, C4]')(text)}`,
				[article]: swap('A cup of black tea', 'One cup of black tea')
			})
		).toEqual(hashes());
	});
});

describe('the edition of a module', () => {
	const edition = (edits: Readonly<Record<string, Edit>> = {}): string => moduleOf(edits).edition;

	it('stays with comments, order of keys and drafts', () => {
		expect(
			edition({
				'module.yaml': (text) =>
					`# More\n${text.replace(/^(title: .*\n)(description: .*\n)/m, '$2$1')}`,
				[basics]: swap('What is to be written here?', 'What will be written here?')
			})
		).toBe(edition());
	});

	it.each<[string, Edit]>([
		[article, swap('black tea holds', 'green tea holds')],
		['module.yaml', swap('quickExit: true', 'quickExit: false')],
		['glossary.yaml', swap('keeps people awake', 'wakes people')],
		['notes.yaml', swap('nine trials', 'ten trials')],
		['claims.yaml', swap('text: Tea holds caffeine.', 'text: There is caffeine in tea.')],
		['figures/cups.svg', swap('r="3"', 'r="4"')],
		[basics, swap('Not quite, the', 'Not quite so, the')]
	])('changes with %s', (path, edit) => {
		expect(edition({ [path]: edit })).not.toBe(edition());
	});
});
