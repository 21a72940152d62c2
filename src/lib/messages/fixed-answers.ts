/** Answers that no author writes: they belong to their kind of question. */

export const truth = {
	true: 'True',
	false: 'False',
	uncertain: 'The article says it is uncertain'
};

export const sort = {
	supported: 'Supported by the article',
	uncertain: 'Uncertain in the article',
	unsupported: 'Not supported by the article'
};

// Of a number that is typed.
export const between = (least: string, most: string) => `${least} to ${most}`;
export const anyOther = 'Any other number';
/** Of words that are typed. */
export const anythingElse = 'Anything else';

// Of two steps that follow each other.
export const pair = (first: string, second: string) => `“${first}” before “${second}”`;
export const inOrder = 'In this order';
export const turned = 'The other way round';
