#!/usr/bin/env node
// Starts the command line tool: the built one, else (in a checkout) its source with the Node of the
// package `node`, for the machine's own may be too old for TypeScript. Plain JavaScript for Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'build', 'cli', 'readback.js');
const source = join(root, 'src', 'cli', 'readback.ts');

if (existsSync(built)) await import(pathToFileURL(built).href);
else if (existsSync(source)) process.exitCode = runSource();
else {
	console.error('readback is not built: run "npm run build" in its folder first.');
	process.exitCode = 1;
}

/** @returns {number} the exit code of the tool */
function runSource() {
	const run = spawnSync(newestNode(), [source, ...process.argv.slice(2)], { stdio: 'inherit' });
	if (run.error) console.error(`readback cannot run Node: ${run.error.message}`);
	return run.status ?? 1;
}

/** The binary of the package `node` where it is installed, else the one that runs this. */
function newestNode() {
	try {
		const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
		const names = process.platform === 'win32' ? ['node.exe'] : ['node'];
		const found = names.map((name) => join(folder, 'bin', name)).find((path) => existsSync(path));
		return found ?? process.execPath;
	} catch {
		return process.execPath;
	}
}
