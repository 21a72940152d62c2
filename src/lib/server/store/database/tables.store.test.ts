import { expect, it } from 'vitest';
import {
	expiry,
	fill,
	fillAttempt,
	fillEducator,
	fillLearner,
	input,
	made,
	tea,
	named
} from '../../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../../tests/store/on-both-databases.ts';
import {
	findAssignment,
	listAssignments,
	updateAssignment,
	findException,
	putException,
	removeException
} from '../assignments.ts';
import { createAttempt, findAttempt, listAttempts, moveAttempt } from '../attempts.ts';
import { listAudit, recordAudit } from '../audit.ts';
import {
	addClassEducator,
	findClassEducator,
	listClassEducators,
	removeClassEducator,
	createClass,
	deleteClass,
	findClass,
	findClassByCode,
	listClasses,
	updateClass,
	listListed,
	listRoster,
	replaceRoster,
	strikeNames
} from '../classes.ts';
import { findEdition, keepEdition } from '../editions.ts';
import { findEducator, hasAdministrator, listEducators, setAdministrator } from '../educators.ts';
import {
	createInvitation,
	deleteInvitation,
	findOpenInvitation,
	listOpenInvitations,
	takeInvitation
} from '../invitations.ts';
import {
	createLearnerSession,
	endLearnerSession,
	endLearnerSessions,
	findLearnerSession,
	prolongLearnerSession,
	createLearner,
	findLearner,
	findLearnerByRecovery,
	listLearners,
	prolongLearner,
	setRecovery
} from '../learners.ts';
import { purge } from '../upkeep/purge.ts';
import { hit } from '../limits.ts';
import { transact } from './transact.ts';

const later = '2026-09-03T08:00:00Z';

onBothDatabases('people', (fresh) => {
	it('are educators, some of them administrators', async () => {
		const { db } = await fresh.open();
		expect(await hasAdministrator(db)).toBe(false);
		await fillEducator(db, 'first', true);
		await fillEducator(db, 'second');
		expect(await hasAdministrator(db)).toBe(true);
		expect((await listEducators(db)).map(({ id }) => id)).toEqual(['first', 'second']);
		await setAdministrator(db, 'second', true);
		expect(await findEducator(db, 'second')).toEqual({
			...{ id: 'second', name: 'Name of second', email: 'second@example.org' },
			...{ administrator: true, createdAt: made }
		});
		expect(await findEducator(db, 'third')).toBeUndefined();
	});

	it('are invited once: of ten that take one invitation one has it', async () => {
		const { db } = await fresh.open();
		await fillEducator(db, 'first', true);
		const invitation = {
			...{ id: 'i', email: 'new@example.org', administrator: true, invitedBy: 'first' },
			...{ createdAt: made, expiresAt: expiry }
		};
		await createInvitation(db, { ...invitation, tokenHash: 'hash' });
		expect(await findOpenInvitation(db, 'hash', expiry)).toBeUndefined();
		expect(await findOpenInvitation(db, 'hash', later)).toEqual(invitation);
		expect(await listOpenInvitations(db, later)).toEqual([invitation]);
		const taking = Array.from({ length: 10 }, () => takeInvitation(db, 'i', later));
		expect((await Promise.all(taking)).filter((taken) => taken)).toHaveLength(1);
		expect(await findOpenInvitation(db, 'hash', later)).toBeUndefined();
		expect(await listOpenInvitations(db, later)).toEqual([]);
		await deleteInvitation(db, 'i');
		expect(await db.selectFrom('invitations').selectAll().execute()).toEqual([]);
	});

	it('are learners, no two of one label in a class', async () => {
		const { db } = await fresh.open();
		await fill(db);
		const learner = {
			...{ id: 'l2', classId: 'class', label: 'Fox', createdAt: made, expiresAt: expiry }
		};
		const both = ['l2', 'l3'].map((id) =>
			createLearner(db, { ...learner, id, recoveryHash: `of ${id}` })
		);
		expect((await Promise.all(both)).map(({ type }) => type).sort()).toEqual(['created', 'taken']);
		expect((await listLearners(db, 'class')).map(({ label }) => label)).toEqual([
			'Fox',
			'Label of learner'
		]);
		await setRecovery(db, 'learner', 'new');
		expect(await findLearnerByRecovery(db, 'recovery of learner')).toBeUndefined();
		expect(await findLearnerByRecovery(db, 'new')).toMatchObject({ id: 'learner' });
		await prolongLearner(db, 'learner', made);
		expect(await findLearner(db, 'learner')).toMatchObject({ expiresAt: expiry });
		await prolongLearner(db, 'learner', '2027-01-01T00:00:00Z');
		expect(await findLearner(db, 'learner')).toMatchObject({ expiresAt: '2027-01-01T00:00:00Z' });
	});

	it('go on in a session until it ends, expires, or they expire', async () => {
		const { db } = await fresh.open();
		await fill(db);
		const session = { learnerId: 'learner', createdAt: made, expiresAt: later };
		await createLearnerSession(db, { ...session, tokenHash: 't1' });
		await createLearnerSession(db, { ...session, tokenHash: 't2' });
		const found = { learnerId: 'learner', classId: 'class', expiresAt: later };
		expect(await findLearnerSession(db, 't1', made)).toEqual(found);
		expect(await findLearnerSession(db, 't1', later)).toBeUndefined();
		await prolongLearnerSession(db, 't1', '2030-01-01T00:00:00Z');
		expect(await findLearnerSession(db, 't1', later)).toBeDefined();
		expect(await findLearnerSession(db, 't1', expiry)).toBeUndefined();
		await endLearnerSession(db, 't1');
		expect(await findLearnerSession(db, 't1', made)).toBeUndefined();
		expect(await findLearnerSession(db, 't2', made)).toEqual(found);
		await endLearnerSessions(db, 'learner');
		expect(await findLearnerSession(db, 't2', made)).toBeUndefined();
	});
});

onBothDatabases('classes', (fresh) => {
	it('have a code of their own, educators, and can be archived', async () => {
		const { db } = await fresh.open();
		await fill(db);
		const other = {
			...{ id: 'c2', name: 'Another', code: 'CODE', naming: 'name' as const, createdAt: made },
			owner: 'educator'
		};
		expect(await createClass(db, other)).toEqual({ type: 'taken' });
		expect(await findClass(db, 'c2')).toBeUndefined();
		expect(await createClass(db, { ...other, code: 'OTHER' })).toEqual({ type: 'created' });
		expect((await listClasses(db, 'educator')).map(({ id }) => id)).toEqual(['c2', 'class']);
		expect(await updateClass(db, 'c2', { code: 'CODE' })).toEqual({ type: 'taken' });
		const change = { name: 'Old', code: 'OTHER', archivedAt: later };
		expect(await updateClass(db, 'c2', change)).toEqual({ type: 'updated' });
		expect(await findClassByCode(db, 'OTHER')).toEqual({
			...{ id: 'c2', naming: 'name', createdAt: made },
			...{ joiningPausedAt: null, joinKeySalt: null, timeZone: null },
			...change
		});
		await updateClass(db, 'c2', { archivedAt: null });
		expect(await findClass(db, 'c2')).toMatchObject({ archivedAt: null });
	});

	it('are taught by many, and say who owns them', async () => {
		const { db } = await fresh.open();
		await fill(db);
		await fillEducator(db, 'second');
		await addClassEducator(db, { classId: 'class', educatorId: 'second', owner: false });
		expect(await findClassEducator(db, 'class', 'second')).toMatchObject({ owner: false });
		await addClassEducator(db, { classId: 'class', educatorId: 'second', owner: true });
		expect(await listClassEducators(db, 'class')).toMatchObject([
			{ educatorId: 'educator', owner: true },
			{ educatorId: 'second', owner: true, email: 'second@example.org' }
		]);
		await removeClassEducator(db, 'class', 'second');
		expect(await findClassEducator(db, 'class', 'second')).toBeUndefined();
	});

	it('expect names once each, and forget those that are replaced', async () => {
		const { db } = await fresh.open();
		await fill(db);
		await replaceRoster(db, 'class', named('Berta', 'Anna', 'Berta'));
		expect(await listRoster(db, 'class')).toEqual(['Anna', 'Berta']);
		const kept = { name: 'Carla', email: 'carla@example.org', studentNumber: '1' };
		await replaceRoster(db, 'class', [...named('Anna', 'Berta'), kept, ...named('Carla')]);
		expect(await listListed(db, 'class')).toEqual([...named('Anna', 'Berta'), kept]);
		await strikeNames(db, 'class', ['Anna', 'Carla']);
		expect(await listRoster(db, 'class')).toEqual(['Berta']);
		await replaceRoster(db, 'class', []);
		expect(await listRoster(db, 'class')).toEqual([]);
	});

	it('are deleted with everything in them', async () => {
		const { db } = await fresh.open();
		await fill(db);
		await deleteClass(db, 'class');
		expect(await findAttempt(db, 'attempt')).toBeUndefined();
		expect(await findAssignment(db, 'assignment')).toBeUndefined();
		expect(await findLearner(db, 'learner')).toBeUndefined();
	});
});

onBothDatabases('work', (fresh) => {
	it('is assigned in an edition that stays what it was, figures included', async () => {
		const { db } = await fresh.open();
		const figures = [
			{ name: 'a.png', type: 'image/png', bytes: new Uint8Array([0, 255, 7]) }
		] as const;
		await keepEdition(db, { ...tea, figures }, made);
		await keepEdition(db, { ...tea, title: 'Changed' }, later);
		expect(await findEdition(db, tea.edition)).toEqual({ ...tea, figures });
		expect(await findEdition(db, 'none')).toBeUndefined();
		await db.updateTable('editions').set({ content: '{"edition":"x"}' }).execute();
		await expect(findEdition(db, tea.edition)).rejects.toThrow('is not it');
	});

	it('has settings, and exceptions to them', async () => {
		const { db } = await fresh.open();
		await fill(db);
		await keepEdition(db, { ...tea, edition: 'newer' }, later);
		await updateAssignment(db, 'assignment', { settings: { attempts: 3 }, edition: 'newer' });
		await updateAssignment(db, 'assignment', {});
		expect(await listAssignments(db, 'class')).toEqual([
			{
				...{ id: 'assignment', classId: 'class', moduleId: tea.id, edition: 'newer' },
				...{ settings: { attempts: 3 }, series: null, createdAt: made, createdBy: 'educator' }
			}
		]);
		const exception = { assignmentId: 'assignment', learnerId: 'learner', settings: { a: 1 } };
		await putException(db, { ...exception, settings: {} });
		await putException(db, exception);
		expect(await findException(db, 'assignment', 'learner')).toEqual(exception);
		await removeException(db, 'assignment', 'learner');
		expect(await findException(db, 'assignment', 'learner')).toBeUndefined();
	});

	it('is attempted; begun twice at once it is one attempt', async () => {
		const { db } = await fresh.open();
		await fill(db);
		const attempt = {
			...{ assignmentId: 'assignment', learnerId: 'learner', quizId: 'q', number: 1 },
			...{ edition: tea.edition, input, begunAt: made, expiresAt: expiry }
		};
		const both = ['a1', 'a2'].map((id) => createAttempt(db, { ...attempt, id }));
		const [first, second] = await Promise.all(both);
		const taken = [first, second].find((one) => one?.type === 'taken');
		const [kept] = (await listAttempts(db, 'assignment')).filter(({ quizId }) => quizId === 'q');
		expect(taken).toEqual({ type: 'taken', attempt: kept });
		expect(kept).toEqual({ ...attempt, id: kept?.id, handedInAt: null });
		await fillLearner(db, 'other');
		await fillAttempt(db, 'of-other', 'other');
		expect(await listAttempts(db, 'assignment', 'other')).toMatchObject([{ id: 'of-other' }]);
		await moveAttempt(db, 'attempt', { edition: tea.edition, input: { ...input, seed: 'new' } });
		expect(await findAttempt(db, 'attempt')).toMatchObject({ input: { seed: 'new' } });
	});
});

onBothDatabases('the house', (fresh) => {
	it('counts hits that come at once, each once, until the window is over', async () => {
		const { db } = await fresh.open();
		const at = (now: string) => hit(db, { key: 'k', window: 60, now, limit: 5 });
		const hits = await Promise.all(Array.from({ length: 20 }, () => at('2026-09-01T08:00:20Z')));
		expect(hits.filter(({ type }) => type === 'allowed')).toHaveLength(5);
		expect(await at('2026-09-01T08:00:59Z')).toEqual({ type: 'limited', retryAfter: 1 });
		expect(await at('2026-09-01T08:01:00Z')).toEqual({ type: 'allowed' });
		const others = Array.from({ length: 5 }, () => at('2026-09-01T08:00:59Z'));
		expect((await Promise.all(others)).filter(({ type }) => type === 'limited')).toHaveLength(1);
	});

	it('forgets hits that a clock counted while it was a day ahead', async () => {
		const { db } = await fresh.open();
		const at = (now: string) => hit(db, { key: 'k', window: 3600, now, limit: 2 });
		for (const _ of [1, 2, 3]) await at('2026-09-02T08:00:00Z');
		expect(await at('2026-09-02T08:00:00Z')).toMatchObject({ type: 'limited' });
		const back = [];
		for (const _ of [1, 2, 3]) back.push((await at('2026-09-01T08:00:00Z')).type);
		expect(back).toEqual(['allowed', 'allowed', 'limited']);
		await at('2026-09-02T08:00:00Z');
		await purge(db, '2026-09-01T08:00:00Z');
		expect(await db.selectFrom('rate_limits').selectAll().execute()).toEqual([]);
	});

	it('keeps an audit trail, newest first', async () => {
		const { db } = await fresh.open();
		const entry = { actor: 'a', action: 'class.archive', subject: 's', detail: { why: 'x' } };
		await recordAudit(db, { ...entry, id: '1', at: made });
		await recordAudit(db, { ...entry, id: '2', at: later });
		expect((await listAudit(db, { limit: 5 })).map(({ id }) => id)).toEqual(['2', '1']);
		expect(await listAudit(db, { limit: 5, before: later })).toEqual([
			{ ...entry, id: '1', at: made }
		]);
	});

	it('keeps nothing of a transaction that fails, whatever it was put together of', async () => {
		const { db } = await fresh.open();
		await fill(db);
		const failing = transact(db, async (tx) => {
			await replaceRoster(tx, 'class', named('Anna'));
			throw new Error('on purpose');
		});
		await expect(failing).rejects.toThrow('on purpose');
		expect(await listRoster(db, 'class')).toEqual([]);
	});
});
