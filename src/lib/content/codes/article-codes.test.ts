import { swap } from '../../../../tests/fixtures/modules/edited-module.ts';
import { reportEach, type Cases } from './report-each.ts';
import { append, article, basics, claims } from './small-module.ts';
import type { articleCodes } from './article-codes.ts';

const cases: Cases<keyof typeof articleCodes> = {
	'table-too-large': {
		edits: {
			[article]: append(`\n|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|\n'.repeat(300)}`)
		},
		at: article,
		here: '|',
		says: 'more than 20,000 cells'
	},
	'too-many-items': {
		edits: { [article]: append(`\n${'- a\n'.repeat(900)}\n`.repeat(3)) },
		at: article,
		here: '- a',
		says: 'more than 2,000 items'
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
	'attribute-list': {
		edits: { [article]: append('\nSome **tea**{: .green} here.\n') },
		at: article,
		here: '{: .green}',
		says: '"{: .green}" is left out'
	},
	footnote: {
		edits: { [article]: append('\nTea.\n\n[^1]: Said so.\n') },
		at: article,
		here: '[^1]: Said',
		says: 'Nothing refers to the footnote "[^1]"'
	},
	'not-shown': {
		edits: { [article]: append('\n| a | b |\n| - | - |\n| 1 | 2 | three |\n| 1 | 2 | |\n') },
		at: article,
		here: '| three |',
		says: 'The row has 3 cells, the head of the table 2'
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
		says: 'not a file in figures/'
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
		says: 'is not an SVG file'
	},
	'figure-cleaned': {
		edits: {
			'figures/cups.svg': swap('<rect class="fig-line" x="5"', '<rect onclick="go()" x="5"')
		},
		at: 'figures/cups.svg',
		here: '<svg',
		says: 'onClick'
	},
	'figure-too-complex': {
		edits: { 'figures/cups.svg': '<svg><g id="a"><use href="#a"/></g></svg>' },
		at: article,
		here: '![',
		says: 'contains itself'
	},
	'figures-too-large': {
		edits: {
			'figures/cups.svg': `<svg>${'<g/>'.repeat(25_000)}</svg>`,
			[article]: append(`\n${'![Cups](figures/cups.svg)\n\n'.repeat(11)}`)
		},
		at: article,
		here: '![',
		says: 'bytes'
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
		says: 'is incomplete'
	},
	'term-unused': {
		edits: { 'glossary.yaml': swap('term: caffeine', 'term: theine') },
		at: 'glossary.yaml',
		here: 'theine',
		says: '"theine"'
	},
	'term-twice': {
		edits: {
			'glossary.yaml': append('  - { id: again, term: Caffeine, definition: A bitter powder. }\n')
		},
		at: 'glossary.yaml',
		here: 'Caffeine',
		says: '"Caffeine"'
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
	'sentence-by-number': {
		edits: {
			[basics]: swap('{ section: in-tea, quote: The leaves hold caffeine. }', 'in-tea-s2')
		},
		at: basics,
		here: 'in-tea-s2',
		says: 'counts sentences'
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
	}
};

reportEach('the article, its figures, glossary, claims and notes', cases);
