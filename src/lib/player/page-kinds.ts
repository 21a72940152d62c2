/**
 * What draws the questions, on the server: every kind at once. A browser has `page-kinds.browser.ts` instead (`#page-kinds`
 * in package.json), which fetches those of its page.
 */
import type { Component } from 'svelte';
import type { AskProps } from '../questions/kind-props.ts';
import type { Drawing } from '../questions/kind-components.ts';

const components = import.meta.glob<Component<AskProps>>('../questions/*/[A-Z]*.svelte', {
	eager: true,
	import: 'default'
});

export const drawing: Drawing = Object.fromEntries(
	Object.entries(components).map(([path, component]) => [path.split('/').at(-2) ?? '', component])
);
