import type { Answerable } from './kinds.ts';
import { ids } from './shared/ids.ts';
import type { MarkableQuestion } from './views.ts';

/** What of a question can be answered, in the author's order. */
export function answerable(question: MarkableQuestion): Answerable {
	const things = question.kind === 'sort' ? question.statements : question.options;
	return { kind: question.kind, options: ids(things) };
}
