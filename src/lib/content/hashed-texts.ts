import type { FixedTexts } from '../questions/fixed-texts.ts';

/**
 * What stands in hashes for the words of fixed options. Not what anybody reads: that comes from the messages, and
 * changes no hash. It is what they were when the first editions were hashed, so that the same content has the same edition in
 * every version of this program and in every language. Never change it. A new kind with options of its own
 * needs nothing here: put their ids.
 */
export const hashedTexts: FixedTexts = {
	truth: {
		true: 'True',
		false: 'False',
		uncertain: 'The article says it is uncertain'
	},
	sort: {
		supported: 'Supported by the article',
		uncertain: 'Uncertain in the article',
		unsupported: 'Not supported by the article'
	},
	between: (least, most) => `${least} to ${most}`,
	anyOther: 'Any other number',
	anythingElse: 'otherwise'
};
