import type { SortQuestion } from '../question.ts';
import { publicBase } from '../shared/public-base.ts';
import { publicOption } from '../shared/public-option.ts';
import type { PublicSort } from '../views.ts';
import { places } from './places.ts';

/** What may be seen before answering. */
export function publicSort(question: SortQuestion): PublicSort {
	return {
		...publicBase(question),
		kind: question.kind,
		statements: question.statements.map(publicOption),
		options: places(question)
	};
}
