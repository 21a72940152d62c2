import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { isModuleFolder } from '../../lib/content/read-module.ts';
import { readSecret } from '../../lib/server/accounts/secrets.ts';
import {
	compileFolder,
	type Entries,
	makeLibrary,
	readHoldings
} from '../../lib/server/catalogue/library.ts';
import { probeStore } from '../../lib/server/store/database/open-store.ts';
import { databaseFile } from '../../lib/server/store/database/store-place.ts';
import { reasonOf } from '../reason-of.ts';
import { problemsOf } from './read-settings.ts';

/** Names of the two settings of an address. */
type AddressSettings = 'PORT or HOST' | 'METRICS_PORT or METRICS_HOST';

export interface Address {
	readonly host: string;
	readonly port: number;
}

/** Tries the address before a build makes somebody wait for nothing. */
export function checkAddress(
	{ host, port }: Address,
	settings: AddressSettings = 'PORT or HOST'
): Promise<Check> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', (error) =>
			resolve({ type: 'refused', line: refusal({ host, port }, error, settings) })
		);
		server.listen({ host, port, exclusive: true }, () => {
			server.close(() => resolve({ type: 'fine' }));
		});
	});
}

/** The one line for an address that cannot be had, before and at the start. */
export function refusal(
	{ host, port }: Address,
	error: unknown,
	settings: AddressSettings = 'PORT or HOST'
): string {
	return `Cannot listen on ${host}, port ${port}: ${reasonOf(error)}. Set ${settings} to another.`;
}

export type Check =
	/** `notice`: a line to say all the same. */
	| { readonly type: 'fine'; readonly notice?: string }
	| { readonly type: 'refused'; readonly line: string };

/** Makes the folder where it is missing and writes a file to be sure: permissions alone can lie. */
export function checkDataFolder(folder: string): Check {
	const probe = join(folder, `.writable-${process.pid}`);
	try {
		makeFolder(folder);
		writeFileSync(probe, '');
		rmSync(probe);
		return { type: 'fine' };
	} catch (error) {
		const line = `The data folder ${folder} cannot be written: ${reasonOf(error)}. Set DATA_DIR to another.`;
		return { type: 'refused', line };
	}
}

/** One by one: `mkdirSync` with `recursive` never comes back where a system's folder refuses (/proc). */
function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder));
	mkdirSync(folder);
}

/** What the modules are called, and what keeps the server from starting with them. */
interface ModulesFound {
	readonly titles: readonly string[];
	/** By folder; none where one is refused. */
	readonly compiled: Entries;
	readonly checks: readonly Check[];
}

/** `module a has errors`, `modules a and b have errors`. */
function faulty(names: readonly string[]): string {
	const [last = '', ...others] = names.toReversed();
	if (others.length === 0) return `module ${last} has`;
	return `modules ${others.toReversed().join(', ')} and ${last} have`;
}

/** Compiles every module: an error in one is found before anybody waits for a build. */
export function checkModules(folder: string, cwd: string): ModulesFound {
	const refused = (...lines: readonly string[]): ModulesFound => ({
		titles: [],
		compiled: new Map(),
		checks: lines.map((line) => ({ type: 'refused', line }))
	});
	if (isModuleFolder(folder))
		return refused(
			`The folder ${folder} is a module, not a folder of modules. Did you mean the folder above, ${dirname(folder)}?`
		);
	try {
		const library = makeLibrary(folder, compileFolder);
		const { errors, modules } = readHoldings(library, cwd);
		if (errors.length === 0) {
			const compiled = new Map(library.read().map((entry) => [entry.folder, entry]));
			return { titles: modules.map(({ title }) => title), compiled, checks: [] };
		}
		const wrong = library
			.read()
			.filter(({ problems }) => problems.some(({ severity }) => severity === 'error'))
			.map((shelf) => basename(shelf.folder));
		const [what, whither] =
			wrong.length > 0
				? [faulty(wrong), `Mend ${wrong.length > 1 ? 'them or move them' : 'it or move it'} away`]
				: ['support.yaml has', 'Mend it'];
		const sentence = `Readback did not start: ${what} errors (above). ${whither}.`;
		return refused(...errors.map(({ line }) => line), sentence);
	} catch (error) {
		// Only what the system says of the folder; anything else is a fault of ours, with its stack.
		if (!(error instanceof Error && 'errno' in error)) throw error;
		const reason = reasonOf(error);
		return refused(
			`The folder of modules ${folder} cannot be read: ${reason}. Set QUIZZES_DIR to another.`
		);
	}
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Host, port and name of a database: the address without user and password. */
function placeOf(databaseUrl: string): string {
	if (!URL.canParse(databaseUrl)) return 'that DATABASE_URL names';
	const { host, pathname } = new URL(databaseUrl);
	return `${host}${pathname}`;
}

/** Whether the database can be used: the one of `databaseUrl`, or else the file in `dataDir`. */
export async function checkDatabase(
	databaseUrl: string | undefined,
	dataDir: string
): Promise<Check> {
	if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
		const line = 'DATABASE_URL is not an address like postgres://user:password@host:5432/readback.';
		return { type: 'refused', line };
	}
	const place = databaseUrl === undefined ? { dataDir } : { dataDir, databaseUrl };
	const name = databaseUrl === undefined ? join(dataDir, databaseFile) : placeOf(databaseUrl);
	const setting = databaseUrl === undefined ? 'DATA_DIR' : 'DATABASE_URL';
	const probed = await probeStore(place);
	switch (probed.type) {
		case 'fine': {
			if (probed.leftOut.length === 0) return { type: 'fine' };
			const notice = `The database ${name} is large: ${probed.leftOut.join(', ')} was not checked for damage. "readback backup" checks everything.`;
			return { type: 'fine', notice };
		}
		case 'newer': {
			const line = `The database ${name} was made by a later Readback (${probed.steps.join(', ')}); nothing was changed. Start that one, or set ${setting} to another.`;
			return { type: 'refused', line };
		}
		case 'damaged': {
			const line = `The database ${name} is damaged (${probed.found}). Keep a copy of it, put a backup in its place (readback restore FILE --replace), and start again.`;
			return { type: 'refused', line };
		}
		case 'unusable': {
			const verb = databaseUrl === undefined ? 'used' : 'reached';
			const line = `The database ${name} cannot be ${verb}: ${reasonOf(probed.error)}. Set ${setting} to another.`;
			return { type: 'refused', line };
		}
	}
}

/** Whether the database can be used, and what signs cookies is set. */
export async function checkStore(env: Environment, dataDir: string): Promise<Check[]> {
	return [
		await checkDatabase(env['DATABASE_URL'] || undefined, dataDir),
		...problemsOf(() => readSecret(env, dataDir)).map((line): Check => ({ type: 'refused', line }))
	];
}
