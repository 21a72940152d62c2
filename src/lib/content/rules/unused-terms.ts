import type { Rule } from './rule.ts';

/** The article says each term of the glossary, word for word. */
export const unusedTerms: Rule = (draft, report) => {
	for (const { term, at } of draft.unusedTerms)
		report('term-unused', at('term'), `The article never says "${term}".`);
};
