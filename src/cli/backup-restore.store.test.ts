import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fill, fillAttempt, fillLearner } from '../../tests/store/fill.ts';
import { appendEvents } from '../lib/server/store/append-events.ts';
import { readEvents } from '../lib/server/store/attempts.ts';
import { eraseLearner } from '../lib/server/store/upkeep/erase.ts';
import { listLearners } from '../lib/server/store/learners.ts';
import { openStore, type Store } from '../lib/server/store/database/open-store.ts';
import { purge } from '../lib/server/store/upkeep/purge.ts';
import { earlierAttempts, takeUpUsedAttempts } from '../lib/server/store/used-attempts.ts';
import { type Outcome, run } from './run.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'readback-backup-'));
	store = await openStore({ dataDir: join(folder, 'data') });
	await fill(store.db);
	await appendEvents(store.db, { attempt: 'attempt', at: 0, events: [{ type: 'begin' }] });
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

function readback(...args: readonly string[]): Promise<Outcome> {
	return run(args, { cwd: folder, library: 'quizzes', dataDir: 'data' });
}

/** What lies in the database's folder. */
function inData(): readonly string[] {
	return readdirSync(join(folder, 'data')).sort();
}

async function logAfterStart(): Promise<unknown> {
	store = await openStore({ dataDir: join(folder, 'data') });
	return readEvents(store.db, 'attempt');
}

describe('readback backup', () => {
	it('writes the database while a server writes, readable for its owner only', async () => {
		const { code, out } = await readback('backup', 'b.db');
		expect([code, out]).toEqual([0, expect.stringContaining('b.db:')]);
		expect(statSync(join(folder, 'b.db')).mode & 0o777).toBe(0o600);
		const more = { attempt: 'attempt', at: 1, events: [{ type: 'next' }] } as const;
		expect(await appendEvents(store.db, more)).toMatchObject({ type: 'appended' });
		await store.close();
		expect(await readback('restore', 'b.db', '--replace')).toMatchObject({ code: 0 });
		expect(inData()).toEqual(['readback.db']);
		expect(await logAfterStart()).toEqual([{ type: 'begin' }]);
	});

	it('is not held up by a transaction that is not done, and does not see it', async () => {
		await store.db.transaction().execute(async (tx) => {
			await fillAttempt(tx, 'unfinished');
			expect(await readback('backup', 'b.db')).toMatchObject({ code: 0 });
		});
		const copy = new DatabaseSync(join(folder, 'b.db'), { readOnly: true });
		expect(copy.prepare('SELECT id FROM attempts').all()).toEqual([{ id: 'attempt' }]);
		copy.close();
	});

	it('writes over nothing, and says where there is nothing to back up', async () => {
		writeFileSync(join(folder, 'b.db'), 'mine');
		expect((await readback('backup', 'b.db')).error).toContain('is there already');
		const none = { cwd: folder, library: '', dataDir: 'none' };
		expect((await run(['backup', 'c.db'], none)).error).toContain('is not there');
		expect(readdirSync(folder).sort()).toEqual(['b.db', 'data']);
	});

	it('names the tools of PostgreSQL where the database is one', async () => {
		const around = { cwd: folder, library: '', dataDir: 'data', databaseUrl: 'postgres://x' };
		for (const command of ['backup', 'restore']) {
			const { code, error } = await run([command, 'b.db'], around);
			expect([code, error]).toEqual([1, expect.stringContaining('pg_dump')]);
		}
	});
});

describe('readback restore', () => {
	it('refuses while a server runs, and without --replace', async () => {
		await readback('backup', 'b.db');
		expect((await readback('restore', 'b.db', '--replace')).error).toContain('stop it first');
		await appendEvents(store.db, { attempt: 'attempt', at: 1, events: [{ type: 'next' }] });
		await store.close();
		expect((await readback('restore', 'b.db')).error).toContain('is there already');
		expect(inData()).toEqual(['readback.db']);
		expect(await logAfterStart()).toHaveLength(2);
	});

	it('brings a database to a machine that has none, or a damaged one', async () => {
		await readback('backup', 'b.db');
		await store.close();
		rmSync(join(folder, 'data', 'readback.db'));
		writeFileSync(join(folder, 'data', 'readback.db-wal'), 'left behind');
		expect((await readback('restore', 'b.db')).out).toContain('no database to replace');
		expect(inData()).toEqual(['readback.db']);
		writeFileSync(join(folder, 'data', 'readback.db'), 'not a database at all'.repeat(100));
		expect(await readback('restore', 'b.db', '--replace')).toMatchObject({ code: 0 });
		expect(inData()).toEqual(['readback.db']);
		expect(await logAfterStart()).toEqual([{ type: 'begin' }]);
	});

	it('erases again at the next purge who was erased since the backup, and still counts their attempts', async () => {
		await fillLearner(store.db, 'other');
		await readback('backup', 'b.db');
		await eraseLearner(store.db, 'learner', '2026-09-05T08:00:00Z', () => 'somebody');
		await store.close();
		expect((await readback('restore', 'b.db', '--replace')).out).toContain('erased again');
		await logAfterStart();
		expect(await listLearners(store.db, 'class')).toHaveLength(2);
		expect(await purge(store.db, '2026-09-06T08:00:00Z')).toMatchObject({ broughtBack: 1 });
		expect(await listLearners(store.db, 'class')).toMatchObject([{ id: 'other' }]);
		await takeUpUsedAttempts(store.db, 'other', 'somebody');
		const at = { assignmentId: 'assignment', learnerId: 'other', quizId: 'quiz of attempt' };
		expect(await earlierAttempts(store.db, at)).toBe(1);
	});
});
