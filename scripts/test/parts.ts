import { fileURLToPath } from 'node:url';
import { touchedTests } from './touched.ts';

type Command = readonly [program: string, ...options: string[]];

/** One part of `npm test`. */
export interface Part {
	readonly name: string;
	/** Run one after the other; the part fails with the first that fails. */
	readonly commands: readonly Command[];
	/** Run in place of these in the quick loop, where something may be left to the whole run. */
	readonly quick?: readonly Command[];
	/** What it runs of files changed since a commit, as paths from the root; nothing: they do not touch it. */
	readonly changed: (since: string, files: readonly string[]) => readonly Command[];
	/** Whether it needs a Chromium. */
	readonly chromium?: true;
	/** Whether it needs a Firefox or a WebKit: where there is neither, it is not run. */
	readonly engines?: true;
	/** A part that must have passed before. */
	readonly needs?: string;
	/** Whether it keeps every core busy by itself; others keep one. */
	readonly alone?: true;
	/** Whether it waits much of its time, and so keeps no core busy alone. */
	readonly waits?: true;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const code = (files: readonly string[]) => files.filter((file) => /\.(ts|js|svelte)$/.test(file));

type More = Pick<Part, 'chromium' | 'engines' | 'needs' | 'waits'>;

function vitest(name: string, changed: Part['changed'], more: More = {}): Part {
	// What each test took, for `npm run test:slowest`.
	const times = `--outputFile.json=node_modules/.cache/tests/${name}.json`;
	const command: Command = [...vitestRun(name), '--reporter=default', '--reporter=json', times];
	return { ...{ name, commands: [command], changed }, ...more };
}

function vitestRun(name: string): Command {
	return ['vitest', 'run', '--project', name];
}

/** Of tests that import the product: those that lead to a changed file. */
function byImport(name: string): Part['changed'] {
	return (since, files) =>
		code(files).some((file) => !file.endsWith('.spec.ts'))
			? [[...vitestRun(name), '--changed', since, '--passWithNoTests']]
			: [];
}

/** Laws and generated files, whose tests read files and do not import them. */
const readers: Command = [...vitestRun('unit'), 'tests/laws', 'scripts/'];

/** Of tests that drive the built product: those that were changed, or something of `tests/` that they import. */
function byHand(pattern: string, run: Command): Part['changed'] {
	return (_, files) => {
		const touched = touchedTests(root, pattern, files);
		return touched.length > 0 ? [[...run, ...touched]] : [];
	};
}

const server = byHand('tests/server/**/*.test.ts', vitestRun('server'));
const engines = byHand('tests/engines/**/*.test.ts', vitestRun('engines'));
const journeys = byHand('tests/{journeys,a11y}/**/*.spec.ts', ['playwright', 'test']);

/** What has not changed since it was read is not read again; of what is linted, the types that it takes in may have. */
const cached = (place: string): readonly string[] => [
	...['--cache', '--cache-strategy', 'content', '--cache-location'],
	`node_modules/.cache/${place}`
];
const format: Command = ['prettier', '--check', '--log-level', 'warn'];

const check: Command = ['node', 'src/cli/readback.ts', 'check'];
const types: Command = ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'];
const build: Command = ['node', 'scripts/build.ts', '--when-needed'];

/** In the order in which they start: the longest first, and what needs the build when it is there. */
export const parts: readonly Part[] = [
	{
		...{ name: 'build', commands: [build] },
		changed: (since, files) =>
			[server, engines, journeys].some((part) => part(since, files).length > 0) ? [build] : []
	},
	{
		...{
			name: 'lint',
			commands: [['eslint', '.']],
			quick: [['eslint', '.', ...cached('eslint/')]]
		},
		changed: (_, files) =>
			code(files).length > 0 ? [['eslint', '--no-warn-ignored', ...code(files)]] : []
	},
	vitest('server', server, { chromium: true, needs: 'build', waits: true }),
	vitest('engines', engines, { engines: true, needs: 'build' }),
	vitest('store', byImport('store')),
	vitest('unit', (since, files) =>
		files.length > 0 ? [...byImport('unit')(since, files), readers] : []
	),
	{
		...{ name: 'types', commands: [types] },
		changed: (_, files) => (code(files).length > 0 ? [types] : [])
	},
	{
		...{ name: 'format', commands: [[...format, '.']] },
		quick: [[...format, '.', ...cached('prettier.json')]],
		changed: (_, files) => (files.length > 0 ? [[...format, '--ignore-unknown', ...files]] : [])
	},
	vitest('browser', byImport('browser'), { chromium: true }),
	vitest('component', byImport('component')),
	{
		...{ name: 'content', commands: [check, [...check, 'demo']] },
		changed: (_, files) => [
			...(files.some((file) => file.startsWith('quizzes/')) ? [check] : []),
			...(files.some((file) => file.startsWith('demo/')) ? [[...check, 'demo'] as const] : [])
		]
	},
	{
		...{ name: 'journeys', commands: [['playwright', 'test']] },
		...{ chromium: true, needs: 'build', alone: true },
		changed: journeys
	}
];
