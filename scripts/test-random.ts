/**
 * `npm run test:random` tries all properties with other cases than `npm test` does, over and over for ten minutes or
 * as many as it is given; `npm run test:random -- 3 -123` tries them for three, beginning with the seed -123. Exit
 * code 1 when one fails; the seed that it prints repeats the failure.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [minutes = 10, first] = process.argv.slice(2).map(Number);
const until = performance.now() + minutes * 60_000;

const files = globSync('{src,scripts,bench,tests/laws,tests/models}/**/*.test.ts', { cwd: root })
	.filter((file) => !file.endsWith('.browser.test.ts'))
	.filter((file) =>
		/\bfc\.assert\(|from '@?fast-check/.test(readFileSync(join(root, file), 'utf8'))
	);

/** A counterexample can be a whole module. */
const said = (text: string) =>
	text
		.trimEnd()
		.split('\n')
		.slice(-100)
		.map((line) => line.slice(0, 500))
		.join('\n');

let seed = first ?? Math.trunc(Math.random() * 2 ** 31);
let rounds = 0;
let failed = 0;
do {
	const projects = ['unit', 'component', 'store'].flatMap((name) => ['--project', name]);
	const { status, stdout, stderr } = spawnSync(
		join(root, 'node_modules/.bin/vitest'),
		['run', ...projects, '--reporter', 'default', ...files],
		{ cwd: root, env: { ...process.env, PROPERTY_SEED: `${seed}` }, encoding: 'utf8' }
	);
	rounds += 1;
	if (status !== 0) {
		failed += 1;
		console.log(`${said(stdout + stderr)}\nFailed with: npm run test:random -- 0 ${seed}`);
	}
	seed = (seed + 1) | 0;
} while (performance.now() < until);
console.log(
	`${files.length} files of properties, ${rounds} times with other cases: ${failed} failed.`
);
if (failed > 0) process.exitCode = 1;
