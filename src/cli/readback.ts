/** The command line tool: runs one command and prints what came of it. */
import { sqliteModule } from '../lib/server/store/sqlite-module.ts';
import { refused, type Outcome } from './outcome.ts';
import { run } from './run.ts';

const library = process.env['QUIZZES_DIR'] || 'quizzes';
const dataDir = process.env['DATA_DIR'] || 'data';
const databaseUrl = process.env['DATABASE_URL'] || undefined;
const around = { cwd: process.cwd(), library, dataDir, databaseUrl };

/** Asked for when it is needed: it takes a database, which the Node that runs a check may not have. */
async function runDemo(args: readonly string[]): Promise<Outcome> {
	if (!sqliteModule()) return refused('No demo was made: Node 22.13 or later is needed.');
	const { demo } = await import('./demo/demo.ts');
	return demo(args, around);
}

const [name, ...rest] = process.argv.slice(2);
const { code, out, error } =
	name === 'demo' ? await runDemo(rest) : run(process.argv.slice(2), around);
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
// Not process.exit: what was written must reach a pipe first.
process.exitCode = code;
