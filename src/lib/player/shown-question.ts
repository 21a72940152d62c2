import type { PracticePassage, PracticeQuestion, PublicQuestion } from '../questions/views.ts';

/** A question that is asked. Its hint and where to look come between two tries, and not before. */
export type AskedQuestion = PublicQuestion & {
	readonly hint?: string;
	readonly lookAt?: PracticePassage;
};

/** A question on screen: with its key and feedback only where these may be known. */
export type ShownQuestion = AskedQuestion | PracticeQuestion;

/** Whether it came with its key and feedback. */
export function isExplained(question: ShownQuestion): question is PracticeQuestion {
	return 'claims' in question;
}
