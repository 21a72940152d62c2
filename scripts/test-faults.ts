/**
 * `npm run test:faults` plays every fault of `tests/faults/faults.ts`, one at a time, in a copy of the working
 * tree, and says whether the test that must see it fails; `npm run test:faults -- 7 CSP` plays those with that
 * number or with that word in their name. Exit code 1 when one is not caught, or cannot be played.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.ts';
import { faults, type Fault } from '../tests/faults/faults.ts';
import { fileWith } from '../tests/faults/file-with.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

type Ran =
	| { readonly type: 'passed' }
	| { readonly type: 'failed'; readonly said: string }
	/** Nothing was tested: no test of that name, or it did not come to run. */
	| { readonly type: 'broken'; readonly said: string };

type Played =
	{ readonly type: 'caught' | 'NOT caught' } | { readonly type: 'unusable'; readonly why: string };

/** The working tree in a folder of its own, with what is not committed yet; packages are linked, not copied. */
function copyTree(): string {
	const folder = mkdtempSync(join(tmpdir(), 'readback-faults-'));
	// PostgreSQL runs as a user of its own, from the packages in it.
	chmodSync(folder, 0o755);
	const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], {
		cwd: root,
		encoding: 'utf8'
	});
	const files = listed.stdout.split('\n').filter((file) => file !== '');
	const input = files.join('\n');
	const copy = 'tar -c --ignore-failed-read -T - 2>/dev/null | tar -x -C "$0"';
	spawnSync('sh', ['-c', copy, folder], { cwd: root, input });
	const link = (flags: string) =>
		spawnSync('cp', [flags, join(root, 'node_modules'), join(folder, 'node_modules')]).status === 0;
	if (!link('-al') && !link('-a')) throw new Error('The packages cannot be copied.');
	return folder;
}

function run(folder: string, [program, ...args]: readonly [string, ...string[]]) {
	const PATH = `${join(folder, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;
	const env = { ...process.env, PATH, TEST_PORT: process.env['TEST_PORT'] ?? '4817' };
	const ran = spawnSync(program, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
	return { status: ran.status, said: ran.stdout + ran.stderr };
}

/** Runs the tests that are to see these faults of one part, and nothing else. */
function runTests(folder: string, part: Fault['part'], seeing: readonly Fault[]): Ran {
	const files = [...new Set(seeing.map(({ test: [file] }) => file))];
	const titles = seeing.map(({ test: [, title] }) => title);
	const named = titles.every((title) => title !== undefined)
		? titles.map((title) => RegExp.escape(title)).join('|')
		: '';
	if (part === 'journeys') {
		const command = ['playwright', 'test', ...files, '-g', named, '--project=js'] as const;
		const { status, said } = run(folder, [
			...command,
			'--retries=0',
			'--max-failures=1',
			'--reporter=line'
		]);
		if (status === 0) return { type: 'passed' };
		return /\d+ failed/.test(said) ? { type: 'failed', said } : { type: 'broken', said };
	}
	const { said } = run(folder, [
		'vitest',
		'run',
		'--project',
		part,
		...files,
		'-t',
		named,
		'--bail=1',
		'--no-color'
	]);
	const tests = /^ +Tests +.*$/m.exec(said)?.[0] ?? '';
	if (/\d+ failed/.test(tests)) return { type: 'failed', said };
	return /\d+ passed/.test(tests) ? { type: 'passed' } : { type: 'broken', said };
}

/** Whether the built product is in it: the build is made anew then. */
const needsBuild = ({ part }: Fault): boolean => part === 'journeys' || part === 'server';

function build(folder: string): string | undefined {
	const { status, said } = run(folder, ['node', 'scripts/build.ts', '--when-needed']);
	return status === 0 ? undefined : said;
}

/** Lays a fault into the copy, runs its tests, and takes it out again. */
function play(folder: string, fault: Fault): Played {
	const file = fileWith(folder, fault);
	if (typeof file !== 'string') return { type: 'unusable', why: file.why };
	const path = join(folder, file);
	const right = readFileSync(path, 'utf8');
	writeFileSync(
		path,
		right.replace(fault.from, () => fault.to)
	);
	try {
		const failed = needsBuild(fault) ? build(folder) : undefined;
		if (failed !== undefined) return { type: 'unusable', why: `It does not build:\n${failed}` };
		const ran = runTests(folder, fault.part, [fault]);
		if (ran.type === 'broken') return { type: 'unusable', why: `No test ran:\n${ran.said}` };
		return { type: ran.type === 'failed' ? 'caught' : 'NOT caught' };
	} finally {
		writeFileSync(path, right);
	}
}

/** Those with a number, counted from 1, or with a word of their name; without any: all. */
function chosen(wanted: readonly string[]): readonly (readonly [number: number, fault: Fault])[] {
	const numbered = faults.map((fault, at) => [at + 1, fault] as const);
	if (wanted.length === 0) return numbered;
	return numbered.filter(([number, { name }]) =>
		wanted.some((one) => one === String(number) || (/\D/.test(one) && name.includes(one)))
	);
}

/** Whether the tests of these faults pass without them, each said where they do not: else nothing is proven. */
function passWithout(folder: string, played: readonly Fault[]): boolean {
	let fine = true;
	if (played.some(needsBuild)) {
		const failed = build(folder);
		if (failed !== undefined) console.error(failed);
	}
	for (const part of new Set(played.map((fault) => fault.part))) {
		const ran = runTests(
			folder,
			part,
			played.filter((fault) => fault.part === part)
		);
		if (ran.type === 'passed') continue;
		fine = false;
		console.error(`${part}: the tests do not pass without a fault.\n${ran.said}`);
	}
	return fine;
}

function playAll(wanted: readonly string[]): boolean {
	const toPlay = chosen(wanted);
	if (toPlay.length === 0) {
		console.error(`No fault is called ${wanted.join(' or ')}. There are ${faults.length}.`);
		return false;
	}
	const chromium = findChromium();
	if (chromium !== undefined) process.env['CHROMIUM_PATH'] = chromium;
	console.log(`${toPlay.length} faults, on ${availableParallelism()} cores.`);
	const folder = copyTree();
	try {
		let fine = passWithout(
			folder,
			toPlay.map(([, fault]) => fault)
		);
		for (const [number, fault] of toPlay) {
			const played = play(folder, fault);
			fine &&= played.type === 'caught';
			const why = played.type === 'unusable' ? `\n${played.why}` : '';
			console.log(`${played.type}  ${number}. ${fault.name} (${fault.test.join(': ')})${why}`);
		}
		return fine;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

if (!playAll(process.argv.slice(2))) process.exitCode = 1;
