import { getContext, setContext } from 'svelte';
import type { WayBack } from './way-back.svelte.ts';

/** Gives the way back once it is fetched; until then the links are plain fragments, which work too. */
export type GetWayBack = () => WayBack | null;

/** Under which a page gives its way back to the links in it. */
export const WAY_BACK = Symbol('wayBack');

export function setWayBack(get: GetWayBack): void {
	setContext(WAY_BACK, get);
}

/** Undefined outside of a quiz, where a link to a passage is a link and nothing more. */
export function getWayBack(): GetWayBack | undefined {
	return getContext<GetWayBack | undefined>(WAY_BACK);
}
