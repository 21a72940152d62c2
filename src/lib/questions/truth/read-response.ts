import type { ReadResponse } from '../outcomes.ts';
import { ids } from '../shared/ids.ts';
import { readOne } from '../shared/read-one.ts';
import type { ByKind, PublicQuestion } from '../views.ts';

/** Reads the field `chosen`, which may occur once. */
export function readTruth(question: ByKind<PublicQuestion, 'truth'>, form: FormData): ReadResponse {
	return readOne('truth', ids(question.options), form);
}
