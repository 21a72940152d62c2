/** How the kinds are drawn that a list of options is not enough for: each by the component in its folder. */
import type { Component } from 'svelte';
import type { AskProps } from './kind-props.ts';
import type { Kind } from './kinds.ts';

export type Drawing = Readonly<Partial<Record<Kind, Component<AskProps>>>>;

const drawers: { readonly [K in Kind]?: () => Promise<{ readonly default: Component<AskProps> }> } =
	{
		sort: () => import('./sort/Sort.svelte'),
		match: () => import('./match/Match.svelte'),
		numeric: () => import('./numeric/Numeric.svelte')
	};

/**
 * Fetches what draws questions of these kinds, and of no other. Where a browser cannot have it, the page is left as
 * the server made it, for ever: its forms work, and to go on without them would leave the questions empty.
 */
export async function loadDrawing(kinds: readonly Kind[]): Promise<Drawing> {
	const drawn = kinds.map(async (kind) => [kind, (await drawers[kind]?.())?.default] as const);
	return Object.fromEntries(
		await Promise.all(drawn).catch(() => new Promise<never>(() => undefined))
	);
}
