/** How things are worded. */
export const wordingCodes = {
	'verdict-wording': 'warning',
	'promise-wording': 'warning',
	'hedge-lost': 'warning',
	overstated: 'warning',
	'long-feedback': 'warning',
	'long-stem': 'warning',
	'long-sentence': 'warning',
	'negative-stem': 'warning',
	'hard-reading': 'warning',
	'allow-unused': 'warning'
} as const;
