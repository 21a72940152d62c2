/** How things are worded. */
export const wordingCodes = {
	'verdict-wording': 'error',
	'promise-wording': 'warning',
	'hedge-lost': 'error',
	overstated: 'warning',
	'long-feedback': 'warning',
	'long-stem': 'warning',
	'long-sentence': 'warning',
	'negative-stem': 'warning',
	'hard-reading': 'warning'
} as const;
