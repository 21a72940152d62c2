import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { newModule } from './new-module.ts';

export interface Surroundings {
	/** Where paths are taken from. */
	readonly cwd: string;
	/** The library where no folder is named. */
	readonly library: string;
	/** Where the server keeps what it keeps. */
	readonly dataDir: string;
	/** `postgres://…` where that is not a file in `dataDir`. */
	readonly databaseUrl?: string | undefined;
}

export const usage = `readback serve [FOLDER]
    Serves the modules of FOLDER: QUIZZES_DIR or "quizzes" when it is left out, or, where there is no such
    folder, the modules that come with Readback. Data are kept in DATA_DIR or "data". PORT is 3000.

readback check [FOLDER] [--json] [--passages]
    Compiles a library of modules, or one module: problems, and what is asked about.
    FOLDER is QUIZZES_DIR or "quizzes" when it is left out. Exit 1 when there is an error.

readback new NAME --from ARTICLE.md [--to FOLDER]
    Makes a module from a Markdown article, with one draft question a section to fill in.

readback backup FILE
    Writes the database of DATA_DIR as it stands into a new file. The server may run meanwhile.

readback restore FILE [--replace]
    Puts a backup in the place of the database of DATA_DIR, once it is found to be whole. The server
    must not run. With --replace also where there is a database already.

readback demo
    Fills the database with a class of 30 that has worked with a module, and an educator to sign in as.`;

const commands: Readonly<
	Record<string, (args: string[], around: Surroundings) => Outcome | Promise<Outcome>>
> = {
	check: (args, { cwd, library }) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { json: { type: 'boolean' }, passages: { type: 'boolean' } }
		});
		const [folder = library, ...others] = positionals;
		if (others.length > 0) return notUnderstood(`One folder, please.\n\n${usage}`);
		return check({ cwd, folder, json: values.json ?? false, passages: values.passages ?? false });
	},
	new: (args, { cwd, library }) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { from: { type: 'string' }, to: { type: 'string' } }
		});
		const [name, ...others] = positionals;
		if (name === undefined || others.length > 0 || values.from === undefined)
			return notUnderstood(`A name and an article, please.\n\n${usage}`);
		return newModule({ cwd, name, from: values.from, to: values.to ?? library });
	},
	backup: async (args, { cwd, dataDir, databaseUrl }) => {
		const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
		const [file, ...others] = positionals;
		if (file === undefined || others.length > 0)
			return notUnderstood(`One file, please.\n\n${usage}`);
		const { backupDatabase } = await import('./backup-restore.ts');
		return backupDatabase({ cwd, dataDir, databaseUrl }, file);
	},
	restore: async (args, { cwd, dataDir, databaseUrl }) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { replace: { type: 'boolean' } }
		});
		const [file, ...others] = positionals;
		if (file === undefined || others.length > 0)
			return notUnderstood(`One file, please.\n\n${usage}`);
		const { restoreDatabase } = await import('./backup-restore.ts');
		return restoreDatabase({ cwd, dataDir, databaseUrl }, file, values.replace ?? false);
	},
	help: () => done(usage)
};

/**
 * One command of the tool; says what came of it and prints nothing. What needs a database is imported only
 * when it runs: the Node that runs a check may have none.
 */
export async function run(args: readonly string[], around: Surroundings): Promise<Outcome> {
	const [name = 'help', ...rest] = args;
	const command = Object.hasOwn(commands, name.replace(/^--?h(?:elp)?$/, 'help'))
		? commands[name.replace(/^--?h(?:elp)?$/, 'help')]
		: undefined;
	if (!command) return notUnderstood(`There is no command "${name}".\n\n${usage}`);
	try {
		return await command(rest, around);
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

/** What a command says and how it ends. The program prints it; nothing else does. */
export interface Outcome {
	/** 0 done, 1 something is wrong with what was looked at, 2 the command was not understood. */
	readonly code: 0 | 1 | 2;
	readonly out: string;
	/** For people: standard error. */
	readonly error: string;
}

export function done(out: string): Outcome {
	return { code: 0, out, error: '' };
}

export function refused(error: string): Outcome {
	return { code: 1, out: '', error };
}

export function notUnderstood(error: string): Outcome {
	return { code: 2, out: '', error };
}
