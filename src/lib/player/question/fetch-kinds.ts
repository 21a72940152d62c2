/**
 * The scripts of the kinds that a list of options does not draw. A page has those of its quiz from the start, written
 * into it by the server; another is fetched where the quiz was edited while its page was open.
 */
import { drawingOf } from '../../questions/kinds-in-page.svelte.ts';
import type { Kind } from '../../questions/kinds.ts';

const scripts = import.meta.glob('../../questions/*/in-page.ts');

function scriptOf(kind: Kind) {
	return scripts[`../../questions/${kind}/in-page.ts`];
}

/** Whether questions of a kind can be drawn now. */
export function canDraw(kind: Kind): boolean {
	return drawingOf(kind) !== undefined || scriptOf(kind) === undefined;
}

/** Rejects where it cannot be fetched. */
export async function fetchKind(kind: Kind): Promise<void> {
	if (!canDraw(kind)) await scriptOf(kind)?.();
}

/** For the server, which draws every kind. */
export async function fetchKinds(): Promise<void> {
	await Promise.all(Object.values(scripts).map((fetch) => fetch()));
}

// In development, where nothing is written into pages, and in tests.
if (import.meta.env.DEV) await fetchKinds();
