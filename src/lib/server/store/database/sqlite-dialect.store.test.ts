import { sql } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from './store-place.ts';
import { openStore, type Store } from './open-store.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'readback-sqlite-'));
	store = await openStore({ dataDir: folder });
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

describe('SQLite below the store', () => {
	it('takes the right to write at the begin of a transaction, before anything is read', async () => {
		const other = new DatabaseSync(join(folder, databaseFile), { timeout: 0 });
		await store.db.transaction().execute(() => {
			expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('locked');
			return Promise.resolve();
		});
		other.exec('BEGIN IMMEDIATE; ROLLBACK');
		other.close();
	});

	it('writes through to the disk at each commit, lets others read, and holds references', () => {
		if (store.raw.type !== 'sqlite') throw new Error('This is no SQLite.');
		const { database } = store.raw;
		const ask = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {});
		const full = 2;
		expect(['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].flatMap(ask)).toEqual([
			// Waiting is the dialect's own: SQLite's would stop the process.
			...['wal', full, 1, 0]
		]);
	});

	it('keeps dates as ISO 8601 and booleans as 0 and 1, and refuses what it cannot keep', async () => {
		const { db } = store;
		const when = new Date('2026-09-01T08:00:00Z');
		const user = {
			...{ id: 'u', name: 'N', email: 'e', emailVerified: true, image: null },
			...{ createdAt: when, updatedAt: when }
		};
		await db.insertInto('user').values(user).execute();
		expect(await db.selectFrom('user').selectAll().execute()).toEqual([
			{ ...user, emailVerified: 1, createdAt: when.toISOString(), updatedAt: when.toISOString() }
		]);
		const odd = sql`select ${{ an: 'object' }}`;
		await expect(odd.execute(db)).rejects.toThrow('cannot keep this: object');
	});
});
