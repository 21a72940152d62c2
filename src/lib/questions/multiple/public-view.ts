import type { MultipleQuestion } from '../question.ts';
import { publicBase } from '../shared/public-base.ts';
import { publicOption } from '../shared/public-option.ts';
import type { ByKind, PublicQuestion } from '../views.ts';

/** What may be seen before answering. */
export function publicMultiple(question: MultipleQuestion): ByKind<PublicQuestion, 'multiple'> {
	return {
		...publicBase(question),
		kind: question.kind,
		options: question.options.map(publicOption)
	};
}
