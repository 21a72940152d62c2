/** The one place of a quiz page where what has happened is announced to people who cannot see it. */
import { getContext, setContext } from 'svelte';

type Say = (text: string) => void;

const SAY = Symbol('say');

export function setSay(say: Say): void {
	setContext(SAY, say);
}

/** Says nothing on a page without such a place. */
export function getSay(): Say {
	return getContext<Say | undefined>(SAY) ?? (() => undefined);
}
