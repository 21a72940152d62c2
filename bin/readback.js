#!/usr/bin/env node
// Starts the command line tool: in a checkout its source, else what was built. Plain JavaScript, so that a
// Node that is too old says so in one line.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'build', 'cli', 'readback.js');
const source = join(root, 'src', 'cli', 'readback.ts');
// Without these the source does not run: `npm ci --omit=dev` leaves a checkout with its build alone.
const hasPackages = existsSync(join(root, 'node_modules', 'vite'));

const [command = 'help'] = process.argv.slice(2);
const major = Number(process.versions.node.split('.')[0]);
/** These keep records in a database, which comes with Node; the others only read and write files. */
const keepsRecords = ['serve', 'demo', 'backup', 'restore', 'educator'].includes(command);
const needed = keepsRecords ? 24 : 20;

if (existsSync(source) && hasPackages) runSource(newestNode());
else if (major < needed) {
	const what = keepsRecords ? `readback ${command}` : 'readback';
	console.error(`${what} needs Node ${needed} or later; this is Node ${process.versions.node}.`);
	process.exitCode = 1;
} else if (existsSync(built)) await import(pathToFileURL(built).href);
else {
	console.error('readback is not built: run "npm run build" in its folder first.');
	process.exitCode = 1;
}

/** In a process of its own, to which signals are handed on; its exit code is ours. */
function runSource(/** @type {string} */ node) {
	const child = spawn(node, [source, ...process.argv.slice(2)], { stdio: 'inherit' });
	process.on('SIGTERM', () => child.kill('SIGTERM'));
	// A terminal sends this one to both.
	process.on('SIGINT', () => undefined);
	child.once('error', (error) => {
		console.error(`readback cannot run Node: ${error.message}`);
		process.exitCode = 1;
	});
	child.once('close', (code) => (process.exitCode = code ?? 1));
}

/** The binary of the package `node` where it is installed, else the one that runs this. */
function newestNode() {
	try {
		const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
		const name = process.platform === 'win32' ? 'node.exe' : 'node';
		const path = join(folder, 'bin', name);
		return existsSync(path) ? path : process.execPath;
	} catch {
		return process.execPath;
	}
}
