import {
	existsSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
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

function readback(...args: readonly string[]): Outcome {
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
		const { code, out } = readback('backup', 'b.db');
		expect([code, out]).toEqual([0, expect.stringContaining('b.db:')]);
		expect(statSync(join(folder, 'b.db')).mode & 0o777).toBe(0o600);
		const more = { attempt: 'attempt', at: 1, events: [{ type: 'next' }] } as const;
		expect(await appendEvents(store.db, more)).toMatchObject({ type: 'appended' });
		await store.close();
		expect(readback('restore', 'b.db', '--replace')).toMatchObject({ code: 0 });
		expect(inData()).toEqual(['readback.db']);
		expect(await logAfterStart()).toEqual([{ type: 'begin' }]);
	});

	it('is not held up by a transaction that is not done, and does not see it', async () => {
		await store.db.transaction().execute(async (tx) => {
			await fillAttempt(tx, 'unfinished');
			expect(readback('backup', 'b.db')).toMatchObject({ code: 0 });
		});
		const copy = new DatabaseSync(join(folder, 'b.db'), { readOnly: true });
		expect(copy.prepare('SELECT id FROM attempts').all()).toEqual([{ id: 'attempt' }]);
		copy.close();
	});

	it('writes over nothing, and says where there is nothing to back up', () => {
		writeFileSync(join(folder, 'b.db'), 'mine');
		expect(readback('backup', 'b.db').error).toContain('is there already');
		expect(run(['backup', 'c.db'], { cwd: folder, library: '', dataDir: 'none' }).error).toContain(
			'is not there'
		);
		expect(readdirSync(folder).sort()).toEqual(['b.db', 'data']);
	});

	it('names the tools of PostgreSQL where the database is one', () => {
		const around = { cwd: folder, library: '', dataDir: 'data', databaseUrl: 'postgres://x' };
		for (const command of ['backup', 'restore']) {
			const { code, error } = run([command, 'b.db'], around);
			expect([code, error]).toEqual([1, expect.stringContaining('pg_dump')]);
		}
	});
});

describe('readback restore', () => {
	it('refuses while a server runs, and without --replace', async () => {
		readback('backup', 'b.db');
		expect(readback('restore', 'b.db', '--replace').error).toContain('stop it first');
		await appendEvents(store.db, { attempt: 'attempt', at: 1, events: [{ type: 'next' }] });
		await store.close();
		expect(readback('restore', 'b.db').error).toContain('is there already');
		expect(inData()).toEqual(['readback.db']);
		expect(await logAfterStart()).toHaveLength(2);
	});

	it('brings a database to a machine that has none, or a damaged one', async () => {
		readback('backup', 'b.db');
		await store.close();
		rmSync(join(folder, 'data', 'readback.db'));
		writeFileSync(join(folder, 'data', 'readback.db-wal'), 'left behind');
		expect(readback('restore', 'b.db').out).toContain('no database to learn from');
		expect(inData()).toEqual(['readback.db']);
		writeFileSync(join(folder, 'data', 'readback.db'), 'not a database at all'.repeat(100));
		expect(readback('restore', 'b.db', '--replace')).toMatchObject({ code: 0 });
		expect(inData()).toEqual(['readback.db']);
		expect(await logAfterStart()).toEqual([{ type: 'begin' }]);
	});

	it('erases again at the next purge who was erased since the backup, and still counts their attempts', async () => {
		await fillLearner(store.db, 'other');
		readback('backup', 'b.db');
		await eraseLearner(store.db, 'learner', '2026-09-05T08:00:00Z', () => 'somebody');
		await store.close();
		expect(readback('restore', 'b.db', '--replace').out).toContain('erased again');
		await logAfterStart();
		expect(await listLearners(store.db, 'class')).toHaveLength(2);
		expect(await purge(store.db, '2026-09-06T08:00:00Z')).toMatchObject({ broughtBack: 1 });
		expect(await listLearners(store.db, 'class')).toMatchObject([{ id: 'other' }]);
		await takeUpUsedAttempts(store.db, 'other', 'somebody');
		const at = { assignmentId: 'assignment', learnerId: 'other', quizId: 'quiz of attempt' };
		expect(await earlierAttempts(store.db, at)).toBe(1);
	});

	it.each([
		['no file', (file: string) => rmSync(file), 'is not there'],
		['no database', (file: string) => writeFileSync(file, 'words '.repeat(1000)), 'not a whole'],
		['an empty file', (file: string) => writeFileSync(file, ''), 'not a database of Readback'],
		['half a backup', (file: string) => truncateSync(file, statSync(file).size / 2), ''],
		[
			'another’s database',
			(file: string) => edit(file, 'PRAGMA application_id = 7'),
			'of Readback'
		],
		[
			'a later version',
			(file: string) => edit(file, `INSERT INTO kysely_migration VALUES ('9999-x', '2099')`),
			'later Readback'
		],
		[
			'a row that points nowhere',
			(file: string) => edit(file, `INSERT INTO attempt_events VALUES ('none', 0, '{}')`),
			'is damaged'
		]
	])('changes nothing when given %s', async (_what, spoil, says) => {
		const file = join(folder, 'b.db');
		readback('backup', file);
		await store.close();
		spoil(file);
		const { code, error } = readback('restore', file, '--replace');
		expect([code, error]).toEqual([1, expect.stringContaining(says)]);
		expect(error).toContain('Nothing was changed');
		expect(inData()).toEqual(['readback.db']);
		expect(existsSync(join(folder, 'data', 'readback.db'))).toBe(true);
		expect(await logAfterStart()).toEqual([{ type: 'begin' }]);
	});
});

function edit(file: string, text: string): void {
	const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
	database.exec(text);
	database.close();
}
