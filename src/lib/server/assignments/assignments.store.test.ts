import { expect, it } from 'vitest';
import { expiry, fillEducator, fillLearner, made, tea } from '../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../tests/store/on-both-databases.ts';
import { editedModule, swap } from '../../../../tests/fixtures/modules/edited-module.ts';
import { compile } from '../../content/compile.ts';
import { defaultSettings } from '../../assignment/settings/settings.ts';
import type { Who } from '../accounts/who-asks.ts';
import { readAssignmentEvents } from '../store/assignments.ts';
import { listAudit } from '../store/audit.ts';
import { createClass, updateClass } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { adoptEdition } from './adopt-edition.ts';
import {
	changeSettings,
	moveAssignment,
	moves,
	type Move,
	recordBegun
} from './change-assignment.ts';
import { closeAll } from './close-all.ts';
import { createAssignment } from './create-assignment.ts';
import { listAssignments } from './list-assignments.ts';
import type { Exceptions } from '../../assignment/settings/exceptions.ts';
import { listExceptions, putException, removeException } from './exceptions.ts';
import { loadAssignment, moduleFor, openAssignment } from './load-assignment.ts';

const educator: Who = { type: 'educator', id: 'educator', administrator: false };
const others: readonly Who[] = [
	{ type: 'nobody' },
	{ type: 'learner', id: 'learner', classId: 'class' },
	{ type: 'educator', id: 'another', administrator: false },
	{ type: 'educator', id: 'administrator', administrator: true }
];
const now = '2026-09-02T08:00:00Z';
const settings = defaultSettings(tea);

function newer() {
	const compiled = compile(
		editedModule({ 'module.yaml': swap('Tea and sleep', 'Tea and the night') }, tea.id)
	);
	if (compiled.type !== 'module') throw new Error('The newer edition does not compile.');
	return compiled.module;
}

async function school(db: Database): Promise<void> {
	await fillEducator(db, 'educator');
	await fillEducator(db, 'another');
	await fillEducator(db, 'administrator', true);
	const naming = 'pseudonym' as const;
	const ours = { id: 'class', name: 'Ours', code: 'OURS', naming, createdAt: made };
	await createClass(db, { ...ours, owner: 'educator' });
	await createClass(db, { ...ours, id: 'theirs', code: 'THEIRS', owner: 'another' });
	await fillLearner(db, 'learner');
	await fillLearner(db, 'stranger', 'theirs');
}

let ids = 0;
/** A moment with an id of its own. */
function moment(at = now) {
	return { now: at, auditId: `audit ${ids++}` };
}

function make(db: Database, who: Who = educator, given: object = {}, publish = true) {
	return createAssignment(db, who, {
		...{ id: 'assignment', classId: 'class', module: tea, publish },
		...{ settings: { ...settings, ...given }, ...moment() }
	});
}

function move(db: Database, expected: number, what: Move, at = now, who: Who = educator) {
	return moveAssignment(db, who, {
		...{ assignment: 'assignment', expected, move: what, ...moment(at) }
	});
}

async function stateOf(db: Database, at = now): Promise<unknown> {
	const loaded = await loadAssignment(db, 'assignment', at);
	return loaded.type === 'assignment' ? loaded.standing.state : loaded.type;
}

onBothDatabases('assigning', (fresh) => {
	it('makes an assignment with its edition, open at once, and says so in the audit trail', async () => {
		const { db } = await fresh.open();
		await school(db);
		expect(await make(db)).toEqual({ type: 'made', id: 'assignment' });
		const loaded = await loadAssignment(db, 'assignment', now);
		expect(loaded).toMatchObject({ standing: { state: 'open', settings }, position: 1 });
		if (loaded.type !== 'assignment') return;
		const frozen = await moduleFor(db, loaded.snapshot.context, now);
		expect(frozen.quizzes).toEqual(tea.quizzes);
		expect(await listAudit(db, { limit: 9 })).toMatchObject([
			{ actor: 'educator', action: 'assignment.create', subject: 'assignment' }
		]);
	});

	it('is made as a draft, and published later', async () => {
		const { db } = await fresh.open();
		await school(db);
		await make(db, educator, {}, false);
		expect(await stateOf(db)).toBe('draft');
		expect(await move(db, 0, 'publish')).toEqual({ type: 'done', position: 1 });
		expect(await stateOf(db)).toBe('open');
	});

	it('is not made with what the module does not allow, nor when nobody could take it', async () => {
		const { db } = await fresh.open();
		await school(db);
		expect(await make(db, educator, { quizzes: ['none'] })).toMatchObject({ type: 'problems' });
		expect(await make(db, educator, { due: '2026-09-01T00:00:00Z' })).toMatchObject({
			...{ type: 'problems', problems: [{ field: 'due' }] }
		});
		expect(await make(db, educator, { handIn: 'name' })).toMatchObject({
			...{ type: 'problems', problems: [{ field: 'handIn' }] }
		});
		await updateClass(db, 'class', { naming: 'name' });
		expect(await make(db, educator, { handIn: 'pseudonym' })).toMatchObject({
			...{ type: 'problems', problems: [{ field: 'handIn' }] }
		});
		await updateClass(db, 'class', { archivedAt: now });
		expect(await make(db)).toMatchObject({ problems: [{ field: 'class' }] });
		expect(await stateOf(db)).toBe('missing');
	});

	it('goes from state to state by the acts of its educator, and each leaves its trace', async () => {
		const { db } = await fresh.open();
		await school(db);
		const behaviour = { type: 'deferred', release: 'byEducator' };
		await make(db, educator, { behaviour });
		const acts: readonly Move[] = ['close', 'reopen', 'close', 'release', 'archive', 'restore'];
		for (const [index, act] of acts.entries()) {
			expect(await move(db, index + 1, act)).toEqual({ type: 'done', position: index + 2 });
		}
		expect(await stateOf(db)).toBe('released');
		const trail = await listAudit(db, { limit: 20 });
		expect(trail.map(({ action }) => action).toSorted()).toEqual(
			['create', ...acts].map((act) => `assignment.${act}`).toSorted()
		);
	});

	it('refuses what its state does not allow, and changes nothing', async () => {
		const { db } = await fresh.open();
		await school(db);
		await make(db);
		expect(await move(db, 1, 'release')).toEqual({ type: 'refused', state: 'open' });
		expect(await readAssignmentEvents(db, 'assignment')).toHaveLength(1);
		expect(await listAudit(db, { limit: 9 })).toHaveLength(1);
	});

	it('of two educators who act on the same view one wins, and the other is told', async () => {
		const { db } = await fresh.open();
		await school(db);
		await make(db);
		const acted = await Promise.all([move(db, 1, 'close'), move(db, 1, 'close')]);
		expect(acted.map(({ type }) => type).toSorted()).toEqual(['conflict', 'done']);
		expect(await readAssignmentEvents(db, 'assignment')).toHaveLength(2);
	});

	it('closes by time without anybody writing it, and writes it with the next act', async () => {
		const { db } = await fresh.open();
		await school(db);
		const due = '2026-09-03T08:00:00Z';
		const later = '2026-09-05T08:00:00Z';
		await make(db, educator, { opens: '2026-09-02T09:00:00Z', due });
		expect(await stateOf(db)).toBe('scheduled');
		expect(await stateOf(db, '2026-09-02T09:00:00Z')).toBe('open');
		const loaded = await loadAssignment(db, 'assignment', later);
		expect(loaded).toMatchObject({ standing: { state: 'closed', closedAt: due }, position: 1 });
		expect(await move(db, 1, 'archive', later)).toEqual({ type: 'done', position: 3 });
		const log = await readAssignmentEvents(db, 'assignment');
		expect(log).toMatchObject([
			{ event: { type: 'publish' }, byEducator: 'educator' },
			{ event: { type: 'time', at: later }, byEducator: null },
			{ event: { type: 'archive' }, byEducator: 'educator' }
		]);
	});

	it('changes settings, but once somebody has begun nothing that was promised', async () => {
		const { db } = await fresh.open();
		await school(db);
		await make(db);
		const change = (expected: number, given: object) =>
			changeSettings(db, educator, {
				...{ assignment: 'assignment', expected, settings: { ...settings, ...given } },
				...moment()
			});
		expect(await change(1, { attempts: 3 })).toEqual({ type: 'done', position: 2 });
		// As it stands already: nothing is recorded.
		expect(await change(2, { attempts: 3 })).toEqual({ type: 'done', position: 2 });
		expect(await recordBegun(db, 'assignment', now)).toEqual({ type: 'begun' });
		expect(await recordBegun(db, 'assignment', now)).toEqual({ type: 'begun' });
		expect(await change(3, { attempts: 2 })).toMatchObject({
			...{ type: 'problems', problems: [{ field: 'attempts' }] }
		});
		expect(await change(2, { attempts: 4 })).toEqual({ type: 'conflict', state: 'open' });
		expect(await change(3, { attempts: 4 })).toEqual({ type: 'done', position: 4 });
		const loaded = await loadAssignment(db, 'assignment', now);
		expect(loaded).toMatchObject({ standing: { settings: { attempts: 4 } } });
	});

	it('records that somebody has begun once, however many begin at once', async () => {
		const { db } = await fresh.open();
		await school(db);
		await make(db);
		const begun = Array.from({ length: 8 }, () => recordBegun(db, 'assignment', now));
		expect(await Promise.all(begun)).toEqual(begun.map(() => ({ type: 'begun' })));
		expect(await readAssignmentEvents(db, 'assignment')).toHaveLength(2);
	});

	it('lets nobody begin a draft', async () => {
		const { db } = await fresh.open();
		await school(db);
		await make(db, educator, {}, false);
		expect(await recordBegun(db, 'assignment', now)).toEqual({ type: 'refused', state: 'draft' });
		expect(await recordBegun(db, 'none', now)).toEqual({ type: 'missing' });
	});

	it('closes with its class what is open or opens later, and opens nothing while that is archived', async () => {
		const { db } = await fresh.open();
		await school(db);
		const opens = '2026-10-01T08:00:00Z';
		await make(db);
		const other = { id: 'later', classId: 'class', module: tea, publish: true, ...moment() };
		await createAssignment(db, educator, { ...other, settings: { ...settings, opens } });
		const draft = { id: 'draft', classId: 'class', module: tea, publish: false, ...moment() };
		await createAssignment(db, educator, { ...draft, settings });
		const close = { classId: 'class', now, newId: () => `close ${ids++}` };
		const [, , stranger = { type: 'nobody' }] = others;
		expect(await closeAll(db, stranger, close)).toEqual({ type: 'forbidden' });
		expect(await closeAll(db, educator, close)).toEqual({ type: 'closed', count: 2 });
		await updateClass(db, 'class', { archivedAt: now });
		const listed = await listAssignments(db, educator, { classId: 'class', now: opens });
		const states =
			listed.type === 'assignments' &&
			listed.assignments.map(({ loaded }) => [loaded.assignment.id, loaded.standing.state]);
		expect(states).toEqual([
			['assignment', 'closed'],
			['draft', 'draft'],
			['later', 'closed']
		]);
		expect(await move(db, 2, 'reopen')).toMatchObject({ type: 'problems' });
		await updateClass(db, 'class', { archivedAt: null });
		expect(await move(db, 2, 'reopen')).toMatchObject({ type: 'done' });
	});

	it('gives one learner of the class what they need instead, and takes it back', async () => {
		const { db } = await fresh.open();
		await school(db);
		await make(db);
		const put = (learner: string, exceptions: unknown, expected: Exceptions | null = null) =>
			putException(db, educator, {
				...{ assignment: 'assignment', learner, exceptions, expected, ...moment() }
			});
		expect(await put('stranger', { extraAttempts: 1 })).toMatchObject({ type: 'problems' });
		expect(await put('learner', {})).toMatchObject({ type: 'problems' });
		expect(await put('learner', { extraAttempts: 99 })).toMatchObject({ type: 'problems' });
		expect(await put('learner', { due: expiry, extraAttempts: 2 })).toEqual({ type: 'put' });
		const kept = await listExceptions(db, 'assignment');
		expect([...kept]).toEqual([['learner', { due: expiry, extraAttempts: 2 }]]);
		const remove = (expected: Exceptions | null) =>
			removeException(db, educator, {
				...{ assignment: 'assignment', learner: 'learner', expected, ...moment() }
			});
		// A colleague who has not seen it yet neither writes over it nor takes it back.
		expect(await put('learner', { extraAttempts: 3 })).toEqual({ type: 'conflict' });
		expect(await remove({ extraAttempts: 1 })).toEqual({ type: 'conflict' });
		const stands = { due: expiry, extraAttempts: 2 };
		expect(await remove(stands)).toEqual({ type: 'removed' });
		expect(await remove(stands)).toEqual({ type: 'missing' });
	});

	it('adopts the edition that was looked at, for those who begin from now on or for all', async () => {
		const { db } = await fresh.open();
		await school(db);
		await make(db);
		const module = newer();
		const adopt = (expected: number, edition: string, whom: 'all' | 'fromNowOn') =>
			adoptEdition(db, educator, {
				...{ assignment: 'assignment', expected, module, edition, for: whom },
				...moment()
			});
		expect(await adopt(1, 'another', 'all')).toMatchObject({ type: 'conflict' });
		expect(await adopt(1, module.edition, 'fromNowOn')).toEqual({ type: 'done', position: 2 });
		expect(await adopt(2, module.edition, 'all')).toMatchObject({ type: 'refused' });
		const loaded = await loadAssignment(db, 'assignment', now);
		if (loaded.type !== 'assignment') throw new Error(loaded.type);
		const { context } = loaded.snapshot;
		expect((await moduleFor(db, context, made)).title).toBe('Tea and sleep');
		expect((await moduleFor(db, context, now)).title).toBe('Tea and the night');
	});

	it('is made once, however often the same form comes, one after the other or at once', async () => {
		const { db } = await fresh.open();
		await school(db);
		const same = { type: 'made', id: 'assignment' };
		expect(await Promise.all([make(db), make(db)])).toEqual([same, same]);
		expect(await make(db)).toEqual(same);
		expect(await readAssignmentEvents(db, 'assignment')).toHaveLength(1);
	});

	it('lists what a class has, each as it stands now', async () => {
		const { db } = await fresh.open();
		await school(db);
		await make(db, educator, { due: '2026-09-03T08:00:00Z' });
		const listed = await listAssignments(db, educator, { classId: 'class', now: expiry });
		expect(listed).toMatchObject({
			assignments: [{ title: 'Tea and sleep', loaded: { standing: { state: 'closed' } } }]
		});
	});

	it.each(others)('is not there for anybody else: $type $id', async (who) => {
		const { db } = await fresh.open();
		await school(db);
		expect(await make(db, who)).toEqual({ type: 'forbidden' });
		await make(db);
		const aim = { assignment: 'assignment', expected: 1, ...moment() };
		const learner = { assignment: 'assignment', learner: 'learner', expected: null, ...moment() };
		const module = newer();
		const tried = [
			openAssignment(db, who, { assignment: 'assignment', now }),
			listAssignments(db, who, { classId: 'class', now }),
			...moves.map((each) => move(db, 1, each, now, who)),
			changeSettings(db, who, { ...aim, settings }),
			adoptEdition(db, who, { ...aim, module, edition: module.edition, for: 'all' }),
			putException(db, who, { ...learner, exceptions: { extraAttempts: 1 } }),
			removeException(db, who, learner)
		];
		for (const outcome of await Promise.all(tried)) expect(outcome).toEqual({ type: 'forbidden' });
		expect(await readAssignmentEvents(db, 'assignment')).toHaveLength(1);
	});
});
