/** The command line tool: runs one command and prints what came of it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notUnderstood, type Outcome, run, usage } from './run.ts';

/** The package: the same distance from `src/cli` and from `build/cli`. */
const home = fileURLToPath(new URL('../..', import.meta.url));
const cwd = process.cwd();
const library = process.env['QUIZZES_DIR'] || 'quizzes';
const dataDir = process.env['DATA_DIR'] || 'data';
const databaseUrl = process.env['DATABASE_URL'] || undefined;
const around = { cwd, library, dataDir, databaseUrl };

/** Modules to show: one's own, else those that come with Readback. */
function libraryToShow(): string {
	const own = resolve(cwd, library);
	return process.env['QUIZZES_DIR'] || existsSync(own) ? own : join(home, 'quizzes');
}

/** Imported when it runs: it needs a database, which the Node that runs a check may not have. */
async function runDemo(args: readonly string[]): Promise<Outcome> {
	const { demo } = await import('./demo/demo.ts');
	return demo(args, { ...around, library: libraryToShow() });
}

/** Serves until a signal comes; what keeps it from that it says itself. */
async function runServe(args: readonly string[]): Promise<Outcome | undefined> {
	const [folder, ...others] = args;
	if (others.length > 0 || folder?.startsWith('-'))
		return notUnderstood(`One folder of modules at most, please.\n\n${usage}`);
	// What is named in the command goes before what the environment says.
	if (folder !== undefined) process.env['QUIZZES_DIR'] = resolve(cwd, folder);
	const { serve } = await import('./serve/serve.ts');
	const places = { dataDir: resolve(cwd, 'data'), quizzesDir: libraryToShow(), cwd };
	await serve({ places, handler: join(home, 'build/handler.js') });
	return undefined;
}

function outcomeOf(args: readonly string[]): Outcome | Promise<Outcome | undefined> {
	const [name, ...rest] = args;
	if (name === 'demo') return runDemo(rest);
	if (name === 'serve') return runServe(rest);
	return run(args, around);
}

const outcome = await outcomeOf(process.argv.slice(2));
if (outcome) {
	const { code, out, error } = outcome;
	if (out !== '') process.stdout.write(`${out}\n`);
	if (error !== '') process.stderr.write(`${error}\n`);
	// Not process.exit: what was written must reach a pipe first.
	process.exitCode = code;
}
