/** Questions and their options. */
export const questionCodes = {
	'unknown-kind': {
		severity: 'error',
		remedy: 'Use choice, multiple, truth, sort, match or numeric.'
	},
	'answer-not-there': {
		severity: 'error',
		remedy: 'Name an answer of the list; say of one that no item has why it fits none.'
	},
	'answer-tells': {
		severity: 'error',
		remedy: 'Give the answer an id of its own: a browser sees it.'
	},
	'not-a-number': {
		severity: 'error',
		remedy: 'Write a number such as 12.5, and a tolerance such as 0.5 or "5%".'
	},
	'ranges-overlap': {
		severity: 'error',
		remedy: 'Move the numbers apart or make a tolerance smaller: each number has one answer.'
	},
	'no-key': { severity: 'error', remedy: 'Mark the right option with "key: true".' },
	'two-keys': {
		severity: 'error',
		remedy: 'Keep one "key: true"; where several are right, use kind: multiple.'
	},
	'few-options': { severity: 'error', remedy: 'Offer at least two options.' },
	'too-many-options': {
		severity: 'error',
		remedy: 'Offer at most five options; three are enough.'
	},
	'many-options': { severity: 'warning', remedy: 'Offer at most four options; three are enough.' },
	'equal-options': { severity: 'error', remedy: 'Let the options say different things.' },
	'all-of-the-above': {
		severity: 'error',
		remedy: 'Use kind: multiple, or write an option of its own.'
	},
	'option-without-feedback': {
		severity: 'error',
		remedy: 'Say under "chosen" why it is, or is not, what the article says.'
	},
	'option-without-passage': {
		severity: 'error',
		remedy: 'Name under "explains" the section and the quote that explain it.'
	},
	'option-without-claims': {
		severity: 'error',
		remedy: 'Name the claims of the option, or give its passage to a claim.'
	},
	'missed-missing': {
		severity: 'error',
		remedy: 'Say under "missed" why it is right, for who did not choose it.'
	},
	'missed-not-allowed': {
		severity: 'error',
		remedy: 'Take "missed" out: only a right option can be missed.'
	},
	'misconception-missing': {
		severity: 'error',
		remedy: 'Name the wrong idea behind the option, from claims.yaml.'
	},
	'misconception-on-key': {
		severity: 'error',
		remedy: 'Take it out: a right option shows no wrong idea.'
	},
	'unknown-misconception': { severity: 'error', remedy: 'Name a misconception of claims.yaml.' },
	'stem-without-question': {
		severity: 'error',
		remedy:
			'Ask a question that ends with "?", or let the stem end with ":" or "…" and the options go on.'
	},
	'sensitive-in-a-row': { severity: 'warning', remedy: 'Put another question between them.' },
	'key-longest': {
		severity: 'warning',
		remedy: 'Make the options about equally long: length gives the answer away.'
	},
	'key-position': {
		severity: 'warning',
		remedy: 'Move the right options about, or let the order be shuffled.'
	},
	'absolute-in-one': {
		severity: 'warning',
		remedy: 'Take the absolute word out, or use one in several options: it gives the answer away.'
	},
	'stem-words-in-key': {
		severity: 'warning',
		remedy: 'Use the word in another option too, or say it otherwise: it gives the answer away.'
	}
} as const;
