/**
 * `npm test` runs every part and says how each went; `npm test -- unit lint` runs those. The last line
 * is `N passed, N failed`, and the exit code is 1 when a part failed.
 */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.ts';
import { parts, type Part } from './test/parts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules/.bin');
const env: NodeJS.ProcessEnv = {
	...process.env,
	PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`
};

function run(part: Part): boolean {
	if (part.chromium) {
		const path = findChromium();
		if (path === undefined) return false;
		env['CHROMIUM_PATH'] = path;
	}
	return part.commands.every(
		([program, ...options]) =>
			spawnSync(program, options, { cwd: root, env, stdio: 'inherit' }).status === 0
	);
}

function timed(part: Part): { readonly passed: boolean; readonly line: string } {
	console.log(`\n== ${part.name}`);
	const from = performance.now();
	const passed = run(part);
	const seconds = ((performance.now() - from) / 1000).toFixed(1);
	return { passed, line: `${passed ? 'passed' : 'FAILED'}  ${part.name} (${seconds} s)` };
}

function test(names: readonly string[]): void {
	const unknown = names.filter((name) => !parts.some((part) => part.name === name));
	if (unknown.length > 0) {
		const known = parts.map((part) => part.name).join(', ');
		console.error(`There is no part "${unknown.join('", "')}". Parts: ${known}.`);
		process.exitCode = 1;
		return;
	}
	const chosen = parts.filter((part) => names.length === 0 || names.includes(part.name));
	const results = chosen.map(timed);
	const failed = results.filter((result) => !result.passed).length;
	console.log(`\n${results.map((result) => result.line).join('\n')}`);
	console.log(`${results.length - failed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}

test(process.argv.slice(2));
