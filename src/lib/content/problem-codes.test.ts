import { describe, expect, it } from 'vitest';
import { editedModule, swap, type Edit } from '../../../tests/fixtures/modules/edited-module.ts';
import { compile } from './compile.ts';
import type { ModuleFiles } from './module-files.ts';
import { problemCodes, type ProblemCode } from './problem-codes.ts';

interface Case {
	readonly edits?: Readonly<Record<string, Edit>>;
	readonly module?: () => ModuleFiles;
	/** The file that it is in, and what is written at its line and column. */
	readonly at: string;
	readonly here: string;
	/** Part of the message or a note. */
	readonly says: string;
}

const article = 'article.md';
const basics = 'basics.quiz.yaml';
const evidence = 'evidence.quiz.yaml';
const claims = 'claims.yaml';
const info = 'module.yaml';
const words = (count: number): string => Array.from({ length: count }, () => 'tea').join(' ');
const append =
	(more: string) =>
	(text: string): string =>
		text + more;

const option = (id: string, more = ''): string => `      - id: ${id}
        text: Option ${id}
        chosen: The article says otherwise.
        misconception: M1
        explains: { section: in-tea, quote: about 40 mg of it }${more}
`;

/** One edit of the small module for every problem that there is. */
const cases: { readonly [C in ProblemCode]: Case } = {
	'bad-module-id': {
		module: () => editedModule({}, 'Tea and sleep'),
		at: info,
		here: '',
		says: '"Tea and sleep"'
	},
	'file-missing': { edits: { [article]: null }, at: article, here: '', says: 'no article.md' },
	'file-too-large': {
		module: () => {
			const { id, files } = editedModule({ [basics]: null });
			return { id, files: [...files, { type: 'too-large', path: basics, size: 9e6 }] };
		},
		at: basics,
		here: '',
		says: '9000000 bytes'
	},
	'file-unreadable': {
		module: () => {
			const { id, files } = editedModule({ [basics]: null });
			const file = { type: 'unreadable', path: basics, reason: 'it is not a plain file' } as const;
			return { id, files: [...files, file] };
		},
		at: basics,
		here: '',
		says: 'not a plain file'
	},
	'too-many-files': {
		edits: Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`figures/${at}.png`, ''])),
		at: info,
		here: '',
		says: '500 files'
	},
	'too-many-problems': {
		edits: { [article]: append(`\n${'Tea.\n\n'.repeat(2_000)}`) },
		at: article,
		here: 'Tea.',
		says: '1000'
	},
	'not-utf8': {
		edits: { [basics]: Uint8Array.from([0x61, 0x0a, 0x62, 0xff, 0x63]) },
		at: basics,
		here: '\uFFFDc',
		says: 'not UTF-8'
	},
	'file-unexpected': { edits: { 'draft.txt': 'x' }, at: 'draft.txt', here: '', says: 'no part' },
	'yaml-syntax': {
		edits: { [info]: swap('quizzes: [basics, evidence]', 'quizzes: [basics, evidence') },
		at: info,
		here: '',
		says: 'Flow sequence'
	},
	'yaml-too-deep': {
		edits: { [info]: append(`x: ${'['.repeat(40)}${']'.repeat(40)}\n`) },
		at: info,
		here: '# yaml-language-server',
		says: 'deeper than 30'
	},
	'yaml-aliases': {
		edits: {
			[info]:
				'a: &a [x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\nd: [*c, *c, *c]\n'
		},
		at: info,
		here: 'a: &a',
		says: 'multiply'
	},
	'duplicate-key': {
		edits: { [info]: append('title: Again\n') },
		at: info,
		here: 'title: Again',
		says: '"title"'
	},
	'unknown-key': {
		edits: { [info]: swap('licence:', 'license:') },
		at: info,
		here: 'license: CC',
		says: 'Did you mean "licence"?'
	},
	'missing-key': {
		edits: { [info]: swap('licence: CC-BY-4.0\n', '') },
		at: info,
		here: 'title: Tea',
		says: '"licence" is missing'
	},
	'bad-value': {
		edits: { [info]: swap('keep: tab', 'keep: always') },
		at: info,
		here: 'always',
		says: '"tab", "device"'
	},
	'empty-text': {
		edits: { [info]: swap('title: Tea and sleep', 'title: " "') },
		at: info,
		here: '" "',
		says: 'empty'
	},
	'bad-id': {
		edits: { [basics]: swap('id: sugar', 'id: Sugar!') },
		at: basics,
		here: 'Sugar!',
		says: '"Sugar!" is not an id in what-keeps-awake, Sugar!'
	},
	'bad-url': {
		edits: { 'notes.yaml': swap('https://example.org/review', 'javascript:alert(1)') },
		at: 'notes.yaml',
		here: 'javascript:',
		says: 'javascript:alert(1)'
	},
	'bad-date': {
		edits: { 'notes.yaml': swap('2026-11-23', 'last week') },
		at: 'notes.yaml',
		here: 'last week',
		says: 'last week'
	},
	'bad-language': {
		edits: { [info]: swap('language: en', 'language: english please') },
		at: info,
		here: 'english please',
		says: 'english please'
	},
	'hand-in-above-most': {
		edits: {
			[info]: swap('keep: tab', 'keep: tab\n  handIn: { default: name, most: pseudonym }')
		},
		at: info,
		here: '{ default: name',
		says: 'more is handed in than may be asked for in care'
	},
	'duplicate-id': {
		edits: { [basics]: swap('id: what-is-said', 'id: what-keeps-awake') },
		at: basics,
		here: 'what-keeps-awake',
		says: 'Two questions'
	},
	'quiz-not-listed': {
		edits: { [info]: swap('[basics, evidence]', '[basics]') },
		at: evidence,
		here: 'title: The evidence',
		says: '"evidence"'
	},
	'quiz-listed-twice': {
		edits: { [info]: swap('[basics, evidence]', '[basics, evidence, basics]') },
		at: info,
		here: 'basics]',
		says: '"basics"'
	},
	'text-before-heading': {
		edits: { [article]: (text) => `Before.\n\n${text}` },
		at: article,
		here: 'Before.',
		says: 'before the first heading'
	},
	'article-empty': { edits: { [article]: '\n' }, at: article, here: '', says: 'no section' },
	'heading-level': {
		edits: { [article]: swap('## What to do', '# What to do') },
		at: article,
		here: '# What to do',
		says: 'level 1'
	},
	'heading-empty': {
		edits: { [article]: append('\n## {#nothing}\n') },
		at: article,
		here: '## {#nothing}',
		says: 'no words'
	},
	'heading-inside': {
		edits: { [article]: append('\n> ## Inside\n') },
		at: article,
		here: '## Inside',
		says: 'inside'
	},
	'bad-anchor': {
		edits: { [article]: swap('{#what-to-do}', '{#What to do}') },
		at: article,
		here: '## What to do {#What',
		says: '"What to do"'
	},
	'too-deep': {
		edits: { [article]: append(`\n${'> '.repeat(50)}deep\n`) },
		at: article,
		here: '> > >',
		says: 'nested too deeply'
	},
	'line-too-long': {
		edits: { [article]: append(`\n${'word '.repeat(5_000)}\n`) },
		at: article,
		here: 'word word',
		says: 'characters'
	},
	'raw-html': {
		edits: { [article]: append('\n<div>Hello</div>\n') },
		at: article,
		here: '<div>Hello',
		says: '<div>'
	},
	footnote: {
		edits: { [article]: append('\nTea[^1].\n\n[^1]: Said so.\n') },
		at: article,
		here: '[^1].',
		says: 'Footnotes'
	},
	'link-not-allowed': {
		edits: { [article]: swap('https://example.org/tables', 'ftp://example.org/tables') },
		at: article,
		here: '[the tables](ftp',
		says: 'ftp:'
	},
	'link-to-nowhere': {
		edits: { [article]: swap('(#in-tea)', '(#in-te)') },
		at: article,
		here: '[said before](#in-te)',
		says: 'Did you mean "#in-tea"?'
	},
	'figure-inline': {
		edits: { [article]: append('\nSee ![a cup](figures/cups.svg) here.\n') },
		at: article,
		here: '![a cup](figures/cups.svg) here',
		says: 'inside a text'
	},
	'figure-not-local': {
		edits: { [article]: append('\n![a cup](https://example.org/cup.png)\n') },
		at: article,
		here: '![a cup](https:',
		says: 'not a file of figures/'
	},
	'figure-missing': {
		edits: { [article]: swap('(figures/cups.svg', '(figures/cup.svg') },
		at: article,
		here: '![Two cups',
		says: 'Did you mean "figures/cups.svg"?'
	},
	'figure-type': {
		edits: { 'figures/a.gif': 'GIF89a', [article]: append('\n![a cup](figures/a.gif)\n') },
		at: article,
		here: '![a cup](figures/a.gif)',
		says: 'a.gif'
	},
	'figure-broken': {
		edits: { 'figures/cups.svg': 'no figure' },
		at: article,
		here: '![Two cups',
		says: 'holds no SVG'
	},
	'figure-cleaned': {
		edits: {
			'figures/cups.svg': swap('<rect class="fig-line" x="5"', '<rect onclick="go()" x="5"')
		},
		at: 'figures/cups.svg',
		here: '<svg',
		says: 'onClick'
	},
	'figure-unused': {
		edits: { 'figures/other.svg': '<svg></svg>' },
		at: 'figures/other.svg',
		here: '',
		says: 'does not show'
	},
	'alt-missing': {
		edits: { [article]: append('\n![](figures/cups.svg)\n') },
		at: article,
		here: '![](figures',
		says: 'no alternative text'
	},
	'standing-incomplete': {
		edits: { [article]: swap('- **Debated:** Whether the kind of leaf matters.\n', '') },
		at: article,
		here: '- **Known:**',
		says: 'not whole'
	},
	'term-unused': {
		edits: { 'glossary.yaml': swap('term: caffeine', 'term: theine') },
		at: 'glossary.yaml',
		here: 'theine',
		says: '"theine"'
	},
	'unknown-section': {
		edits: { 'notes.yaml': swap('section: evening', 'section: evenings') },
		at: 'notes.yaml',
		here: 'evenings',
		says: 'Did you mean "evening"?'
	},
	'unknown-claim': {
		edits: { 'notes.yaml': swap('claims: [C2]', 'claims: [C9]') },
		at: 'notes.yaml',
		here: 'C9]',
		says: '"C9"'
	},
	'passage-not-found': {
		edits: {
			[basics]: swap('quote: The leaves hold caffeine.', 'quote: The leaves hold Caffeine.')
		},
		at: basics,
		here: 'The leaves hold Caffeine.',
		says: 'differs only in capitals'
	},
	'passage-twice': {
		edits: { [basics]: swap('quote: The leaves hold caffeine.', 'quote: a') },
		at: basics,
		here: 'a }',
		says: 'more than once'
	},
	'claim-without-sentence': {
		edits: {
			[claims]: append('  - { id: C9, text: T, status: stated, section: evening, sentences: [] }\n')
		},
		at: claims,
		here: '[] }',
		says: 'No sentence'
	},
	'sentence-without-claim': {
		edits: { [claims]: swap('      - The article gives no other advice.\n', '') },
		at: article,
		here: 'The article gives no other advice.',
		says: 'The article gives no other advice.'
	},
	'note-without-source': {
		edits: { 'notes.yaml': (text) => text.replace(/sources:[^]*/, 'sources: []\n') },
		at: 'notes.yaml',
		here: '[]',
		says: 'no source'
	},
	'section-without-question': {
		edits: {
			[article]: append('\n## More {#more}\n\nMore tea.\n'),
			[claims]: append(
				'  - { id: C9, text: T, status: stated, section: more, sentences: [More tea.] }\n'
			)
		},
		at: article,
		here: '## More',
		says: '"more"'
	},
	'unknown-kind': {
		edits: { [basics]: swap('kind: multiple', 'kind: multipel') },
		at: basics,
		here: 'multipel',
		says: 'Did you mean "multiple"?'
	},
	'no-key': {
		edits: { [basics]: (text) => text.replace('        key: true\n', '') },
		at: basics,
		here: 'options:',
		says: 'what-keeps-awake'
	},
	'two-keys': {
		edits: { [basics]: swap('text: Vitamins\n', 'text: Vitamins\n        key: true\n') },
		at: basics,
		here: 'true',
		says: '2 right options'
	},
	'few-options': {
		edits: { [evidence]: (text) => text.replace(/statements:\n[^]*/, 'statements: []\n') },
		at: evidence,
		here: '[]',
		says: 'no statement'
	},
	'too-many-options': {
		edits: { [basics]: append(['a', 'b', 'c', 'd'].map((id) => option(id)).join('')) },
		at: basics,
		here: 'options:',
		says: '6 options'
	},
	'many-options': {
		edits: { [basics]: append(['a', 'b', 'c'].map((id) => option(id)).join('')) },
		at: basics,
		here: 'options:',
		says: '5 options'
	},
	'equal-options': {
		edits: { [basics]: swap('text: Vitamins', 'text: " CAFF eine."') },
		at: basics,
		here: '" CAFF eine."',
		says: '"caffeine" and "sugar"'
	},
	'all-of-the-above': {
		edits: { [basics]: swap('text: Vitamins', 'text: All of the above') },
		at: basics,
		here: 'All of the above',
		says: 'All of the above'
	},
	'option-without-feedback': {
		edits: {
			[basics]: swap('        chosen: Not quite, the article names another substance.\n', '')
		},
		at: basics,
		here: 'id: sugar',
		says: '"chosen" is missing in what-keeps-awake, sugar'
	},
	'option-without-passage': {
		edits: {
			[basics]: swap(
				'        explains: { section: in-tea, quote: Caffeine keeps people awake. }\n',
				''
			)
		},
		at: basics,
		here: 'id: sugar',
		says: '"explains" is missing in what-keeps-awake, sugar'
	},
	'option-without-claims': {
		edits: { [basics]: swap('claims: [C1]', 'claims: []') },
		at: basics,
		here: '{ section: in-tea, quote: The leaves',
		says: 'no claim'
	},
	'missed-missing': {
		edits: {
			[basics]: swap('        missed: The article names it as what is in the leaves.\n', '')
		},
		at: basics,
		here: 'id: caffeine',
		says: 'no "missed"'
	},
	'missed-not-allowed': {
		edits: { [basics]: swap('text: Vitamins\n', 'text: Vitamins\n        missed: Said.\n') },
		at: basics,
		here: 'Said.',
		says: 'not right'
	},
	'misconception-missing': {
		edits: { [evidence]: (text) => text.replace('        misconception: M2\n', '') },
		at: evidence,
		here: 'true:',
		says: 'option true of shortens-sleep'
	},
	'misconception-on-key': {
		edits: { [basics]: swap('text: Caffeine\n', 'text: Caffeine\n        misconception: M1\n') },
		at: basics,
		here: 'M1',
		says: 'is right and names a wrong idea'
	},
	'unknown-misconception': {
		edits: { [evidence]: (text) => text.replace('misconception: M2', 'misconception: M7') },
		at: evidence,
		here: 'M7',
		says: '"M7"'
	},
	'stem-without-question': {
		edits: { [basics]: swap('stem: Which substance does the section name?', 'stem: Tea.') },
		at: basics,
		here: 'Tea.',
		says: 'asks nothing'
	},
	'sensitive-in-a-row': {
		edits: {
			[basics]: (text) =>
				text
					.replaceAll('level: recall\n', 'level: recall\n    sensitive: true\n')
					.replace('level: understanding\n', 'level: understanding\n    sensitive: true\n')
		},
		at: basics,
		here: 'true',
		says: 'what-keeps-awake and what-is-said'
	},
	'key-longest': {
		edits: { [basics]: swap('text: Caffeine\n', 'text: Caffeine, as the article says\n') },
		at: basics,
		here: 'Caffeine, as',
		says: '% longer'
	},
	'key-position': {
		edits: {
			[basics]: append(
				['a', 'b', 'c', 'd', 'e', 'f']
					.map(
						(id) => `  - id: truth-${id}
    kind: truth
    level: recall
    stem: Tea holds ${id}.
    options:
      true: { key: true, chosen: Said., missed: Said., explains: { section: in-tea, quote: about 40 mg of it } }
      false: { chosen: Said., misconception: M1, explains: { section: in-tea, quote: about 40 mg of it } }
      uncertain: { chosen: Said., misconception: M1, explains: { section: in-tea, quote: about 40 mg of it } }
`
					)
					.join('')
			)
		},
		at: basics,
		here: '- id: what-keeps-awake',
		says: '6 of 6'
	},
	'absolute-in-one': {
		edits: { [basics]: swap('text: Tea holds no caffeine', 'text: Tea never holds caffeine') },
		at: basics,
		here: 'Tea never',
		says: '"never"'
	},
	'stem-words-in-key': {
		edits: { [basics]: swap('stem: Which substance does', 'stem: Which caffeine does') },
		at: basics,
		here: 'Caffeine',
		says: '"caffeine"'
	},
	'verdict-wording': {
		edits: { [basics]: swap('chosen: Not quite, the', 'chosen: Wrong! The') },
		at: basics,
		here: 'Wrong! The',
		says: 'option sugar of what-keeps-awake says "Wrong!"'
	},
	'promise-wording': {
		edits: { [basics]: swap('chosen: Not quite, the', 'chosen: You will sleep. The') },
		at: basics,
		here: 'You will sleep.',
		says: '"You will"'
	},
	'hedge-lost': {
		edits: {
			[claims]: swap('within hours.\n    status: stated', 'within hours.\n    status: uncertain')
		},
		at: article,
		here: 'The body breaks',
		says: 'Claim C4 is uncertain'
	},
	overstated: {
		edits: {
			[article]: swap('The article gives no', 'It is proven that there is no'),
			[claims]: swap('- The article gives no other advice.', '- no other advice')
		},
		at: article,
		here: 'It is proven',
		says: '"proven"'
	},
	'long-feedback': {
		edits: { [basics]: swap('chosen: Not quite, the', `chosen: ${words(61)}, the`) },
		at: basics,
		here: 'tea tea',
		says: 'has 66 words'
	},
	'long-stem': {
		edits: { [basics]: swap('stem: Which substance', `stem: ${words(30)} Which substance`) },
		at: basics,
		here: 'tea tea',
		says: '36 words'
	},
	'long-sentence': {
		edits: {
			[article]: swap('If you sleep badly,', `If you sleep badly, ${words(20)},`),
			[claims]: swap('- If you sleep badly, try', '- try')
		},
		at: article,
		here: 'If you sleep badly, tea tea',
		says: '31 words'
	},
	'negative-stem': {
		edits: { [basics]: swap('stem: Which substance does', "stem: Which doesn't") },
		at: basics,
		here: 'Which doesn',
		says: `"n't"`
	},
	'hard-reading': {
		edits: {
			[article]: swap(
				'The article gives no other advice.',
				'The article gives no other advice. Pharmacological characterisation necessitates interdisciplinary considerations.'
			),
			[claims]: append(
				'      - Pharmacological characterisation necessitates interdisciplinary considerations.\n'
			)
		},
		at: article,
		here: '## What to do',
		says: 'reading grade'
	}
};

describe('compile', () => {
	it('finds nothing to say of the small module', () => {
		expect(compile(editedModule())).toMatchObject({ type: 'module', warnings: [] });
	});

	it.each(Object.entries(cases))('reports %s where it is written', (code, one) => {
		const compiled = compile(one.module ? one.module() : editedModule(one.edits));
		const problems = compiled.type === 'module' ? compiled.warnings : compiled.problems;
		const found = problems.filter((problem) => problem.code === code && problem.file === one.at);
		const places = found.map(({ source, column }) => source.slice(column - 1));
		expect(places.filter((text) => text.startsWith(one.here))).toHaveLength(1);
		const problem = found.find(({ source, column }) =>
			source.slice(column - 1).startsWith(one.here)
		);
		expect([problem?.message, ...(problem?.notes ?? [])].join(' ')).toContain(one.says);
		expect(compiled.type === 'problems').toBe(
			problems.some(({ severity }) => severity === 'error')
		);
	});

	it('has every code in use', () => {
		expect(Object.keys(cases).sort()).toEqual(Object.keys(problemCodes).sort());
	});
});
