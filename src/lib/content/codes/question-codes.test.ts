import { swap } from '../../../../tests/fixtures/modules/edited-module.ts';
import { reportEach, type Cases } from './report-each.ts';
import {
	append,
	basics,
	claims,
	evidence,
	filling,
	matching,
	option,
	picking,
	typing,
	writing
} from './small-module.ts';
import type { questionCodes } from './question-codes.ts';

const cases: Cases<keyof typeof questionCodes> = {
	'unknown-kind': {
		edits: { [basics]: swap('kind: multiple', 'kind: multipel') },
		at: basics,
		here: 'multipel',
		says: 'Did you mean "multiple"?'
	},
	'answer-not-there': {
		edits: { [basics]: append(matching('answer: much', 'answer: limbo')) },
		at: basics,
		here: 'limbo',
		says: 'There is no answer "limbo"'
	},
	'answer-tells': {
		edits: { [basics]: append(matching('- id: herb', '- id: black')) },
		at: basics,
		here: 'black',
		says: 'which tells a pair'
	},
	'not-a-number': {
		edits: { [basics]: append(typing('value: 40', 'value: forty')) },
		at: basics,
		here: 'forty',
		says: '"forty"'
	},
	'ranges-overlap': {
		edits: { [basics]: append(typing('value: 400', 'value: 44')) },
		at: basics,
		here: '44',
		says: 'fall into two answers'
	},
	'text-in-two-answers': {
		edits: { [basics]: append(writing('[tannin]', '[tannin, " Caffeine."]')) },
		at: basics,
		here: '" Caffeine."',
		says: 'is two answers of what-is-in-it'
	},
	'answer-in-stem': {
		edits: { [basics]: append(writing('begins with a C.', 'is not decaf but CAFFEINE.')) },
		at: basics,
		here: 'caffeine',
		says: 'stands in the stem or the hint'
	},
	'gap-not-there': {
		edits: { [basics]: append(filling('{what}', '{waht}')) },
		at: basics,
		here: 'A cup of black tea',
		says: 'There is no gap "waht"'
	},
	'gap-answers': {
		edits: {
			[basics]: append(
				filling('        otherwise:', '        wrong: []\n        typos: 1\n').replace(
					/typos: 1\n[^]*$/,
					''
				)
			)
		},
		at: basics,
		here: 'id: what',
		says: 'has no "otherwise"'
	},
	'sentence-not-offered': {
		edits: { [basics]: append(picking('sections: [in-tea]', 'sections: [evening, what-to-do]')) },
		at: basics,
		here: 'about 40 mg of it',
		says: 'do not pick from the section "in-tea"'
	},
	'sentence-twice': {
		edits: { [basics]: append(picking('The leaves hold', 'A cup of black tea')) },
		at: basics,
		here: 'A cup of black tea',
		says: 'named twice'
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
		edits: { [basics]: swap('text: Vitamins', 'text: " Caf\u00adfeine."') },
		at: basics,
		here: '" Caf',
		says: '"caffeine" and "sugar".'
	},
	'similar-options': {
		edits: { [basics]: swap('text: Vitamins', 'text: " CAFF eine."') },
		at: basics,
		here: '" CAFF eine."',
		says: '"caffeine" and "sugar" differ only in capitals'
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
	'key-on-editor': {
		edits: { [claims]: (text) => text.replaceAll('    status:', '    basis: editor\n    status:') },
		at: basics,
		here: '{ section: in-tea',
		says: 'what the editor added (C1)'
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
		says: 'is right and names a misconception'
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
	guessable: {
		edits: {
			[basics]: append(
				['a', 'b', 'c', 'd', 'e']
					.map(
						(id) => `  - id: choice-${id}
    kind: choice
    level: recall
    stem: What does the article say of ${id}?
    options:
      - { id: key, text: It may be so, key: true, chosen: Said., missed: Said., explains: { section: in-tea, quote: about 40 mg of it } }
      - { id: one, text: It was as so, chosen: Said., misconception: M1, explains: { section: in-tea, quote: about 40 mg of it } }
      - { id: two, text: It is no one, chosen: Said., misconception: M1, explains: { section: in-tea, quote: about 40 mg of it } }
`
					)
					.join('')
			)
		},
		at: basics,
		here: '- id: what-keeps-awake',
		says: 'In quiz basics, choosing the most hedged option scores 100% on 5 questions; chance scores 33%.'
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
	}
};

reportEach('questions and their options', cases);
