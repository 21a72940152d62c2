import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { made, tea } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { learnerWho, seedAssignment } from '../../../../tests/store/seed-assignment.ts';
import type { Educator, Who } from '../accounts/who-asks.ts';
import { beginAttempt } from '../attempts/begin-attempt.ts';
import { lookAtQuiz } from '../attempts/look-at-quiz.ts';
import { listAudit } from '../store/audit.ts';
import { updateClass, listRoster, replaceRoster } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { classCode } from './class-code.ts';
import { eraseOwn } from './own-record.ts';
import { joinClass } from './join-class.ts';
import { namesLeft, removeLearners, type Removal } from './roster.ts';
import { viewClass } from './view-class.ts';

const secret = 's'.repeat(32);
const code = classCode(new Uint8Array(8).fill(7));
const educator: Educator = { type: 'educator', id: 'educator', administrator: false };
const quiz = tea.quizzes[0]?.id ?? '';

let ids = 0;
const next = (what: string): string => `${what}-${ids++}`;
const moment = () => ({ now: made, auditId: next('audit') });

/** A class that goes by names, with a quiz that may be taken twice. */
async function seed(db: Database): Promise<void> {
	await seedAssignment(db, { attempts: 2 });
	await updateClass(db, 'class', { code, naming: 'name' });
	await replaceRoster(db, 'class', ['Ada Byron', 'Zoë Winter']);
}

async function join(db: Database, label: string): Promise<Extract<Who, { type: 'learner' }>> {
	const learnerId = next('joined');
	const joined = await joinClass(db, {
		...{ code, label, ticket: next('ticket-of-twenty-letters'), learnerId, leaving: undefined },
		place: { address: '192.0.2.1', secret, now: made }
	});
	expect(joined).toMatchObject({ type: 'joined' });
	return { type: 'learner', id: learnerId, classId: 'class' };
}

/** Begins an attempt; `handed in`, so that the next one is another. */
async function take(db: Database, who: Who): Promise<string> {
	const asked = { assignment: 'work', quiz, id: next('attempt'), seed: 'seed', now: made };
	const begun = await beginAttempt(db, who, asked);
	if (begun.type !== 'begun') return begun.type === 'refused' ? begun.may.reason : begun.type;
	await db
		.updateTable('attempts')
		.set({ handed_in_at: made })
		.where('id', '=', begun.attempt)
		.execute();
	return 'begun';
}

function remove(db: Database, learner: string, attempts: Removal['attempts']) {
	const removal = { ...moment(), classId: 'class', learners: [learner], secret, attempts };
	return removeLearners(db, educator, removal);
}

onBothDatabases('erasing oneself', (fresh) => {
	it('gives no more attempts to whoever joins again under the name, however often', async () => {
		const { db } = await fresh.open();
		await seed(db);
		const first = await join(db, 'Zoë Winter');
		expect(await take(db, first)).toBe('begun');
		expect(await eraseOwn(db, first, { ...moment(), secret })).toEqual({ type: 'erased' });

		const second = await join(db, 'Zoë Winter');
		const look = await lookAtQuiz(db, second, { assignment: 'work', quiz, now: made });
		expect(look).toMatchObject({ begun: 1, newest: null });
		expect([await take(db, second), await take(db, second)]).toEqual(['begun', 'noAttemptsLeft']);
		await eraseOwn(db, second, { ...moment(), secret });

		const third = await join(db, 'Zoë Winter');
		expect(await take(db, third)).toBe('noAttemptsLeft');
		const other = await join(db, 'Ada Byron');
		expect(await take(db, other)).toBe('begun');
	});

	it('counts a name that is spelled in another way', async () => {
		const { db } = await fresh.open();
		await seed(db);
		await replaceRoster(db, 'class', []);
		const first = await join(db, 'Zoë Winter');
		await take(db, first);
		await take(db, first);
		await eraseOwn(db, first, { ...moment(), secret });
		expect(await take(db, await join(db, 'zoë  WINTER'))).toBe('noAttemptsLeft');
		expect(await take(db, await join(db, 'Zoë Summer'))).toBe('begun');
	});

	it('strikes no name that the educator wrote', async () => {
		const { db } = await fresh.open();
		await seed(db);
		for (const name of ['Ada Byron', 'Zoë Winter'])
			await eraseOwn(db, await join(db, name), { ...moment(), secret });
		expect(await listRoster(db, 'class')).toEqual(['Ada Byron', 'Zoë Winter']);
		expect(await namesLeft(db, 'class')).toEqual(['Ada Byron', 'Zoë Winter']);
	});

	it('is seen by the educator, by the day, and in the audit trail, without a word of who it was', async () => {
		const { db } = await fresh.open();
		await seed(db);
		const begun = await join(db, 'Zoë Winter');
		await take(db, begun);
		await eraseOwn(db, begun, { ...moment(), secret });
		await eraseOwn(db, await join(db, 'Ada Byron'), { ...moment(), secret });
		expect(await viewClass(db, educator, { classId: 'class', now: made })).toMatchObject({
			erased: [{ day: '2026-09-01', learners: 2, begun: 1 }]
		});
		const entries = await listAudit(db, { limit: 10 });
		const own = entries.filter(({ action }) => action === 'learner.erase.own');
		expect(own).toMatchObject([
			{ actor: 'learner', subject: 'class' },
			{ actor: 'learner', subject: 'class' }
		]);
		const { rows } = await sql`select * from used_attempts`.execute(db);
		expect(rows).toHaveLength(1);
		expect(JSON.stringify([rows, own])).not.toMatch(/Zo|Winter|joined-/);
	});

	it('is forgotten with the assignment', async () => {
		const { db } = await fresh.open();
		await seed(db);
		await take(db, learnerWho);
		await eraseOwn(db, learnerWho, { ...moment(), secret });
		await db.deleteFrom('assignments').where('id', '=', 'work').execute();
		expect((await sql`select * from used_attempts`.execute(db)).rows).toEqual([]);
	});
});

onBothDatabases('removing a learner', (fresh) => {
	it('keeps attempts counted; undoing a join does not count them, and frees the name', async () => {
		const { db } = await fresh.open();
		await seed(db);
		const zoe = await join(db, 'Zoë Winter');
		await take(db, zoe);
		expect(await remove(db, zoe.id, 'stay counted')).toEqual({ type: 'removed', learners: 1 });
		const wrong = await join(db, 'Zoë Winter');
		expect(await take(db, wrong)).toBe('begun');
		expect(await remove(db, wrong.id, 'do not count')).toEqual({ type: 'removed', learners: 1 });
		expect(await namesLeft(db, 'class')).toEqual(['Ada Byron', 'Zoë Winter']);
		const right = await join(db, 'Zoë Winter');
		expect([await take(db, right), await take(db, right)]).toEqual(['begun', 'noAttemptsLeft']);
	});

	it('is for educators of the class, and passes over who is not in it', async () => {
		const { db } = await fresh.open();
		await seed(db);
		const stranger: Educator = { type: 'educator', id: 'stranger', administrator: true };
		const removal = { ...moment(), classId: 'class', secret, attempts: 'do not count' } as const;
		const learners = ['learner', 'nobody'];
		expect((await removeLearners(db, stranger, { ...removal, learners })).type).toBe('forbidden');
		expect(await removeLearners(db, educator, { ...removal, learners })).toMatchObject({
			learners: 1
		});
		const again = { ...removal, ...moment(), learners };
		expect((await removeLearners(db, educator, again)).type).toBe('unusable');
	});
});
