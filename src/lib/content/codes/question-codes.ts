/** Questions and their options. */
export const questionCodes = {
	'unknown-kind': {
		severity: 'error',
		remedy: 'Use choice, multiple, truth, sort, match or numeric.'
	},
	'answer-not-there': {
		severity: 'error',
		remedy: 'Use an answer from the list; if no item has it, say why it fits none.'
	},
	'answer-tells': {
		severity: 'error',
		remedy: 'Give the answer a different id: browsers can see it.'
	},
	'not-a-number': {
		severity: 'error',
		remedy: 'Write a number such as 12.5, and a tolerance such as 0.5 or "5%".'
	},
	'ranges-overlap': {
		severity: 'error',
		remedy: 'Move the numbers apart or reduce a tolerance, so that each number has one answer.'
	},
	'no-key': { severity: 'error', remedy: 'Mark the right option with "key: true".' },
	'two-keys': {
		severity: 'error',
		remedy: 'Keep one "key: true"; if several options are right, use kind: multiple.'
	},
	'few-options': { severity: 'error', remedy: 'Offer at least two options.' },
	'too-many-options': {
		severity: 'error',
		remedy: 'Offer at most five options; three are enough.'
	},
	'many-options': { severity: 'warning', remedy: 'Offer at most four options; three are enough.' },
	'equal-options': { severity: 'error', remedy: 'Make each option say something different.' },
	'all-of-the-above': {
		severity: 'error',
		remedy: 'Use kind: multiple, or write a separate option.'
	},
	'option-without-feedback': {
		severity: 'error',
		remedy: 'Under "chosen", say why it is or is not what the article says.'
	},
	'option-without-passage': {
		severity: 'error',
		remedy: 'Under "explains", name the section and the quote that explain it.'
	},
	'option-without-claims': {
		severity: 'error',
		remedy: 'List the claims of the option, or add its passage to a claim.'
	},
	'missed-missing': {
		severity: 'error',
		remedy: 'Under "missed", say why it is right, for people who did not choose it.'
	},
	'missed-not-allowed': {
		severity: 'error',
		remedy: 'Remove "missed": only a right option can be missed.'
	},
	'misconception-missing': {
		severity: 'error',
		remedy: 'Name the misconception in claims.yaml that the option shows.'
	},
	'misconception-on-key': {
		severity: 'error',
		remedy: 'Remove it: a right option shows no misconception.'
	},
	'unknown-misconception': {
		severity: 'error',
		remedy: 'Use the id of a misconception in claims.yaml.'
	},
	'stem-without-question': {
		severity: 'error',
		remedy:
			'Ask a question that ends with "?", or end the stem with ":" or "…" so that the options complete it.'
	},
	'sensitive-in-a-row': { severity: 'warning', remedy: 'Put another question between them.' },
	'key-longest': {
		severity: 'warning',
		remedy: 'Make the options about equally long: length gives the answer away.'
	},
	'key-position': {
		severity: 'warning',
		remedy: 'Vary the position of the right options, or shuffle the order.'
	},
	'absolute-in-one': {
		severity: 'warning',
		remedy: 'Remove the absolute word, or use one in several options: it gives the answer away.'
	},
	'stem-words-in-key': {
		severity: 'warning',
		remedy: 'Use the word in another option too, or choose another word: it gives the answer away.'
	}
} as const;
