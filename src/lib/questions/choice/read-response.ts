import type { ReadResponse } from '../outcomes.ts';
import { ids } from '../shared/ids.ts';
import { readOne } from '../shared/read-one.ts';
import type { ByKind, PublicQuestion } from '../views.ts';

/** Reads the field `chosen`, which may occur once. */
export function readChoice(
	question: ByKind<PublicQuestion, 'choice'>,
	form: FormData
): ReadResponse {
	return readOne('choice', ids(question.options), form);
}
