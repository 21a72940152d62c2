import { getContext, setContext } from 'svelte';

const LEAVING = Symbol('leaving');

/** Says whether the page can be left quickly, by keys too. */
export function provideLeaving(leaving: () => boolean): void {
	setContext(LEAVING, leaving);
}

/** Of the page that this component stands on. */
export function canLeave(): boolean {
	return getContext<(() => boolean) | undefined>(LEAVING)?.() ?? false;
}
