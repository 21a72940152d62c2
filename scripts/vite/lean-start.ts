import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = (file: string) =>
	JSON.stringify(fileURLToPath(new URL(`../../src/lib/ui/${file}`, import.meta.url)));

/** The end of a file of the framework's, and what stands in its place. */
const instead: readonly (readonly [end: string, code: string])[] = [
	['/runtime/client/entry.js', `export { start } from ${ours('start.ts')};`],
	['/runtime/app/state/index.js', `export { page } from ${ours('page-state.ts')};`],
	[
		'/generated/client-optimized/app.js',
		`export { default as root } from '../root.svelte';
		export const nodes = [() => import('./nodes/0'), () => import('./nodes/1')];`
	]
];
const router = '/runtime/client/client.js';

/**
 * Has the pages of the build start with `ui/start.ts` instead of the framework's router. The build fails where
 * something would bring the router back, and where the framework has moved what is replaced.
 */
export function leanStart(): Plugin {
	return {
		name: 'readback:lean-start',
		apply: 'build',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		load: {
			filter: { id: /\/(runtime|generated)\/.*\.js$/ },
			handler: (id) => instead.find(([end]) => id.endsWith(end))?.[1]
		},
		buildEnd(error) {
			if (error) return;
			const ids = [...this.getModuleIds()];
			for (const [end] of instead)
				if (!ids.some((id) => id.endsWith(end)))
					this.error(`The framework has no ${end} any more.`);
			const back = ids.find((id) => id.endsWith(router));
			if (back === undefined) return;
			const by = this.getModuleInfo(back)?.importers.join(', ') ?? '';
			this.error(`No page may bring the framework’s router, which ${by} imports.`);
		}
	};
}
