import {
	absolutes,
	allOfTheAbove,
	hedges,
	reading,
	stemWordsInKey,
	stems,
	wording
} from './wording.ts';
import {
	claimReferences,
	claimsAndSentences,
	keysOnEditor,
	misconceptions,
	sectionsNamed,
	sectionWithoutQuestion,
	sensitiveInARow,
	uniqueIds,
	termsTwice,
	unusedTerms
} from './references.ts';
import {
	equalOptions,
	feedbackLength,
	keyLongest,
	keyPosition,
	missedFeedback,
	numberOfKeys,
	numberOfOptions
} from './options.ts';
import { guessable } from './guessable.ts';
import { placeholdersLeft } from './placeholders-left.ts';
import type { Rule } from './rule.ts';

/** Every rule there is. Their order does not matter: problems are sorted by place. */
export const rules: readonly Rule[] = [
	uniqueIds,
	numberOfKeys,
	numberOfOptions,
	equalOptions,
	allOfTheAbove,
	missedFeedback,
	misconceptions,
	claimReferences,
	keysOnEditor,
	sectionsNamed,
	claimsAndSentences,
	hedges,
	wording,
	stems,
	feedbackLength,
	keyLongest,
	absolutes,
	stemWordsInKey,
	keyPosition,
	guessable,
	sensitiveInARow,
	reading,
	sectionWithoutQuestion,
	termsTwice,
	unusedTerms,
	placeholdersLeft
];
