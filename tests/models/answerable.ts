import type { Answerable } from '../../src/lib/questions/kinds.ts';
import { ids } from '../../src/lib/questions/shared/ids.ts';
import type { MarkableQuestion } from '../../src/lib/questions/views.ts';

/** What of a question can be answered, in the author's order. */
export function answerable(question: MarkableQuestion): Answerable {
	const things = question.kind === 'sort' ? question.statements : question.options;
	return { kind: question.kind, options: ids(things) };
}
