import { editedModule, swap } from '../../../../tests/fixtures/modules/edited-module.ts';
import { reportEach, type Cases } from './report-each.ts';
import { append, article, basics, evidence, info } from './small-module.ts';
import { placeholders } from '../placeholders.ts';
import type { fileCodes } from './file-codes.ts';

const cases: Cases<keyof typeof fileCodes> = {
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
		says: '9,000,000 bytes'
	},
	'module-too-large': {
		edits: Object.fromEntries(
			['u', 'v', 'w', 'x', 'y', 'z'].map((id) => [`${id}.quiz.yaml`, '#'.repeat(200_000)])
		),
		at: 'z.quiz.yaml',
		here: '',
		says: 'more than 1,048,576 bytes'
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
		says: '1,000'
	},
	'not-utf8': {
		edits: { [basics]: Uint8Array.from([0x61, 0x0a, 0x62, 0xff, 0x63]) },
		at: basics,
		here: '\uFFFDc',
		says: 'not UTF-8'
	},
	'file-unexpected': { edits: { 'draft.txt': 'x' }, at: 'draft.txt', here: '', says: 'not part' },
	'yaml-syntax': {
		edits: { [info]: swap('quizzes: [basics, evidence]', 'quizzes: [basics, evidence') },
		at: info,
		here: '',
		says: 'Flow sequence'
	},
	'unquoted-text': {
		edits: {
			[basics]: swap(
				'quote: The leaves hold caffeine.',
				'quote: The leaves, so it is, hold caffeine.'
			)
		},
		at: basics,
		here: ', so it is',
		says: 'cut at ",". Write quote: "The leaves, so it is, hold caffeine."'
	},
	'comment-in-text': {
		edits: { [basics]: swap('text: Vitamins', 'text: Vitamins #1') },
		at: basics,
		here: '#1',
		says: 'ends before "#"'
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
		edits: { [info]: swap('quickExit: true', 'quickExit: maybe') },
		at: info,
		here: 'maybe',
		says: 'must be true or false'
	},
	'item-is-text': {
		edits: { [info]: append('remember: [Tea holds caffeine.]\n') },
		at: info,
		here: 'Tea holds caffeine.]',
		says: '"Tea holds caffeine." in "remember" is a text'
	},
	'markup-in-text': {
		edits: { [basics]: swap('text: Vitamins', 'text: Many **vitamins**') },
		at: basics,
		here: 'Many **',
		says: '"**vitamins**" is Markdown'
	},
	'unknown-value': {
		edits: { [info]: swap('keep: tab', 'keep: devise') },
		at: info,
		here: 'devise',
		says: 'must be one of "tab", "device", not "devise" in care. Did you mean "device"?'
	},
	'placeholder-left': {
		edits: { [info]: swap('licence: CC-BY-4.0', `licence: ${placeholders.licence}`) },
		at: info,
		here: placeholders.licence,
		says: placeholders.licence
	},
	'empty-text': {
		edits: { [info]: swap('title: Tea and sleep', 'title: " "') },
		at: info,
		here: '" "',
		says: 'empty'
	},
	'text-too-long': {
		edits: { [info]: (text) => text.replace(/^title: .*/m, `title: ${'tea '.repeat(1_500)}`) },
		at: info,
		here: 'tea tea',
		says: 'the most is 4000'
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
		says: 'above the highest one in care'
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
	}
};

reportEach('files, YAML and the shape of what is in them', cases);
