/** How things are worded. */
export const wordingCodes = {
	'verdict-wording': {
		severity: 'error',
		remedy:
			'Say what the article says ("The article says …"), not how the learner did or should feel.'
	},
	'promise-wording': {
		severity: 'warning',
		remedy: 'Say what is known of many people; promise nothing to one.'
	},
	'hedge-lost': {
		severity: 'error',
		remedy:
			'Say in the sentence how sure it is ("may", "some studies", "not known"), or change the claim\'s status.'
	},
	overstated: {
		severity: 'warning',
		remedy: 'Say that the article states it; "proven" is more than that.'
	},
	'long-feedback': { severity: 'warning', remedy: 'Say it in at most 60 words.' },
	'long-stem': { severity: 'warning', remedy: 'Ask it in at most 30 words.' },
	'long-sentence': { severity: 'warning', remedy: 'Write sentences of at most 25 words.' },
	'negative-stem': { severity: 'warning', remedy: 'Ask for what is so, not for what is not.' },
	'hard-reading': { severity: 'warning', remedy: 'Use shorter sentences and shorter words.' }
} as const;
