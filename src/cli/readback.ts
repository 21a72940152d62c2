/** The command line tool: reads its arguments, runs one command, prints what came of it. */
import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { newModule } from './new-module.ts';
import { done, notUnderstood, type Outcome } from './outcome.ts';

const usage = `readback check [FOLDER] [--json] [--passages]
    Compiles a library of modules, or one module: problems, and what is asked about.
    FOLDER is QUIZZES_DIR or "quizzes" when it is left out. Exit 1 when there is an error.

readback new NAME --from ARTICLE.md [--to FOLDER]
    Makes a module from a Markdown article, with one draft question a section to fill in.`;

const library = process.env['QUIZZES_DIR'] || 'quizzes';

const commands: Readonly<Record<string, (args: string[]) => Outcome>> = {
	check: (args) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { json: { type: 'boolean' }, passages: { type: 'boolean' } }
		});
		const [folder = library, ...others] = positionals;
		if (others.length > 0) return notUnderstood(`One folder, please.\n\n${usage}`);
		return check({ folder, json: values.json ?? false, passages: values.passages ?? false });
	},
	new: (args) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { from: { type: 'string' }, to: { type: 'string' } }
		});
		const [name, ...others] = positionals;
		if (name === undefined || others.length > 0 || values.from === undefined)
			return notUnderstood(`A name and an article, please.\n\n${usage}`);
		return newModule({ name, from: values.from, to: values.to ?? library });
	},
	help: () => done(usage)
};

function run(args: readonly string[]): Outcome {
	const [name = 'help', ...rest] = args;
	const command = Object.hasOwn(commands, name.replace(/^--?h(?:elp)?$/, 'help'))
		? commands[name.replace(/^--?h(?:elp)?$/, 'help')]
		: undefined;
	if (!command) return notUnderstood(`There is no command "${name}".\n\n${usage}`);
	try {
		return command(rest);
	} catch (error) {
		if (isArgumentError(error)) return notUnderstood(`${error.message}\n\n${usage}`);
		throw error;
	}
}

function isArgumentError(error: unknown): error is Error {
	return (
		error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
	);
}

const { code, out, error } = run(process.argv.slice(2));
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
// Not process.exit: what was written must reach a pipe first.
process.exitCode = code;
