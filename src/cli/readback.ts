/** The command line tool: runs one command and prints what came of it. */
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** The same distance from `src/cli` and from `build/cli`, of this file alone: others are put together. */
const home = fileURLToPath(new URL('../..', import.meta.url));

const { env } = process;
const { code, out, error } = await run(process.argv.slice(2), {
	...{ cwd: process.cwd(), home, env },
	library: env['QUIZZES_DIR'] || 'quizzes',
	dataDir: env['DATA_DIR'] || 'data',
	databaseUrl: env['DATABASE_URL'] || undefined
});
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
// Not process.exit: what was written must reach a pipe first. A server that was refused has set it already.
if (code !== 0) process.exitCode = code;
