import type { Question } from '../question.ts';

/** What every kind shows before answering. */
export function publicBase(question: Question): { id: string; stem: string; sensitive: boolean } {
	return { id: question.id, stem: question.stem, sensitive: question.sensitive };
}
