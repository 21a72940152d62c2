import { picksSentences } from '../questions/kinds.ts';
import { explain } from '../questions/marking.ts';
import type { Response } from '../questions/responses.ts';
import type { PracticePassage, PracticeQuestion, PublicQuestion } from '../questions/question.ts';

/** A question that is asked. Its hint and where to look come between two tries, and not before. */
type AskedQuestion = PublicQuestion & {
	readonly hint?: string;
	readonly lookAt?: PracticePassage;
};

/** A question on screen: with its key and feedback only where these may be known. */
export type ShownQuestion = AskedQuestion | PracticeQuestion;

/** Whether it came with its key and feedback. */
export function isExplained(question: ShownQuestion): question is PracticeQuestion {
	return 'claims' in question;
}

/** Where to look before the second try: what the first try went against, without its words. */
export function lookAt(
	question: PracticeQuestion,
	response: Response | null
): PracticePassage | null {
	// Where sentences are picked, the sentence is the answer.
	if (picksSentences(question.kind)) return null;
	const options = explain(question, response).flatMap((part) => part.options);
	const against = options.find(({ state }) => state === 'missed-right') ?? options[0];
	return against?.passage ?? null;
}
