import type { SortQuestion } from '../question.ts';
import { publicOption } from '../shared/public-option.ts';
import type { PublicOption } from '../views.ts';

/** Where a statement can be put, by id and text: the same for every statement. */
export function places(question: SortQuestion): readonly PublicOption[] {
	return (question.statements[0]?.options ?? []).map(publicOption);
}
