import type { ReadResponse } from '../outcomes.ts';
import { ids } from '../shared/ids.ts';
import { foreign, unusable } from '../shared/unusable.ts';
import type { ByKind, PublicQuestion } from '../views.ts';
import { fitsMultiple } from './fits.ts';

/** Reads the repeated field `chosen`; the response is in the author's order. */
export function readMultiple(
	question: ByKind<PublicQuestion, 'multiple'>,
	form: FormData
): ReadResponse {
	const known = ids(question.options);
	const given = form.getAll('chosen').map(String);
	if (given.length === 0) return unusable('Choose at least one answer, or skip this question.');
	if (!fitsMultiple(known, { kind: 'multiple', chosen: given })) return foreign;
	const chosen = known.filter((id) => given.includes(id));
	return { type: 'response', response: { kind: 'multiple', chosen } };
}
