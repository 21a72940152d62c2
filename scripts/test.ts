/**
 * `npm test` runs every part and says how each went; `npm test -- unit lint` runs those, and
 * `npm test -- --changed [commit]` what the changes since a commit touch (the last one, if none is named).
 * `--quick` before the parts takes their quick form, where they have one.
 * The last line is `N passed, N failed`, with `, N skipped` when this machine lacks what a part needs, and the
 * exit code is 1 when a part failed.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.ts';
import { findEngines } from './find-engines.ts';
import { parts, type Part } from './test/parts.ts';
import { schedule } from './test/schedule.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules/.bin');
const env: NodeJS.ProcessEnv = {
	...process.env,
	PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
	// TypeScript takes in each component as it is linted. Without it each one makes a new program and a new checker,
	// which is two thirds of what lint takes.
	SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK: '1'
};

/** Runs a command; what it says is kept for `hear`, or said at once where there is none. */
async function run(
	[program, ...options]: Part['commands'][number],
	hear?: (said: string) => void
): Promise<boolean> {
	const child = spawn(program, options, {
		...{ cwd: root, env },
		stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit'
	});
	for (const stream of [child.stdout, child.stderr])
		stream?.setEncoding('utf8').on('data', (said: string) => hear?.(said));
	await once(child, 'close');
	return child.exitCode === 0;
}

/** Paths from the root of all files that differ from a commit, new ones included. Throws where Git does. */
function changedSince(commit: string): readonly string[] {
	const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
	const names = [
		git('diff', '--name-only', '--diff-filter=d', '--relative', commit),
		git('ls-files', '--others', '--exclude-standard')
	].flatMap((lines) => lines.split('\n').filter((line) => line !== ''));
	return [...new Set(names)].filter((name) => existsSync(join(root, name)));
}

/** The parts that the arguments ask for, or what is wrong with them. */
function chosen(args: readonly string[]): readonly Part[] | string {
	if (args[0] === '--changed') {
		const [, since = 'HEAD'] = args;
		const files = changedSince(since);
		const touched = parts.map((part) => ({ ...part, commands: part.changed(since, files) }));
		return touched.filter(({ commands }) => commands.length > 0);
	}
	if (args[0] === '--quick') {
		const [, ...names] = args;
		const named = chosen(names);
		if (typeof named === 'string') return named;
		return named.map((part) => ({ ...part, commands: part.quick ?? part.commands }));
	}
	const unknown = args.filter((name) => !parts.some((part) => part.name === name));
	if (unknown.length === 0)
		return parts.filter((part) => args.length === 0 || args.includes(part.name));
	const known = parts.map((part) => part.name).join(', ');
	return `There is no part "${unknown.join('", "')}". Parts: ${known}.`;
}

/** The end of what a part said, where it says what failed: long enough for one failure, short enough to read. */
const lastLines = (said: string) => said.trimEnd().split('\n').slice(-60).join('\n');

async function test(args: readonly string[]): Promise<void> {
	const jobs = chosen(args);
	if (typeof jobs === 'string') {
		console.error(jobs);
		process.exitCode = 1;
		return;
	}
	const chromium = jobs.some((part) => part.chromium) ? findChromium() : undefined;
	if (chromium !== undefined) env['CHROMIUM_PATH'] = chromium;
	const skipped = jobs.filter((part) => part.engines && !findEngines());
	const wanted = jobs.filter((part) => !skipped.includes(part));
	// Types of the routes, which most parts read: written once, and not while one reads them.
	if (!(await run(['svelte-kit', 'sync']))) process.exitCode = 1;

	const seconds = new Map<string, string>();
	const reasons: string[] = [];
	const results = await schedule(wanted, availableParallelism(), async (part) => {
		if (part.chromium && chromium === undefined) return false;
		const from = performance.now();
		let said = '';
		// A part by itself, or that runs alone, speaks as it goes; others would talk across each other.
		const speaks = wanted.length === 1 || part.alone === true;
		if (speaks) console.log(`\n== ${part.name}`);
		let passed = true;
		for (const command of part.commands)
			passed &&= await run(command, speaks ? undefined : (more) => (said += more));
		seconds.set(part.name, ` (${((performance.now() - from) / 1000).toFixed(1)} s)`);
		if (!speaks) console.log(`\n== ${part.name}\n${said}`);
		if (!passed && !speaks) reasons.push(`\n== Why ${part.name} failed\n${lastLines(said)}`);
		return passed;
	});
	if (wanted.length > 1) for (const reason of reasons) console.log(reason);
	const failed = results.filter(({ passed }) => !passed).length;
	const lines = results.map(
		({ job: { name }, passed }) =>
			`${passed ? 'passed' : 'FAILED'}  ${name}${seconds.get(name) ?? ' (not run)'}`
	);
	lines.push(...skipped.map(({ name }) => `skipped  ${name} (not run)`));
	console.log(`\n${lines.join('\n')}`);
	const others = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
	console.log(`${results.length - failed} passed, ${failed} failed${others}`);
	if (failed > 0) process.exitCode = 1;
}

await test(process.argv.slice(2));
