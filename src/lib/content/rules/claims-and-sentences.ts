import { shortened } from '../words/quoted.ts';
import type { Rule } from './rule.ts';

/** In a module that keeps claims every sentence of the article makes one. Claims have sentences by shape. */
export const claimsAndSentences: Rule = (draft, report) => {
	if (!draft.claims || !draft.article || !draft.whole) return;
	for (const { sentences } of draft.article.sections)
		for (const { id, text, place } of sentences)
			if (!draft.claimsOf.has(id))
				report('sentence-without-claim', place, `No claim has the sentence "${shortened(text)}".`);
};
