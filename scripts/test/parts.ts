/** One part of `npm test`. */
export interface Part {
	readonly name: string;
	/** Run one after the other; the part fails with the first that fails. */
	readonly commands: readonly (readonly [program: string, ...options: string[]])[];
	/** Whether it needs a Chromium. */
	readonly chromium?: true;
}

const vitest = (project: string) => ['vitest', 'run', '--project', project] as const;

/** In the order in which they run: what fails fastest first, and nothing that needs a build before it. */
export const parts: readonly Part[] = [
	{ name: 'format', commands: [['prettier', '--check', '--log-level', 'warn', '.']] },
	{
		name: 'lint',
		commands: [
			['svelte-kit', 'sync'],
			['eslint', '.']
		]
	},
	{
		name: 'types',
		commands: [
			['svelte-kit', 'sync'],
			['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']
		]
	},
	{ name: 'content', commands: [['node', 'src/cli/readback.ts', 'check']] },
	{ name: 'unit', commands: [vitest('unit')] },
	{ name: 'store', commands: [vitest('store')] },
	{ name: 'component', commands: [vitest('component')] },
	{ name: 'browser', commands: [vitest('browser')], chromium: true },
	{ name: 'build', commands: [['node', 'scripts/build.ts', '--when-needed']] },
	{ name: 'server', commands: [vitest('server')], chromium: true },
	{ name: 'journeys', commands: [['playwright', 'test']], chromium: true }
];
