/**
 * What draws the questions, on the server: every kind at once. A browser has `drawing.browser.ts` instead (`#drawing`
 * in package.json), which fetches those of its page.
 */
import type { Component } from 'svelte';
import type { AskProps } from '../questions/ask-props.ts';
import type { Drawing } from '../questions/asking.ts';

const components = import.meta.glob<Component<AskProps>>('../questions/*/[A-Z]*.svelte', {
	eager: true,
	import: 'default'
});

export const drawing: Drawing = Object.fromEntries(
	Object.entries(components).map(([path, component]) => [path.split('/').at(-2) ?? '', component])
);
