import { once } from 'node:events';
import { request } from 'node:http';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openSqlite } from '../../src/lib/server/store/database/sqlite.ts';
import { openStore } from '../../src/lib/server/store/database/open-store.ts';
import { freshDatabase } from './fresh-database.ts';
import { runReadback, serveReadback, temporaryFolder, type Serving } from './run-readback.ts';

/** The address at which a server says that its metrics are. */
function metricsOf(server: Serving): string {
	const [address = ''] = /http:\/\/127\.0\.0\.1:\d+(?=\/metrics)/.exec(server.output()) ?? [];
	return address;
}

/** The sum of a metric's samples whose labels hold all of these. */
async function metric(at: string, name: string, ...labels: string[]): Promise<number> {
	const lines = (await (await fetch(`${at}/metrics`)).text()).split('\n');
	return lines
		.filter((line) => line.startsWith(name) && labels.every((label) => line.includes(label)))
		.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

describe('a server that works', () => {
	let server: Serving;
	beforeAll(async () => {
		server = await serveReadback({ METRICS_PORT: '0' });
	});
	afterAll(async () => {
		await server.stop();
	});

	test.each([
		['/healthz', 'alive\n'],
		['/readyz', 'ready\n']
	])('says so at %s, for no cache and without a cookie', async (path, word) => {
		const response = await fetch(server.url + path);
		expect([response.status, await response.text()]).toEqual([200, word]);
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(response.headers.get('set-cookie')).toBeNull();
		expect((await fetch(server.url + path, { method: 'HEAD' })).status).toBe(200);
	});

	test('shows no metrics where its pages are', async () => {
		expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
	});

	test('counts requests by route and status, with no address among the labels', async () => {
		const at = metricsOf(server);
		const labels = ['route="/join/[code]"', 'status="404"'];
		const before = await metric(at, 'readback_http_requests_total', ...labels);
		await fetch(`${server.url}/join/AAAA-BBBB-CC`);
		await expect.poll(() => metric(at, 'readback_http_requests_total', ...labels)).toBe(before + 1);
		expect(
			await metric(at, 'readback_http_request_duration_seconds_count', 'route="/join/[code]"')
		).toBeGreaterThan(0);
		const all = await (await fetch(`${at}/metrics`)).text();
		expect(all).not.toContain('AAAA');
		for (const name of [
			...['readback_answers_appended_total', 'readback_append_conflicts_total'],
			...['readback_event_streams', 'process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds']
		])
			expect(all).toContain(`# TYPE ${name} `);
	});

	test('answers for its health where its metrics are, and nothing else there', async () => {
		const at = metricsOf(server);
		expect((await fetch(`${at}/healthz`)).status).toBe(200);
		expect((await fetch(`${at}/readyz`)).status).toBe(200);
		expect((await fetch(`${at}/`)).status).toBe(404);
	});
});

describe('a server that cannot do its work', () => {
	test('is alive and not ready while it stops, and finishes what is under way', async () => {
		const server = await serveReadback({ METRICS_PORT: '0' });
		const at = metricsOf(server);
		const post = request(`${server.url}/teach/sign-in`, {
			method: 'POST',
			headers: {
				'content-type': 'application/x-www-form-urlencoded',
				...{ expect: '100-continue', 'content-length': '3', origin: server.url }
			}
		});
		post.flushHeaders();
		await once(post, 'continue');
		server.signal('SIGTERM');
		await expect.poll(() => server.output()).toContain('stopping');
		const ready = await fetch(`${at}/readyz`);
		expect([ready.status, await ready.text()]).toEqual([503, 'stopping\n']);
		expect((await fetch(`${at}/healthz`)).status).toBe(200);
		const answered = once(post, 'response');
		post.end('a=1');
		await answered;
		expect(await server.ended).toBe(0);
	});

	test('is not ready while its database is away, and is again when it is back', async () => {
		const { url, rename } = await ownDatabase();
		const secret = 'x'.repeat(32);
		const server = await serveReadback({ DATABASE_URL: url, SECRET: secret, METRICS_PORT: '0' });
		const status = async () => (await fetch(`${server.url}/readyz`)).status;
		expect(await status()).toBe(200);
		expect(await metric(metricsOf(server), 'readback_database_connections')).toBeGreaterThan(0);
		await rename('away');
		expect(await status()).toBe(503);
		expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
		await rename('back');
		await expect.poll(status, { timeout: 10_000 }).toBe(200);
		expect(await server.stop()).toBe(0);
	});
});

describe('readiness with PostgreSQL', () => {
	let server: Serving;
	let master: Client;
	const role = `health_role_${process.pid}`;
	beforeAll(async () => {
		const address = await freshDatabase(inject('postgresUrl'));
		master = new Client({ connectionString: address });
		await master.connect();
		await master.query(`create role ${role} superuser login password 'before'`);
		const url = address.replace('postgres:password@', `${role}:before@`);
		server = await serveReadback({ DATABASE_URL: url, SECRET: 'x'.repeat(32) });
	});
	afterAll(async () => {
		await server.stop('SIGKILL');
		await master.end();
	});

	const ready = async () => (await fetch(`${server.url}/readyz`)).text();
	const signIn = (): Promise<Response> =>
		fetch(`${server.url}/teach/sign-in`, {
			...{ method: 'POST', headers: { origin: server.url, accept: 'text/html' } },
			body: new URLSearchParams({ email: 'a@example.org', password: 'a-long-passphrase' })
		});
	const cannot = 'database cannot be written\n';

	test.each(['learners', 'attempts', 'attempt_events'])(
		'is missing while %s is locked',
		async (table) => {
			await master.query(`begin; lock table ${table} in share mode`);
			expect(await ready()).toBe(cannot);
			await master.query('rollback');
			expect(await ready()).toBe('ready\n');
		}
	);

	test('is missing while its password is another, and whoever asks is told to come again', async () => {
		// Waits until each is ended: one that still ends would answer.
		const cut = `select pg_terminate_backend(pid, 10000) from pg_stat_activity where usename = '${role}'`;
		await master.query(`alter role ${role} password 'after'`);
		await master.query(cut);
		expect(await ready()).toBe('no database\n');
		const refused = await signIn();
		expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
		await master.query(`alter role ${role} password 'before'`);
		expect(await ready()).toBe('ready\n');
	});

	test('is missing after a write for which there was no room, although the probe finds some', async () => {
		await master.query(`
			create function full_disk() returns trigger language plpgsql as $$
				begin raise exception 'no room' using errcode = 'disk_full'; end $$;
			create trigger full_disk before insert on rate_limits for each row
				when (new.key <> 'readyz') execute function full_disk()`);
		expect(await ready()).toBe('ready\n');
		expect((await signIn()).status).toBe(503);
		expect(await ready()).toBe(cannot);
	});
});

/** A database of its own in the tests' PostgreSQL, which can be taken away and brought back. */
async function ownDatabase() {
	const name = `health_${process.pid}`;
	const master = async (...texts: string[]): Promise<void> => {
		const client = new Client({ connectionString: `${inject('postgresUrl')}postgres` });
		await client.connect();
		for (const text of texts) await client.query(text);
		await client.end();
	};
	await master(`drop database if exists ${name} with (force)`, `create database ${name}`);
	const cut = `select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '${name}'`;
	return {
		url: `${inject('postgresUrl')}${name}`,
		rename: (where: 'away' | 'back') =>
			where === 'away'
				? master(`alter database ${name} allow_connections false`, cut)
				: master(`alter database ${name} allow_connections true`)
	};
}

describe('a start with a database that cannot be used', () => {
	async function refusal(env: Readonly<Record<string, string>>): Promise<string[]> {
		const running = runReadback(env);
		expect(await running.ended).toBe(1);
		return running.errors().trim().split('\n');
	}
	const secret = { SECRET: 'x'.repeat(32) };

	test('says in one line that it cannot be reached, without the password', async () => {
		const url = 'postgres://readback:pass-word@127.0.0.1:1/school';
		expect(await refusal({ DATABASE_URL: url, ...secret })).toEqual([
			'The database 127.0.0.1:1/school cannot be reached: nothing listens there. Set DATABASE_URL to another.'
		]);
	});

	test('says in one line that PostgreSQL has no such database', async () => {
		const url = `${inject('postgresUrl')}nowhere`;
		expect(await refusal({ DATABASE_URL: url, ...secret })).toEqual([
			`The database ${new URL(url).host}/nowhere cannot be reached: there is no database of that name. Set DATABASE_URL to another.`
		]);
	});

	test('says in one line that the address is none, and that SECRET is needed', async () => {
		expect(await refusal({ DATABASE_URL: 'mysql://localhost/x' })).toEqual([
			'DATABASE_URL is not an address like postgres://user:password@host:5432/readback.',
			'With DATABASE_URL, SECRET is needed: at least 32 random characters.'
		]);
	});

	test('says in one line that a later Readback made it, and changes nothing', async () => {
		const dataDir = temporaryFolder();
		await (await openStore({ dataDir })).close();
		const database = openSqlite(dataDir);
		database.exec(`INSERT INTO kysely_migration VALUES ('9999-later', '2099-01-01T00:00:00Z')`);
		database.close();
		expect(await refusal({ DATA_DIR: dataDir })).toEqual([
			`The database ${dataDir}/readback.db was made by a later Readback (9999-later); nothing was changed. Start that one, or set DATA_DIR to another.`
		]);
	});
});
