import { sql } from 'kysely';
import { expect, it } from 'vitest';
import {
	expiry,
	fill,
	fillAttempt,
	fillEducator,
	fillLearner,
	made
} from '../../../../../tests/store/fill.ts';
import { fillAll } from '../../../../../tests/store/fill-all.ts';
import { onBothDatabases } from '../../../../../tests/store/on-both-databases.ts';
import { readEvents, findAttempt, addCompletions } from '../attempts.ts';
import { listAudit } from '../audit.ts';
import { addClassEducator, listClassEducators, listRoster } from '../classes.ts';
import type { Database } from '../database/tables.ts';
import { eraseEducator, eraseLearner } from './erase.ts';
import { exportEducator, exportLearner } from './export.ts';
import { findLearner } from '../learners.ts';
import { purge } from './purge.ts';
import { listTombstones } from '../used-attempts.ts';

const nothing = {
	...{ broughtBack: 0, completions: 0, attempts: 0, learnerSessions: 0, learners: 0 },
	...{ invitations: 0, verifications: 0, sessions: 0, audit: 0, rateLimits: 0 },
	...{ mailLinks: 0, classInvitations: 0 }
};
const later = '2027-12-01T08:00:00Z';

/** Every word that the database holds. */
async function everything(db: Database): Promise<string> {
	const tables = await db.introspection.getTables();
	const rows = await Promise.all(
		tables
			.filter(({ name }) => name !== 'editions')
			.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db))
	);
	return JSON.stringify(rows);
}

onBothDatabases('retention', (fresh) => {
	it('deletes nothing before its time', async () => {
		const { db } = await fresh.open();
		await fillAll(db);
		expect(await purge(db, made)).toEqual(nothing);
		expect(await findAttempt(db, 'attempt')).toBeDefined();
	});

	it('deletes a learner on the day, with all that they did, and counts it', async () => {
		const { db } = await fresh.open();
		await fillAll(db);
		expect(await purge(db, expiry)).toEqual({
			...nothing,
			...{ completions: 1, attempts: 1, learnerSessions: 1, learners: 1 },
			...{ invitations: 1, verifications: 1, sessions: 1, rateLimits: 1 },
			...{ mailLinks: 1, classInvitations: 1 }
		});
		expect(await readEvents(db, 'attempt')).toEqual([]);
		expect(await purge(db, expiry)).toEqual(nothing);
	});

	it('keeps the audit trail for a year', async () => {
		const { db } = await fresh.open();
		await fillAll(db);
		expect(await purge(db, '2027-08-31T08:00:00Z')).toMatchObject({ audit: 0 });
		expect(await purge(db, later)).toMatchObject({ audit: 1 });
	});

	it('deletes an attempt on its own day, and leaves its learner', async () => {
		const { db } = await fresh.open();
		await fill(db);
		await fillLearner(db, 'other');
		await fillAttempt(db, 'second', 'other');
		const day = '2026-10-01T08:00:00Z';
		await db.updateTable('attempts').set({ expires_at: day }).where('id', '=', 'second').execute();
		expect(await purge(db, day)).toEqual({ ...nothing, attempts: 1 });
		expect(await findLearner(db, 'other')).toBeDefined();
	});
});

onBothDatabases('a learner', (fresh) => {
	it('is given all that is kept of them', async () => {
		const { db } = await fresh.open();
		await fillAll(db);
		expect(await exportLearner(db, 'learner')).toMatchObject({
			learner: { id: 'learner', label: 'Label of learner', expiresAt: expiry },
			sessions: [{ createdAt: made, expiresAt: expiry }],
			attempts: [{ id: 'attempt', handedInAt: made, events: [{ type: 'begin' }] }],
			completions: [{ quizId: 'quiz of attempt', at: made }],
			exceptions: [{ settings: { extraAttempts: 1 } }]
		});
		expect(await exportLearner(db, 'nobody')).toBeUndefined();
	});

	it('is erased with every word but the list that the educator wrote; the tombstone holds an id, a kind and an hour', async () => {
		const { db } = await fresh.open();
		await fillAll(db);
		await fillLearner(db, 'other');
		await addCompletions(db, [
			{ assignmentId: 'assignment', learnerId: 'other', quizId: 'q', at: made }
		]);
		expect(await eraseLearner(db, 'learner', later)).toEqual({ type: 'erased', attempts: 1 });
		expect(await eraseLearner(db, 'learner', later)).toEqual({ type: 'unknown' });
		expect(await listTombstones(db)).toEqual([{ id: 'learner', kind: 'learner', at: later }]);
		await db.deleteFrom('tombstones').execute();
		expect(await listRoster(db, 'class')).toEqual(['Label of learner', 'Somebody else']);
		await db.deleteFrom('roster').execute();
		const words = await everything(db);
		expect(words).not.toMatch(/"learner"|Label of learner|recovery of learner|quiz of attempt/);
		expect(words).toContain('Label of other');
		expect(await listAudit(db, { limit: 10 })).toMatchObject([
			{ actor: 'educator', action: 'learner.rename', subject: 'erased', detail: null }
		]);
	});
});

onBothDatabases('an educator', (fresh) => {
	it('is given all that is kept of them', async () => {
		const { db } = await fresh.open();
		await fillAll(db);
		expect(await exportEducator(db, 'educator')).toMatchObject({
			educator: { id: 'educator', email: 'educator@example.org', administrator: true },
			sessions: [{ createdAt: '2026-09-01T08:00:00.000Z', ipAddress: '192.0.2.1' }],
			classes: [{ id: 'class', name: 'The class' }],
			assignments: ['assignment'],
			audit: [{ action: 'learner.rename' }]
		});
		expect(await exportEducator(db, 'nobody')).toBeUndefined();
	});

	it('cannot be erased while a class has no other; then another owns it', async () => {
		const { db } = await fresh.open();
		await fillAll(db);
		expect(await eraseEducator(db, 'educator', later)).toEqual({
			type: 'alone',
			classes: ['class']
		});
		await fillEducator(db, 'second');
		await addClassEducator(db, { classId: 'class', educatorId: 'second', owner: false });
		expect(await eraseEducator(db, 'educator', later)).toEqual({ type: 'erased' });
		expect(await listClassEducators(db, 'class')).toMatchObject([
			{ educatorId: 'second', owner: true }
		]);
		expect(await listTombstones(db)).toEqual([{ id: 'educator', kind: 'educator', at: later }]);
		await db.deleteFrom('tombstones').execute();
		expect(await everything(db)).not.toMatch(/"educator"|Name of educator|educator@|192\.0\.2/);
		expect(await eraseEducator(db, 'educator', later)).toEqual({ type: 'unknown' });
	});
});
