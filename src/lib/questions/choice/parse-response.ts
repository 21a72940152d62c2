import type { ChoiceResponse } from '../response.ts';
import { parseOne } from '../shared/parse-one.ts';

/** The response in a piece of JSON, if it has the shape of one. */
export function parseChoice(value: Readonly<Record<string, unknown>>): ChoiceResponse | null {
	const chosen = parseOne(value);
	return chosen === null ? null : { kind: 'choice', chosen };
}
