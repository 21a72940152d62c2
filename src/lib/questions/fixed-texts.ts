/** Texts of the options that belong to a kind. English: modules in other languages come with theirs. */
export const fixedTexts = {
	truth: {
		true: 'True',
		false: 'False',
		uncertain: 'The article says it is uncertain'
	},
	sort: {
		supported: 'Supported by the article',
		uncertain: 'Uncertain in the article',
		unsupported: 'Not supported by the article'
	}
} as const;
