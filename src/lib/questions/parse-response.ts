/** Responses out of JSON. Apart from what else is to be known of them: a page needs it only where something was kept. */
import { allKinds, isOf, type Kind } from './kinds.ts';
import type { Response } from './responses.ts';

/** Whether a word from outside names a kind. */
export function isKind(value: unknown): value is Kind {
	const kinds: readonly unknown[] = allKinds;
	return kinds.includes(value);
}

/** A response of a kind out of JSON from storage or the network; `null` where it is none. */
export function parseResponse(
	kind: Kind,
	{ chosen, placed, value }: Readonly<Record<string, unknown>>
): Response | null {
	if (isOf('one', kind)) return isText(chosen) ? { kind, chosen } : null;
	if (isOf('typed', kind)) return isText(value) ? { kind, value } : null;
	if (isOf('some', kind)) {
		return Array.isArray(chosen) && chosen.every(isText) ? { kind, chosen } : null;
	}
	return arePlaces(placed) ? { kind, placed } : null;
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

function arePlaces(value: unknown): value is Readonly<Record<string, string>> {
	return typeof value === 'object' && value !== null && Object.values(value).every(isText);
}
