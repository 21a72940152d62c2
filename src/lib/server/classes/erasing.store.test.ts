import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { made, tea, named } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { learnerWho, seedAssignment } from '../../../../tests/store/seed-assignment.ts';
import type { Educator, Who } from '../accounts/who-asks.ts';
import { beginAttempt } from '../attempts/begin-attempt.ts';
import { openQuiz } from '../attempts/open-quiz.ts';
import { nameKey } from '../../assignment/names/read-name.ts';
import { listAttempts } from '../store/attempts.ts';
import { listAudit } from '../store/audit.ts';
import { createLearner } from '../store/learners.ts';
import { updateClass, listRoster, replaceRoster } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { classCode } from './class-code.ts';
import { eraseOwn } from './own-record.ts';
import { joinClass, type Joined } from './join-class.ts';
import { removeLearners, type RemovalAct } from './remove-learners.ts';
import { namesLeft } from './roster.ts';
import { giveBack, viewUsedNames } from './used-names.ts';
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
	await replaceRoster(db, 'class', named('Ada Byron', 'Zoë Winter'));
}

type Learner = Extract<Who, { type: 'learner' }>;

function tryToJoin(db: Database, label: string, learnerId: string): Promise<Joined> {
	return joinClass(db, {
		...{ code, label, ticket: next('ticket-of-twenty-letters'), learnerId, here: [] },
		place: { address: '192.0.2.1', secret, now: made }
	});
}

async function join(db: Database, label: string): Promise<Learner> {
	const id = next('joined');
	expect(await tryToJoin(db, label, id)).toMatchObject({ type: 'joined' });
	return { type: 'learner', id, classId: 'class' };
}

async function begun(db: Database, who: Who): Promise<number> {
	const opened = await openQuiz(db, who, { assignment: 'work', quiz, now: made });
	return opened.type === 'quiz' ? opened.begun : -1;
}

async function usedNames(db: Database) {
	const viewed = await viewUsedNames(db, educator, { classId: 'class', secret });
	return viewed.type === 'names' ? viewed.names : viewed.type;
}

function give(db: Database, name: string, who: Who = educator) {
	return giveBack(db, who, { ...moment(), classId: 'class', name, secret });
}

/** Begins an attempt; `handed in`, so that the next one is another. */
async function take(db: Database, who: Who): Promise<string> {
	const asked = { assignment: 'work', quiz, id: next('attempt'), seed: 'seed', now: made };
	const started = await beginAttempt(db, who, asked);
	if (started.type !== 'begun')
		return started.type === 'refused' ? started.may.reason : started.type;
	await db
		.updateTable('attempts')
		.set({ handed_in_at: made })
		.where('id', '=', started.attempt)
		.execute();
	return 'begun';
}

function remove(db: Database, learner: string, act: RemovalAct) {
	const removal = { ...moment(), classId: 'class', learners: [learner], secret, act };
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
		const opened = await openQuiz(db, second, { assignment: 'work', quiz, now: made });
		expect(opened).toMatchObject({ begun: 1, newest: null });
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

	it('charges nobody whose name differs on the list, be it by a space', async () => {
		const { db } = await fresh.open();
		await seed(db);
		await replaceRoster(db, 'class', named('Li Na', 'Lina'));
		const first = await join(db, 'Li Na');
		expect([await take(db, first), await take(db, first)]).toEqual(['begun', 'begun']);
		await eraseOwn(db, first, { ...moment(), secret });
		const other = await join(db, 'Lina');
		expect(await begun(db, other)).toBe(0);
		expect(await take(db, other)).toBe('begun');
		expect(await begun(db, await join(db, 'li  NA'))).toBe(2);
	});

	it('counts all of two learners who had one name in two spellings, in whatever order they go', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db, { attempts: 9 });
		await updateClass(db, 'class', { code, naming: 'name' });
		// Before names were compared by their key, both could join.
		const both = ['Ada', 'ADA'].map((label) => ({ label, id: next('before') }));
		for (const { id, label } of both) {
			const recoveryHash = next('hash');
			const ends = '2027-09-01T08:00:00Z';
			const at = { createdAt: made, expiresAt: ends, recoveryHash };
			await createLearner(db, { id, classId: 'class', label, ...at });
		}
		const [ada, shouted] = both.map(({ id }): Learner => ({ ...learnerWho, id }));
		for (const who of [ada, ada, ada, shouted]) await take(db, who ?? learnerWho);
		for (const who of [ada, shouted])
			await eraseOwn(db, who ?? learnerWho, { ...moment(), secret });
		expect(await begun(db, await join(db, 'Ada'))).toBe(4);
	});

	it('lets nobody else join under the name in another spelling, also at the same moment', async () => {
		const { db } = await fresh.open();
		await seed(db);
		await replaceRoster(db, 'class', []);
		const spellings = ['Zoë Winter', 'ZOË WINTER', 'zoë  winter', 'Zoe\u0308 Win\u200Dter'];
		const all = await Promise.all(spellings.map((label) => tryToJoin(db, label, next('same'))));
		expect(all.filter(({ type }) => type === 'joined')).toHaveLength(1);
		expect(all.filter(({ type }) => type === 'unusable')).toHaveLength(3);
	});

	it('raises the attempts left by nothing but an act of the educator', async () => {
		const { db } = await fresh.open();
		await seedAssignment(db, { attempts: 'unlimited' });
		await updateClass(db, 'class', { code, naming: 'name' });
		const names = ['Ada', 'ADA', 'Li Na', 'Lina', 'li  na'];
		const acts = ['use', 'use', 'erase', 'remove', 'erase all', 'undo', 'give back'] as const;
		const orders = fc.array(fc.tuple(fc.constantFrom(...acts), fc.constantFrom(...names)), {
			...{ minLength: 6, maxLength: 12 }
		});
		await fc.assert(
			fc.asyncProperty(orders, async (order) => {
				await db.deleteFrom('learners').execute();
				await db.deleteFrom('used_attempts').execute();
				const here = new Map<string, Learner>();
				/** By key: all that counts, and the part of it that the learner who is here used. */
				const counted = new Map<string, { all: number; own: number }>();
				for (const [act, name] of order) {
					const key = nameKey(name);
					const who = here.get(key) ?? (await join(db, name));
					here.set(key, who);
					const { all, own } = counted.get(key) ?? { all: 0, own: 0 };
					expect(await begun(db, who)).toBe(all);
					if (act === 'use') await take(db, who);
					if (act === 'erase') await eraseOwn(db, who, { ...moment(), secret });
					if (act === 'remove') await remove(db, who.id, 'remove');
					if (act === 'undo') await remove(db, who.id, 'undo');
					if (act === 'erase all') await remove(db, who.id, 'erase');
					if (act === 'give back') await give(db, name);
					if (act !== 'use' && act !== 'give back') here.delete(key);
					const after = {
						...{ use: { all: all + 1, own: own + 1 }, erase: { all, own: 0 } },
						...{ remove: { all, own: 0 }, undo: { all: 0, own: 0 } },
						...{ 'erase all': { all: 0, own: 0 }, 'give back': { all: own, own } }
					}[act];
					counted.set(key, after);
				}
				for (const [key, { all }] of counted)
					expect(await begun(db, here.get(key) ?? (await join(db, key)))).toBe(all);
			}),
			{ numRuns: 12 }
		);
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
		const zoe = await join(db, 'Zoë Winter');
		await take(db, zoe);
		await eraseOwn(db, zoe, { ...moment(), secret });
		await eraseOwn(db, await join(db, 'Ada Byron'), { ...moment(), secret });
		expect(await viewClass(db, educator, { classId: 'class', now: made })).toMatchObject({
			erased: [{ day: '2026-09-01', learners: 2, begun: 1 }]
		});
		expect(await usedNames(db)).toEqual([{ name: 'Zoë Winter', attempts: 1 }]);
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
	it('keeps attempts counted, and the name on the list, free to join again', async () => {
		const { db } = await fresh.open();
		await seed(db);
		const zoe = await join(db, 'Zoë Winter');
		await take(db, zoe);
		expect(await namesLeft(db, 'class')).toEqual(['Ada Byron']);
		expect(await remove(db, zoe.id, 'remove')).toEqual({ type: 'removed', learners: 1 });
		expect(await namesLeft(db, 'class')).toEqual(['Ada Byron', 'Zoë Winter']);
		const again = await join(db, 'Zoë Winter');
		expect([await take(db, again), await take(db, again)]).toEqual(['begun', 'noAttemptsLeft']);
	});

	it('erases all data: the name on the list, in any spelling, and the count of attempts', async () => {
		const { db } = await fresh.open();
		await seed(db);
		await take(db, await join(db, 'Ada Byron'));
		const first = await join(db, 'Zoë Winter');
		await take(db, first);
		await remove(db, first.id, 'remove');
		const zoe = await join(db, 'Zoë Winter');
		await take(db, zoe);
		// Since then, the educator has written the name in another way.
		await replaceRoster(db, 'class', named('Ada Byron', 'ZOË  WINTER'));
		expect(await remove(db, zoe.id, 'erase')).toEqual({ type: 'removed', learners: 1 });
		expect(await listRoster(db, 'class')).toEqual(['Ada Byron']);
		expect(await tryToJoin(db, 'Zoë Winter', next('joined'))).toMatchObject({
			...{ type: 'unusable', reason: 'unlisted' }
		});
		expect((await sql`select * from used_attempts`.execute(db)).rows).toEqual([]);
		const [entry] = (await listAudit(db, { limit: 20 })).filter(
			({ action }) => action === 'learner.erase'
		);
		expect(entry).toMatchObject({ actor: 'educator', subject: 'class', detail: { learners: 1 } });
		expect(JSON.stringify(await listAudit(db, { limit: 20 }))).not.toMatch(/Zo|Winter/);
	});

	it('undoes a join: the name is free with all attempts, also those that erased records had used', async () => {
		const { db } = await fresh.open();
		await seed(db);
		for (const name of ['Zoë Winter', 'Ada Byron']) {
			const stranger = await join(db, name);
			await take(db, stranger);
			await eraseOwn(db, stranger, { ...moment(), secret });
		}
		const wrong = await join(db, 'zoë winter');
		expect(await take(db, wrong)).toBe('begun');
		expect(await remove(db, wrong.id, 'undo')).toEqual({ type: 'removed', learners: 1 });
		expect(await namesLeft(db, 'class')).toEqual(['Ada Byron', 'Zoë Winter']);
		expect(await usedNames(db)).toEqual([...[{ name: 'Ada Byron', attempts: 1 }]]);
		const right = await join(db, 'Zoë Winter');
		expect([await take(db, right), await take(db, right), await take(db, right)]).toEqual([
			...['begun', 'begun', 'noAttemptsLeft']
		]);
		expect(await begun(db, await join(db, 'Ada Byron'))).toBe(1);
		const actions = (await listAudit(db, { limit: 10 })).map(({ action }) => action);
		expect(actions).toContain('learner.undo');
	});

	it('gives back what erased records used, to a name on the list and to whoever has joined under it', async () => {
		const { db } = await fresh.open();
		await seed(db);
		const eraseOne = async (): Promise<void> => {
			const stranger = await join(db, 'Zoë Winter');
			await take(db, stranger);
			await eraseOwn(db, stranger, { ...moment(), secret });
		};
		await eraseOne();
		const outsider: Educator = { type: 'educator', id: 'stranger', administrator: true };
		expect(await give(db, 'Zoë Winter', outsider)).toEqual({ type: 'forbidden' });
		expect(await give(db, 'Ada Byron')).toEqual({ type: 'nothing' });
		expect(await give(db, 'Zoë Winter')).toEqual({ type: 'given', attempts: 1 });
		await eraseOne();
		const zoe = await join(db, 'Zoë Winter');
		expect([await take(db, zoe), await take(db, zoe)]).toEqual(['begun', 'noAttemptsLeft']);
		expect(await usedNames(db)).toEqual([...[{ name: 'Zoë Winter', attempts: 1 }]]);
		expect(await give(db, 'Zoë Winter')).toEqual({ type: 'given', attempts: 1 });
		expect(await usedNames(db)).toEqual([]);
		expect(await begun(db, zoe)).toBe(1);
		expect([await take(db, zoe), await take(db, zoe)]).toEqual(['begun', 'noAttemptsLeft']);
		expect((await listAttempts(db, 'work', zoe.id)).map(({ number }) => number)).toEqual([2, 3]);
		const entries = await listAudit(db, { limit: 20 });
		const given = { actor: 'educator', subject: 'class', detail: { attempts: 1 } };
		expect(entries.filter(({ action }) => action === 'learner.giveBack')).toMatchObject([
			...[given, given]
		]);
	});

	it('is for educators of the class, and passes over who is not in it', async () => {
		const { db } = await fresh.open();
		await seed(db);
		const stranger: Educator = { type: 'educator', id: 'stranger', administrator: true };
		const removal = { ...moment(), classId: 'class', secret, act: 'undo' } as const;
		const learners = ['learner', 'nobody'];
		expect((await removeLearners(db, stranger, { ...removal, learners })).type).toBe('forbidden');
		expect(await removeLearners(db, educator, { ...removal, learners })).toMatchObject({
			learners: 1
		});
		const again = { ...removal, ...moment(), learners };
		expect(await removeLearners(db, educator, again)).toEqual({ type: 'nobody' });
	});
});
