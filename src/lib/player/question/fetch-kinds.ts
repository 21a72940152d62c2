/**
 * The scripts of the kinds that a list of options does not draw. A page has those of its quiz from the start, written
 * into it by the server; another is fetched where the quiz was edited while its page was open.
 */
import { drawingOf } from '../../questions/kinds-in-page.svelte.ts';
import { isListed, type Kind } from '../../questions/kinds.ts';

/** Whether questions of a kind can be drawn now: where options are chosen from one list, always. */
export function canDraw(kind: Kind): boolean {
	return isListed(kind) || drawingOf(kind) !== undefined;
}

/** Rejects where it cannot be fetched. */
export async function fetchKind(kind: Kind): Promise<void> {
	if (canDraw(kind)) return;
	const { kindFiles } = await import('./kind-files.ts');
	await kindFiles[`../../questions/${kind}/in-page.ts`]?.();
}

/** For the server, which draws every kind. */
export async function fetchKinds(): Promise<void> {
	const { kindFiles } = await import('./kind-files.ts');
	await Promise.all(Object.values(kindFiles).map((fetch) => fetch()));
}

// In development, where nothing is written into pages, and in tests.
if (import.meta.env.DEV) await fetchKinds();
