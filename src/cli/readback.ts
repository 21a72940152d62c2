/** The command line tool: runs one command and prints what came of it. */
import { run } from './run.ts';

const library = process.env['QUIZZES_DIR'] || 'quizzes';
const { code, out, error } = run(process.argv.slice(2), { cwd: process.cwd(), library });
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
// Not process.exit: what was written must reach a pipe first.
process.exitCode = code;
