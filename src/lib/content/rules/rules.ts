import { absolutes } from './absolutes.ts';
import { allOfTheAbove } from './all-of-the-above.ts';
import { claimReferences } from './claim-references.ts';
import { claimsAndSentences } from './claims-and-sentences.ts';
import { equalOptions } from './equal-options.ts';
import { feedbackLength } from './feedback-length.ts';
import { hedges } from './hedges.ts';
import { keyLongest } from './key-longest.ts';
import { keyPosition } from './key-position.ts';
import { misconceptions } from './misconceptions.ts';
import { missedFeedback } from './missed-feedback.ts';
import { noteSections } from './note-sections.ts';
import { numberOfKeys } from './number-of-keys.ts';
import { numberOfOptions } from './number-of-options.ts';
import { reading } from './reading.ts';
import type { Rule } from './rule.ts';
import { sectionWithoutQuestion } from './section-without-question.ts';
import { sensitiveInARow } from './sensitive-in-a-row.ts';
import { stemWordsInKey } from './stem-words-in-key.ts';
import { stems } from './stems.ts';
import { uniqueIds } from './unique-ids.ts';
import { unusedTerms } from './unused-terms.ts';
import { wording } from './wording.ts';

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
	noteSections,
	claimsAndSentences,
	hedges,
	wording,
	stems,
	feedbackLength,
	keyLongest,
	absolutes,
	stemWordsInKey,
	keyPosition,
	sensitiveInARow,
	reading,
	sectionWithoutQuestion,
	unusedTerms
];
