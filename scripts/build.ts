/**
 * `npm run build`: the server, the pages and the command line tool, into `build/`. With
 * `--when-needed` only if the sources are not those of the last build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, isBuilt, stampFile } from './fingerprint.ts';
import { writeLicences } from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Quiet when it goes well: what the tools say then is meant for somebody who runs them by hand. */
function vite(...options: string[]): boolean {
	const program = join(root, 'node_modules/vite/bin/vite.js');
	const run = spawnSync(process.execPath, [program, 'build', '--logLevel', 'error', ...options], {
		cwd: root,
		// Whoever calls: with the tests' own NODE_ENV the pages would be built for development.
		env: { ...process.env, NODE_ENV: 'production' },
		stdio: ['ignore', 'pipe', 'pipe'],
		encoding: 'utf8'
	});
	if (run.status !== 0) console.error(`${run.stdout}\n${run.stderr}`);
	return run.status === 0;
}

/** Builds everything; false when something did not build, which has then been said. */
export function build(): boolean {
	// Taken before, so that a file saved while building makes the next start build again.
	const stamp = fingerprint(root);
	rmSync(join(root, stampFile), { force: true });
	const tool = 'vite.cli.config.ts';
	const built = vite() && (!existsSync(join(root, tool)) || vite('--config', tool));
	if (!built) return false;
	writeLicences(root);
	writeFileSync(join(root, stampFile), stamp);
	return true;
}

if (import.meta.main) {
	const needed = !process.argv.includes('--when-needed') || !isBuilt(root);
	if (!needed) console.log('The build is up to date.');
	process.exitCode = !needed || build() ? 0 : 1;
	if (needed && process.exitCode === 0) console.log('Built.');
}
