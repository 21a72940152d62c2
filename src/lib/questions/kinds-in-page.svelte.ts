/**
 * What draws the kinds that a list of options does not, as far as a page has them. `in-page.ts` in the folder of a
 * kind puts it here, in a script of its own: the server writes those of a quiz into its page
 * (server/http/kind-scripts.ts), so that a page carries no kind that it does not ask.
 */
import type { Component } from 'svelte';
import type { AskProps } from './kind-props.ts';
import type { Kind } from './kinds.ts';

type Drawing = Component<AskProps>;

let there = $state.raw<Readonly<Partial<Record<Kind, Drawing>>>>({});

/** Draws questions of a kind with this component from now on. */
export function drawKind(kind: Kind, component: Drawing): void {
	there = { ...there, [kind]: component };
	// What stands in the page has run: `ui/start.ts` waits for it.
	if (typeof document === 'undefined') return;
	document.querySelector(`script[data-part=${kind}]`)?.removeAttribute('data-part');
	dispatchEvent(new Event('part-runs'));
}

/** What draws questions of a kind; `undefined` where a list of options does, or the kind is not in this page. */
export function drawingOf(kind: Kind): Drawing | undefined {
	return there[kind];
}
