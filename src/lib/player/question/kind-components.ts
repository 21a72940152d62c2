/** What draws the kinds that a list of options is not enough for: the component in the folder of each. */
import type { Component } from 'svelte';
import type { AskProps } from '../../questions/kind-props.ts';

const components = import.meta.glob<Component<AskProps>>('../../questions/*/[A-Z]*.svelte', {
	eager: true,
	import: 'default'
});

/** By kind. All of them in every quiz: together they weigh less than asking for one costs on a slow line. */
export const drawing: Readonly<Record<string, Component<AskProps> | undefined>> =
	Object.fromEntries(
		Object.entries(components).map(([path, component]) => [path.split('/').at(-2) ?? '', component])
	);
