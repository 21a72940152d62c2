import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { fillEducator } from '../../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../../tests/store/on-both-databases.ts';
import { countHit } from '../limits.ts';
import type { Database } from './tables.ts';
import { hold, pausing, transact } from './transact.ts';

/** Resolves for all who wait once so many do. */
function meeting(people: number): () => Promise<void> {
	let release: () => void = () => undefined;
	const all = new Promise<void>((resolve) => (release = resolve));
	let here = 0;
	return () => {
		here += 1;
		if (here === people) release();
		return all;
	};
}

/** Takes two rows the wrong way round, each in one half of a pair: a circle, if both have their first. */
async function circle(db: Database, tries: number) {
	const meet = meeting(2);
	const pauses: number[] = [];
	let runs = 0;
	let settle: () => void = () => undefined;
	const oneIsThrough = new Promise<void>((resolve) => (settle = resolve));
	// The other is through before one comes again: else both could meet in a circle once more.
	const pause = (failed: number) => {
		pauses.push(failed);
		return oneIsThrough;
	};
	const cross = (first: string, second: string) =>
		transact(
			db,
			async (tx) => {
				runs += 1;
				await sql`set local deadlock_timeout = '20ms'`.execute(tx);
				await hold(tx, 'user', [first], 'to change');
				await meet();
				await hold(tx, 'user', [second], 'to change');
				return 'done';
			},
			{ most: tries, pause }
		).finally(settle);
	const both = await Promise.allSettled([cross('ann', 'bob'), cross('bob', 'ann')]);
	return { both: both.map(({ status }) => status).sort(), pauses, runs };
}

onBothDatabases('a transaction', (fresh) => {
	it('is run again when it waited in a circle with another, so often and not more', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'ann');
		await fillEducator(db, 'bob');
		if (fresh.dialect === 'sqlite') {
			// One after the other: there is nothing to wait for.
			const both = await Promise.all([1, 2].map((one) => transact(db, () => Promise.resolve(one))));
			expect(both).toEqual([1, 2]);
			return;
		}
		expect(await circle(db, 2)).toEqual({ both: ['fulfilled', 'fulfilled'], pauses: [1], runs: 3 });
		expect(await circle(db, 1)).toEqual({ both: ['fulfilled', 'rejected'], pauses: [], runs: 2 });
	});

	it('is not run again for what it throws itself, and keeps nothing of it', async () => {
		const { db } = await fresh.open();
		let runs = 0;
		const failing = transact(db, async (tx) => {
			runs += 1;
			await fillEducator(tx, 'ann');
			throw new Error('No.');
		});
		await expect(failing).rejects.toThrow('No.');
		expect(runs).toBe(1);
		expect(await db.selectFrom('user').select('id').execute()).toEqual([]);
	});

	it('sees what came between its look and its writing, when it is run again', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'ann');
		let runs = 0;
		const id = await transact(db, async (tx) => {
			runs += 1;
			const taken = await tx.selectFrom('user').select('id').where('id', '=', 'bob').execute();
			if (taken.length > 0) return 'taken';
			// Somebody else is faster; on SQLite they would wait.
			if (fresh.dialect === 'postgres') await fillEducator(db, 'bob');
			await fillEducator(tx, 'bob');
			return 'made';
		});
		expect([id, runs]).toEqual(fresh.dialect === 'postgres' ? ['taken', 2] : ['made', 1]);
	});
});

onBothDatabases('what comes at once', (fresh) => {
	it('is counted each, whatever isolation the server has by default', async () => {
		const place = await fresh.tables();
		const strict = '?options=-c%20default_transaction_isolation%3Drepeatable%5C%20read';
		const databaseUrl =
			place.databaseUrl === undefined ? {} : { databaseUrl: place.databaseUrl + strict };
		const { db } = await fresh.open({ ...place, ...databaseUrl });
		const counted = { key: 'all', window: 3600, now: '2026-11-23T08:00:00Z' };
		const hits = await Promise.all(Array.from({ length: 40 }, () => countHit(db, counted)));
		expect(hits.toSorted((one, other) => one - other)).toEqual(hits.map((_, at) => at + 1));
	});
});

it('pauses for a random time that grows', async () => {
	const before = performance.now();
	await pausing(() => 0.999)(2);
	expect(performance.now() - before).toBeGreaterThan(18);
	const begun = performance.now();
	await pausing(() => 0)(10);
	expect(performance.now() - begun).toBeLessThan(500);
});
