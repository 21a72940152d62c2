/** The command line tool: runs one command and prints what came of it. */
import { run } from './run.ts';

const library = process.env['QUIZZES_DIR'] || 'quizzes';
const dataDir = process.env['DATA_DIR'] || 'data';
const databaseUrl = process.env['DATABASE_URL'] || undefined;
const around = { cwd: process.cwd(), library, dataDir, databaseUrl };
const [name, ...rest] = process.argv.slice(2);
// Asked for when it is needed: it takes a database, which the Node that runs a check may not have.
const { code, out, error } =
	name === 'demo'
		? await (await import('./demo/demo.ts')).demo(rest, around)
		: run(process.argv.slice(2), around);
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
// Not process.exit: what was written must reach a pipe first.
process.exitCode = code;
