import type { Plugin } from 'vite';

/**
 * Papa Parse comes as CommonJS only. One such module is enough for the bundler to put its helpers into a file of
 * their own, which every page would then fetch: so it is given the export that it lacks.
 */
export function papaparseAsModule(): Plugin {
	return {
		name: 'readback:papaparse-as-module',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		transform: {
			filter: { id: /\/node_modules\/papaparse\/papaparse(\.min)?\.js$/ },
			handler: (code) => ({
				code: `const module = { exports: {} }, exports = module.exports;\n${code}\nexport default module.exports;`,
				map: null
			})
		}
	};
}
