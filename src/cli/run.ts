import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { check } from './check.ts';
import { newModule } from './new-module.ts';
import { systemReason } from './reason-of.ts';

export interface Surroundings {
	/** Where paths are taken from. */
	readonly cwd: string;
	/** The library where no folder is named. */
	readonly library: string;
	/** Where the server keeps what it keeps. */
	readonly dataDir: string;
	/** `postgres://…` where that is not a file in `dataDir`. */
	readonly databaseUrl?: string | undefined;
	/** The package's own folder: its version, its modules and what was built. */
	readonly home?: string;
	/** The other settings of the server. */
	readonly env?: Readonly<Record<string, string | undefined>>;
}

/** What was given to a command. */
interface Given {
	readonly names: readonly string[];
	/** Value of an option; `true` where it takes none. */
	readonly option: (name: string) => string | true | undefined;
	readonly around: Surroundings;
}

interface Command {
	/** How it is called, and then what it does. */
	readonly usage: string;
	readonly options?: ParseArgsOptionsConfig;
	/** How many names it takes, at least and at most; `needs` says which. */
	readonly names: readonly [least: number, most: number];
	readonly needs: string;
	readonly run: (given: Given) => Outcome | Promise<Outcome>;
}

/** Modules to show: one's own, else those that come with Readback. */
function libraryToShow({ cwd, library, home = '.', env = {} }: Surroundings): string {
	const own = resolve(cwd, library);
	return env['QUIZZES_DIR'] || existsSync(own) ? own : join(home, 'quizzes');
}

/** What needs a database is imported when it runs: the Node that runs a check may have none. */
const commands: Readonly<Record<string, Command>> = {
	serve: {
		usage: `readback serve [FOLDER]
    Serves the modules of FOLDER: QUIZZES_DIR or "quizzes" when it is left out, or, where there is no such
    folder, the modules that come with Readback. Data are kept in DATA_DIR or "data". PORT is 3000.`,
		names: [0, 1],
		needs: 'It takes one folder of modules at most.',
		run: async ({ names: [folder], around }) => {
			// What is named in the command goes before what the environment says.
			if (folder !== undefined) process.env['QUIZZES_DIR'] = resolve(around.cwd, folder);
			const { serve } = await import('./serve/serve.ts');
			const { cwd, home = '.' } = around;
			const places = { dataDir: resolve(cwd, 'data'), quizzesDir: libraryToShow(around), cwd };
			await serve({ places, handler: join(home, 'build/handler.js') });
			// It serves, or has said why not.
			return done('');
		}
	},
	check: {
		usage: `readback check [FOLDER] [--json] [--passages]
    Compiles a library of modules, or one module: problems, and what is asked about.
    FOLDER is QUIZZES_DIR or "quizzes" when it is left out. Exit 1 when there is an error.`,
		options: { json: { type: 'boolean' }, passages: { type: 'boolean' } },
		names: [0, 1],
		needs: 'It takes one folder at most.',
		run: ({ names: [folder], option, around: { cwd, library } }) => {
			const [json, passages] = [option('json') === true, option('passages') === true];
			return check({ cwd, folder: folder ?? library, json, passages });
		}
	},
	new: {
		usage: `readback new NAME --from ARTICLE.md [--to FOLDER]
    Makes a module from a Markdown article, with one draft question a section to fill in.`,
		options: { from: { type: 'string' }, to: { type: 'string' } },
		names: [1, 1],
		needs: 'It needs a name and an article.',
		run: ({ names: [name = ''], option, around: { cwd, library, home = cwd } }) => {
			const [from, to = library] = [option('from'), option('to')];
			if (typeof from !== 'string' || typeof to !== 'string')
				return notUnderstood('It needs a name and an article.');
			return newModule({ cwd, name, from, to, home });
		}
	},
	backup: {
		usage: `readback backup FILE
    Writes the database of DATA_DIR as it stands into a new file. The server may run meanwhile.`,
		names: [1, 1],
		needs: 'It needs the name of one file.',
		run: async ({ names: [file = ''], around: { cwd, dataDir, databaseUrl } }) => {
			const { backupDatabase } = await import('./backup-restore.ts');
			return backupDatabase({ cwd, dataDir, databaseUrl }, file);
		}
	},
	restore: {
		usage: `readback restore FILE [--replace]
    Puts a backup in the place of the database of DATA_DIR, once it has been checked. The server must not
    run. With --replace also where there is a database already.`,
		options: { replace: { type: 'boolean' } },
		names: [1, 1],
		needs: 'It needs the name of one file.',
		run: async ({ names: [file = ''], option, around: { cwd, dataDir, databaseUrl } }) => {
			const { restoreDatabase } = await import('./backup-restore.ts');
			return restoreDatabase({ cwd, dataDir, databaseUrl }, file, option('replace') === true);
		}
	},
	'password-link': {
		usage: `readback password-link EMAIL
    Prints a link with which the educator of that address can set a new password within an hour. For an
    administrator who is locked out. Takes the server's settings (DATA_DIR or DATABASE_URL, SECRET, ORIGIN).`,
		names: [1, 1],
		needs: 'It needs one e-mail address.',
		run: async ({ names: [email = ''], around }) => {
			const { printPasswordLink } = await import('./password-link.ts');
			return printPasswordLink(email, around);
		}
	},
	demo: {
		usage: `readback demo
    Fills the database with a class of 30 that has worked with a module, and an educator to sign in as.`,
		names: [0, 0],
		needs: 'It takes nothing more.',
		run: async ({ around }) => {
			const { demo } = await import('./demo/demo.ts');
			return demo({ ...around, library: libraryToShow(around) });
		}
	}
};

export const usage = [
	...Object.values(commands).map((command) => command.usage),
	'readback help [COMMAND], readback --version'
].join('\n\n');

function version({ home = '.' }: Surroundings): string {
	const written: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
	const named = typeof written === 'object' && written !== null && 'version' in written;
	return named ? String(written.version) : 'unknown';
}

function find(name: string): Command | undefined {
	return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

function unknown(name: string): Outcome {
	return notUnderstood(`There is no command "${name}". "readback help" lists all.`);
}

function help(name: string | undefined): Outcome {
	if (name === undefined) return done(usage);
	const command = find(name);
	return command ? done(command.usage) : unknown(name);
}

async function runCommand(
	command: Command,
	args: readonly string[],
	around: Surroundings
): Promise<Outcome> {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: command.options ?? {}
	});
	const [least, most] = command.names;
	if (positionals.length < least || positionals.length > most) return notUnderstood(command.needs);
	const option = (name: string): string | true | undefined => {
		const value = values[name];
		return typeof value === 'string' || value === true ? value : undefined;
	};
	return command.run({ names: positionals, option, around });
}

/**
 * One command of the tool; says what came of it and prints nothing, but for `serve`, which goes on. What the
 * system says of a file or a database comes back as one line; anything else that is thrown is a fault of ours.
 */
export async function run(args: readonly string[], around: Surroundings): Promise<Outcome> {
	const [name = 'help', ...rest] = args;
	if (/^(help|-h|--help)$/.test(name)) return help(rest[0]);
	if (/^(version|-v|--version)$/.test(name)) return done(version(around));
	const command = find(name);
	if (!command) return unknown(name);
	if (rest.some((one) => one === '-h' || one === '--help')) return help(name);
	const hint = (line: string): string =>
		`readback ${name}: ${line}\n"readback help ${name}" says how it is used.`;
	try {
		const outcome = await runCommand(command, rest, around);
		return outcome.code === 2 ? notUnderstood(hint(outcome.error)) : outcome;
	} catch (error) {
		// Node's first sentence says what is wrong; the others advise who writes programs.
		if (isArgumentError(error)) return notUnderstood(hint(`${error.message.split('. ')[0]}.`));
		const reason = systemReason(error);
		if (reason === null) throw error;
		return refused(`readback ${name}: ${reason}.`);
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
