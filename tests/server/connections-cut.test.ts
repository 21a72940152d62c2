import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runPostgres, type Postgres } from '../../scripts/test/run-postgres.ts';
import { openAccounts } from '../../src/lib/server/accounts/open-accounts.ts';
import { openStore } from '../../src/lib/server/store/database/open-store.ts';
import { answeringClass, type AnsweringClass } from './answering-class.ts';
import { educatorSession } from './educator-session.ts';
import { freshDatabase } from './fresh-database.ts';
import { lineTo, type Line } from './line-to.ts';
import { serveReadback, temporaryFolder, type Serving } from './run-readback.ts';

/**
 * What a PostgreSQL can do to its clients, while a class answer at once: the process goes on, no answer
 * is lost and none is taken twice.
 */
const people = 24;
const secret = 'x'.repeat(32);

/** Seconds that a request waits for the database. */
const patience = 1;

let postgres: Postgres;
beforeAll(async () => {
	postgres = await runPostgres({ durable: false });
});
afterAll(() => postgres.stop());

let databaseUrl: string;
let line: Line;
let server: Serving;
let pupils: AnsweringClass;
let educator: string;

beforeEach(async () => {
	databaseUrl = await freshDatabase(postgres.url);
	line = await lineTo(Number(new URL(databaseUrl).port));
	const through = new URL(databaseUrl);
	through.port = String(line.port);
	const env = { DATABASE_URL: through.href, SECRET: secret, DATABASE_TIMEOUT: String(patience) };
	server = await serveReadback({ ...env, METRICS_PORT: '0', LOG_LEVEL: 'error' });
	const dataDir = temporaryFolder();
	const store = await openStore({ dataDir, databaseUrl });
	pupils = await answeringClass(store.db, server.url, people);
	const opening = { env: { SECRET: secret }, dataDir, log: () => undefined };
	educator = await educatorSession(openAccounts({ ...opening, store }), 'educator');
	await store.close();
});
afterEach(async () => {
	await server.stop('SIGKILL');
	await line.stop();
});

/** Runs a statement on a connection of its own, not through the line. */
async function ask(text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
	const client = new Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		const { rows } = await client.query<Record<string, unknown>>(text);
		return rows;
	} finally {
		await client.end();
	}
}

const others = `from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;

/** The live page of the class: what it is sent, and how many events have come. */
async function follow() {
	const answered = await fetch(`${server.url}/teach/assignments/assignment/live/events`, {
		headers: { cookie: educator }
	});
	expect(answered.status).toBe(200);
	let events = 0;
	const reading = (async () => {
		for await (const chunk of answered.body ?? [])
			if (new TextDecoder().decode(chunk).startsWith('data:')) events += 1;
	})();
	reading.catch(() => undefined);
	return { events: () => events, end: () => reading };
}

async function expectAllKept(): Promise<void> {
	const store = await openStore({ dataDir: temporaryFolder(), databaseUrl });
	try {
		await pupils.expectAll(store.db);
	} finally {
		await store.close();
	}
}

/** The process lives (nobody would start it again) and works. */
async function expectWorking(): Promise<void> {
	const ready = async () => (await fetch(`${server.url}/readyz`)).status;
	await expect.poll(ready, { timeout: 10_000 }).toBe(200);
}

describe('connections that are cut while a class answer', () => {
	const cuts = {
		'ended by the database': () => ask(`select pg_terminate_backend(pid) ${others}`),
		'reset on the line': () => Promise.resolve(line.cut('reset')),
		'closed on the line': () => Promise.resolve(line.cut('close'))
	} as const;

	test.each(Object.entries(cuts))('%s: nothing ends, is lost or doubled', async (_how, cut) => {
		const live = await follow();
		await expect.poll(live.events).toBe(1);
		const answering = pupils.answer();
		for (let turn = 0; turn < 4; turn += 1) {
			await pupils.more(people);
			await cut();
		}
		await answering;
		expect(pupils.putOff()).toBeGreaterThan(0);
		await expectAllKept();
		// Its own connection was cut as well, and another one listens.
		await expect.poll(live.events, { timeout: 10_000 }).toBeGreaterThan(1);
		await expectWorking();
	});
});

describe('a database that is started again while a class answer', () => {
	const master = (): number =>
		Number(readFileSync(join(postgres.folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
	const runs = (pid: number): boolean => {
		try {
			return process.kill(pid, 0);
		} catch {
			return false;
		}
	};
	const immediate = async (): Promise<void> => {
		const pid = master();
		process.kill(pid, 'SIGQUIT');
		await expect.poll(() => runs(pid), { timeout: 10_000 }).toBe(false);
	};

	test.each([
		['fast', () => postgres.pause()],
		['immediate', immediate]
	])('%s: nothing ends, is lost or doubled', async (_how, end) => {
		const answering = pupils.answer();
		for (let turn = 0; turn < 2; turn += 1) {
			await pupils.more(2 * people);
			await end();
			await postgres.start();
		}
		await answering;
		expect(pupils.putOff()).toBeGreaterThan(0);
		await expectAllKept();
		await expectWorking();
	});
});

describe('a database that is frozen while a class answer', () => {
	const pidsOf = async (): Promise<readonly number[]> =>
		(await ask(`select pid ${others}`)).map(({ pid }) => Number(pid));

	test.each([
		['its connections', pidsOf],
		[
			'all of it',
			async () => [
				Number(readFileSync(join(postgres.folder, 'postmaster.pid'), 'utf8').split('\n')[0]),
				...(await pidsOf())
			]
		]
	])('%s: everybody is told in time, and goes on when it does', async (_what, pidsToStop) => {
		const answering = pupils.answer();
		await pupils.more(people);
		const pids = await pidsToStop();
		for (const pid of pids) process.kill(pid, 'SIGSTOP');
		try {
			const before = pupils.putOff();
			await expect
				.poll(() => pupils.putOff() - before, { timeout: 30_000 })
				.toBeGreaterThan(people / 2);
			const from = performance.now();
			expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
			expect((await fetch(`${server.url}/learn/nk-cells-and-miscarriage`)).status).toBe(200);
			expect(performance.now() - from).toBeLessThan(1000);
		} finally {
			for (const pid of pids) process.kill(pid, 'SIGCONT');
		}
		await answering;
		expect(pupils.longest()).toBeLessThan(5000 * patience);
		await expectAllKept();
		await expectWorking();
	});
});
