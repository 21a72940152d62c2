import { swap } from '../../../../tests/fixtures/modules/edited-module.ts';
import { reportEach, type Cases } from './report-each.ts';
import { append, article, basics, claims, words } from './small-module.ts';
import type { wordingCodes } from './wording-codes.ts';

const cases: Cases<keyof typeof wordingCodes> = {
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
	'allow-unused': {
		edits: {
			[basics]: swap(
				'stem: Which substance',
				'allow: [{ rule: long-stem, because: It tells a case. }]\n    stem: Which substance'
			)
		},
		at: basics,
		here: '{ rule: long-stem',
		says: '"long-stem"'
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

reportEach('how things are worded', cases);
