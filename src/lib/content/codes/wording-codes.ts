/** How things are worded. */
export const wordingCodes = {
	'verdict-wording': {
		severity: 'error',
		remedy:
			'Say what the article says ("The article says …"), not how the learner did or should feel.'
	},
	'promise-wording': {
		severity: 'warning',
		remedy: 'Say what is known about many people; promise nothing to one person.'
	},
	'hedge-lost': {
		severity: 'error',
		remedy:
			'Say how certain it is in the sentence itself ("may", "some studies", "not known"), or change the status of the claim.'
	},
	overstated: {
		severity: 'warning',
		remedy: 'Say that the article states it; "proven" claims more than that.'
	},
	'long-feedback': { severity: 'warning', remedy: 'Use at most 60 words.' },
	'long-stem': { severity: 'warning', remedy: 'Use at most 30 words.' },
	'long-sentence': { severity: 'warning', remedy: 'Write sentences of at most 25 words.' },
	'negative-stem': { severity: 'warning', remedy: 'Ask what is true, not what is not true.' },
	'hard-reading': { severity: 'warning', remedy: 'Use shorter sentences and shorter words.' }
} as const;
