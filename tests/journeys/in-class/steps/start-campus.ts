import { openStore, type Store } from '../../../../src/lib/server/store/database/open-store.ts';
import { roundRobin } from '../../../server/round-robin.ts';
import { serveReadback, temporaryFolder, type Serving } from '../../../server/run-readback.ts';
import { runPostgres, type Postgres } from '../../../../scripts/test/run-postgres.ts';

/** `one`: a process on SQLite. `two`: two of them on one PostgreSQL, behind a proxy that takes turns. */
export type Kind = 'one' | 'two';

/** A server of these journeys' own, with its store at hand. */
export interface Campus {
	readonly kind: Kind;
	/** Without a slash at the end. */
	readonly url: string;
	readonly store: Store;
	/** Folder of what it keeps. */
	readonly dataDir: string;
	/** The database below it, where that is a process of its own. */
	readonly postgres: Postgres | null;
	/** SIGKILL: of two processes to one of them. */
	kill(): Promise<void>;
	/** What was killed is there again, at the same address. */
	revive(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

const shared: Environment = {
	...{ QUIZZES_DIR: 'tests/fixtures/modules', LOG_LEVEL: 'fatal' },
	// Seconds that the server waits for its database. Usually ten; some journeys wait until it gives up.
	DATABASE_TIMEOUT: '3'
};

/** A process that can be killed and started again where it was. */
async function mortal(env: Environment) {
	let server: Serving = await serveReadback(env);
	const { port, url } = server;
	return {
		...{ port, url },
		kill: async () => void (await server.stop('SIGKILL')),
		revive: async () => void (server = await serveReadback({ ...env, PORT: String(port) }))
	};
}

export interface StartedCampus {
	readonly campus: Campus;
	readonly stop: () => Promise<void>;
}

async function oneProcess(): Promise<StartedCampus> {
	const dataDir = temporaryFolder();
	const server = await mortal({ ...shared, DATA_DIR: dataDir });
	const store = await openStore({ dataDir });
	const { url, kill, revive } = server;
	return {
		campus: { kind: 'one', url, store, dataDir, postgres: null, kill, revive },
		stop: async () => {
			await store.close();
			await kill();
		}
	};
}

async function twoProcesses(): Promise<StartedCampus> {
	const postgres = await runPostgres({ durable: false });
	const dataDir = temporaryFolder();
	const databaseUrl = `${postgres.url}postgres`;
	const secret = { SECRET: 'one-secret-for-both-processes-of-it' };
	const env = { ...shared, ...secret, DATABASE_URL: databaseUrl };
	const [first, second] = [await mortal(env), await mortal(env)];
	const proxy = await roundRobin([first.port, second.port]);
	const store = await openStore({ dataDir, databaseUrl });
	const { kill, revive } = first;
	return {
		campus: { kind: 'two', url: proxy.url, store, dataDir, postgres, kill, revive },
		stop: async () => {
			await proxy.stop();
			await store.close();
			await Promise.all([first.kill(), second.kill()]);
			await postgres.stop();
		}
	};
}

/** A server of a kind, which its starter stops. */
export function startCampus(kind: Kind): Promise<StartedCampus> {
	return kind === 'one' ? oneProcess() : twoProcesses();
}
