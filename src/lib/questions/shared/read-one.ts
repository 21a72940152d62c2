import type { ReadResponse } from '../outcomes.ts';
import { unusable, foreign } from './unusable.ts';

/** The one value of `chosen` in a form, if it is one of `known`. */
export function readOne(
	kind: 'choice' | 'truth',
	known: readonly string[],
	form: FormData
): ReadResponse {
	const [chosen, ...more] = form.getAll('chosen');
	if (chosen === undefined) return unusable('Choose an answer, or skip this question.');
	if (more.length > 0) return unusable('Choose one answer only.');
	if (typeof chosen !== 'string' || !known.includes(chosen)) return foreign;
	return { type: 'response', response: { kind, chosen } };
}
