import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import * as words from '../lib/messages/command-line.ts';
import { check } from './check.ts';
import { newModule } from './new-module.ts';
import { passages } from './passages.ts';
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

type CommandName = keyof typeof words.usages;

interface Command {
	readonly options?: ParseArgsOptionsConfig;
	/** How many names it takes, at least and at most; `needs` of the messages says which. */
	readonly names: readonly [least: number, most: number];
	readonly run: (given: Given) => Outcome | Promise<Outcome>;
}

/** Modules to show: one's own, else those that come with Readback. */
function libraryToShow({ cwd, library, home = '.', env = {} }: Surroundings): string {
	const own = resolve(cwd, library);
	return env['QUIZZES_DIR'] || existsSync(own) ? own : join(home, 'quizzes');
}

/** What needs a database is imported when it runs: the Node that runs a check may have none. */
const commands: Readonly<Record<CommandName, Command>> = {
	serve: {
		names: [0, 1],
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
		options: { json: { type: 'boolean' }, passages: { type: 'boolean' }, fix: { type: 'boolean' } },
		names: [0, 1],
		run: ({ names: [folder], option, around: { cwd, library } }) => {
			const [json, passages] = [option('json') === true, option('passages') === true];
			const fix = option('fix') === true;
			return check({ cwd, folder: folder ?? library, json, passages, fix });
		}
	},
	passages: {
		options: { json: { type: 'boolean' } },
		names: [1, 2],
		run: ({ names: [folder = '', section], option, around: { cwd } }) =>
			passages({ cwd, folder, section, json: option('json') === true })
	},
	new: {
		options: { from: { type: 'string' }, to: { type: 'string' } },
		names: [1, 1],
		run: ({ names: [name = ''], option, around: { cwd, library, home = cwd } }) => {
			const [from, to = library] = [option('from'), option('to')];
			if (typeof from !== 'string' || typeof to !== 'string') return notUnderstood(words.needs.new);
			return newModule({ cwd, name, from, to, home });
		}
	},
	import: {
		options: {
			...{ into: { type: 'string' }, as: { type: 'string' }, format: { type: 'string' } },
			json: { type: 'boolean' }
		},
		names: [1, 1],
		run: async ({ names: [from = ''], option, around: { cwd } }) => {
			const into = option('into');
			if (typeof into !== 'string') return notUnderstood(words.needs.import);
			const text = (name: string): string | undefined => {
				const value = option(name);
				return typeof value === 'string' ? value : undefined;
			};
			const { importQuestions } = await import('./import/import-questions.ts');
			const json = option('json') === true;
			return importQuestions({ cwd, from, into, as: text('as'), format: text('format'), json });
		}
	},
	backup: {
		names: [1, 1],
		run: async ({ names: [file = ''], around: { cwd, dataDir, databaseUrl } }) => {
			const { backupDatabase } = await import('./backup-restore.ts');
			return backupDatabase({ cwd, dataDir, databaseUrl }, file);
		}
	},
	restore: {
		options: { replace: { type: 'boolean' } },
		names: [1, 1],
		run: async ({ names: [file = ''], option, around: { cwd, dataDir, databaseUrl } }) => {
			const { restoreDatabase } = await import('./backup-restore.ts');
			return restoreDatabase({ cwd, dataDir, databaseUrl }, file, option('replace') === true);
		}
	},
	educator: {
		names: [0, 2],
		run: async ({ names: [act, email], around }) => {
			const { listing, makingAdministrator, makingLink, onAccounts } =
				await import('./educators.ts');
			if (act === undefined) return onAccounts(around, listing);
			if (email === undefined) return notUnderstood(words.needs.educator);
			if (act === 'link') return onAccounts(around, makingLink(email));
			if (act === 'administrator') return onAccounts(around, makingAdministrator(email));
			return notUnderstood(words.needs.educator);
		}
	},
	demo: {
		names: [0, 0],
		run: async ({ around }) => {
			const { demo } = await import('./demo/demo.ts');
			return demo({ ...around, library: libraryToShow(around) });
		}
	}
};

export const usage = [...Object.values(words.usages), words.otherUsages].join('\n\n');

function version({ home = '.' }: Surroundings): string {
	const written: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
	const named = typeof written === 'object' && written !== null && 'version' in written;
	return named ? String(written.version) : 'unknown';
}

function isCommand(name: string): name is CommandName {
	return Object.hasOwn(commands, name);
}

function unknown(name: string): Outcome {
	return notUnderstood(words.unknownCommand(name));
}

function help(name: string | undefined): Outcome {
	if (name === undefined) return done(usage);
	return isCommand(name) ? done(words.usages[name]) : unknown(name);
}

async function runCommand(
	name: CommandName,
	args: readonly string[],
	around: Surroundings
): Promise<Outcome> {
	const command = commands[name];
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: command.options ?? {}
	});
	const [least, most] = command.names;
	if (positionals.length < least || positionals.length > most)
		return notUnderstood(words.needs[name]);
	const option = (wanted: string): string | true | undefined => {
		const value = values[wanted];
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
	if (!isCommand(name)) return unknown(name);
	if (rest.some((one) => one === '-h' || one === '--help')) return help(name);
	const hint = (line: string): string => words.misused(name, line);
	try {
		const outcome = await runCommand(name, rest, around);
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
