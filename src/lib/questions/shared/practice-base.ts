import type { Question } from '../question.ts';
import { publicBase } from './public-base.ts';

/** What every kind shows in open practice. */
export function practiceBase(
	question: Question
): ReturnType<typeof publicBase> & { hint?: string; claims: readonly string[] } {
	return {
		...publicBase(question),
		...(question.hint === undefined ? {} : { hint: question.hint }),
		claims: question.claims
	};
}
