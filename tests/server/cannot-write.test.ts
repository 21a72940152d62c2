import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAccounts } from '../../src/lib/server/accounts/open-accounts.ts';
import { databaseFile } from '../../src/lib/server/store/database/store-place.ts';
import { openStore } from '../../src/lib/server/store/database/open-store.ts';
import { answeringClass, type AnsweringClass } from './answering-class.ts';
import { educatorSession } from './educator-session.ts';
import { serveReadback, temporaryFolder, type Serving } from './run-readback.ts';

/**
 * The SQLite file cannot be written while a class answers: no room, or another process holds it. Whoever asks
 * is told to come again later, the process does not stand still, and nothing acknowledged is lost.
 */
const people = 20;

let dataDir: string;
let server: Serving;
let pupils: AnsweringClass;
let educator: string;

beforeEach(async () => {
	dataDir = temporaryFolder();
	server = await serveReadback({ DATA_DIR: dataDir, DATABASE_TIMEOUT: '1', LOG_LEVEL: 'error' });
	const store = await openStore({ dataDir });
	pupils = await answeringClass(store.db, server.url, people);
	educator = await educatorSession(
		openAccounts({ store, env: {}, dataDir, log: () => undefined }),
		'educator'
	);
	await store.close();
});
afterEach(async () => {
	await server.stop('SIGKILL');
});

/** Another process that opened the file. */
function other(): DatabaseSync {
	return new DatabaseSync(join(dataDir, databaseFile), { timeout: 5000 });
}

/** How many bytes a file of the server may hold from now on: a write beyond it fails, as on a full disk. */
function mayGrowTo(bytes: number | 'unlimited'): void {
	execFileSync('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:`]);
}

/** Files of the server can hold a kilobyte from now on, and no commit fits into that. */
function fillTheDisk(): () => void {
	const size = statSync(join(dataDir, `${databaseFile}-wal`)).size;
	expect(size).toBeGreaterThan(0);
	mayGrowTo(1024);
	return () => mayGrowTo('unlimited');
}

/** Somebody writes and does not end, as a script of the operator's might. */
function holdTheLock(): () => void {
	const writer = other();
	writer.exec('BEGIN EXCLUSIVE');
	return () => {
		writer.exec('ROLLBACK');
		writer.close();
	};
}

const get = (path: string, cookie = ''): Promise<Response> =>
	fetch(server.url + path, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });

const post = (path: string, form: Readonly<Record<string, string>>): Promise<Response> =>
	fetch(server.url + path, {
		...{ method: 'POST', body: new URLSearchParams(form), redirect: 'manual' },
		headers: { origin: server.url, accept: 'text/html' }
	});

/** Counts a try before it looks at the password, so it writes. */
const signIn = [
	'/teach/sign-in',
	{ email: 'e@example.org', password: 'a-long-passphrase' }
] as const;

/** Asks for a sign of life again and again until stopped; the longest that one took, in milliseconds. */
function pulse(): () => Promise<number> {
	let stopped = false;
	const longest = (async () => {
		let most = 0;
		while (!stopped) {
			const from = performance.now();
			const { status } = await get('/healthz');
			expect(status).toBe(200);
			most = Math.max(most, performance.now() - from);
		}
		return most;
	})();
	return () => {
		stopped = true;
		return longest;
	};
}

const causes = [
	['the disk is full', fillTheDisk, /disk I\/O error|database or disk is full/],
	['another process holds the lock', holdTheLock, /database is locked/]
] as const;

describe('while the file cannot be written', () => {
	test.each(causes)(
		'because %s, nothing is lost and nothing stands still',
		async (_why, begin, cause) => {
			const answering = pupils.answer();
			await pupils.more(people);
			const end = begin();
			const alive = pulse();
			try {
				const before = pupils.putOff();
				await expect
					.poll(() => pupils.putOff() - before, { timeout: 10_000 })
					.toBeGreaterThan(people);
				const ready = await get('/readyz');
				expect([ready.status, await ready.text()]).toEqual([503, 'database cannot be written\n']);
				expect((await get('/learn/nk-cells-and-miscarriage')).status).toBe(200);
				// Reads go on, for educators as well.
				expect((await get('/teach/classes/class', educator)).status).toBe(200);
				const refused = await post(...signIn);
				expect(refused.status).toBe(503);
				expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
			} finally {
				end();
			}
			await answering;
			expect(await alive()).toBeLessThan(1000);
			expect(pupils.longest()).toBeLessThan(4000);
			const store = await openStore({ dataDir });
			await pupils.expectAll(store.db);
			await store.close();
			await expect.poll(async () => (await get('/readyz')).status).toBe(200);
			// The log names the cause, and not what failed after it.
			const lines = server
				.output()
				.split('\n')
				.filter((line) => line.includes('"database away"'));
			expect(lines.length).toBeGreaterThan(0);
			for (const line of lines) expect(line).toMatch(cause);
			expect(server.output()).not.toContain('no transaction is active');
		}
	);

	test('many who write at once wait side by side, and not one after the other', async () => {
		const end = holdTheLock();
		const alive = pulse();
		const from = performance.now();
		const refused = await Promise.all(Array.from({ length: people }, () => post(...signIn)));
		const took = performance.now() - from;
		end();
		expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]));
		expect(took).toBeLessThan(3000);
		expect(await alive()).toBeLessThan(1000);
		expect((await post(...signIn)).status).toBe(400);
	});
});
