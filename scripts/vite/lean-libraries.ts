import type { Plugin } from 'vite';

/**
 * Keeps out of the pages what libraries bring along and no page uses.
 *
 * Papa Parse comes as CommonJS only. One such module is enough for the bundler to put its helpers into a file of
 * their own, which every page would then fetch: so it is given the export that it lacks.
 *
 * XState looks for its developer tools only where an actor asks for them. None of ours does, but the code that looks
 * would be on every page of assigned work.
 */
export function leanLibraries(): Plugin {
	return {
		name: 'readback:lean-libraries',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		transform: {
			filter: {
				id: /\/node_modules\/(papaparse\/papaparse(\.min)?|xstate\/dist\/xstate-dev\.esm)\.js$/
			},
			handler: (code, id) => ({
				code: id.includes('/xstate/')
					? 'export const devToolsAdapter = () => {};'
					: `const module = { exports: {} }, exports = module.exports;\n${code}\nexport default module.exports;`,
				map: null
			})
		}
	};
}
