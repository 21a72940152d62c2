import type { TruthResponse } from '../response.ts';
import { parseOne } from '../shared/parse-one.ts';

/** The response in a piece of JSON, if it has the shape of one. */
export function parseTruth(value: Readonly<Record<string, unknown>>): TruthResponse | null {
	const chosen = parseOne(value);
	return chosen === null ? null : { kind: 'truth', chosen };
}
