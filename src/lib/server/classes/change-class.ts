import { isDeepStrictEqual } from 'node:util';
import { type Moment, record } from './record-act.ts';
import { classCode } from './class-code.ts';
import { readName, type NameProblem } from '../../assignment/names/read-name.ts';
import { findZone, zones } from '../../messages/zones.ts';
import { hashToken } from '../accounts/secrets.ts';
import type { Who } from '../accounts/who-asks.ts';
import {
	createClass as createRow,
	type Class,
	updateClass,
	listClasses,
	listRoster,
	deleteClass as deleteRow
} from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { hold, holdThere, transact } from '../store/database/transact.ts';
import { listLearners } from '../store/learners.ts';
import { eraseLearner, holdLearners } from '../store/upkeep/erase.ts';
import { taught } from './view-class.ts';

interface NewClass extends Moment {
	readonly id: string;
	readonly name: string;
	readonly naming: Class['naming'];
	/** IANA; without one, or with one that nobody knows, it has none yet. */
	readonly zone?: string;
	/** `codeBytes` random ones. */
	readonly bytes: Uint8Array;
	/** One of that name, made alike since then, is answered instead. */
	readonly madeSince?: string;
}

/** `code`: the code that was drawn belongs to another class. The next try draws another. */
export type ClassCreated =
	| { readonly type: 'created'; readonly id: string }
	| { readonly type: 'forbidden' }
	| { readonly type: 'unusable'; readonly reason: NameProblem | 'code' };

/** A class of whoever asks; any educator may have as many as they like. Of one id there is one: a second try finds it. */
export async function createClass(db: Database, who: Who, asked: NewClass): Promise<ClassCreated> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const { id, naming, bytes, now: createdAt } = asked;
	const read = readName(asked.name);
	if (read.type === 'unusable') return read;
	const { name } = read;
	return transact(db, async (tx) => {
		// Else their account could be erased between, and nobody would teach it.
		const [stays] = await holdThere(tx, 'user', [who.id], 'to change');
		if (!stays) return { type: 'forbidden' };
		if ((await taught(tx, who, id)).type === 'taught') return { type: 'created', id };
		const timeZone = findZone(asked.zone ?? '', zones());
		const same = await findSame(tx, who.id, { name, naming, timeZone, since: asked.madeSince });
		if (same) return { type: 'created', id: same.id };
		const code = classCode(bytes);
		const created = await createRow(tx, {
			...{ id, name, code, naming, createdAt, owner: who.id, timeZone }
		});
		// Of 78 thousand million.
		if (created.type === 'taken') return { type: 'unusable', reason: 'code' };
		await record(tx, asked, { actor: who.id, action: 'class.create', subject: id });
		return { type: 'created', id };
	});
}

/** What the same form made a short while ago; of an archived class there may be another. */
async function findSame(
	tx: Database,
	educator: string,
	{ since, ...asked }: Pick<Class, 'name' | 'naming' | 'timeZone'> & { since: string | undefined }
): Promise<Class | undefined> {
	if (since === undefined) return undefined;
	return (await listClasses(tx, educator)).find(
		({ name, naming, timeZone, createdAt, archivedAt }) =>
			isDeepStrictEqual({ name, naming, timeZone }, asked) &&
			createdAt >= since &&
			archivedAt === null
	);
}

/** `was`: what stood in the form that asks, so that nobody undoes what another has changed since. */
export type ClassChange =
	| { readonly type: 'rename'; readonly name: string; readonly was: string }
	/** In which its times are written; one that nobody knows changes nothing. `was`: empty where nobody had said it. */
	| { readonly type: 'zone'; readonly zone: string; readonly was: string }
	/** The old code and link no longer let anybody in; `bytes`: `codeBytes` random ones. */
	| { readonly type: 'newCode'; readonly bytes: Uint8Array; readonly was: string }
	/** Nobody joins it any more, and it moves to the end of the list. */
	| { readonly type: 'archive' }
	| { readonly type: 'unarchive' }
	/** Nobody joins for now; who has joined goes on. */
	| { readonly type: 'pauseJoining' }
	| { readonly type: 'resumeJoining' }
	/** From now on a name of the list needs its key. `salt`: random; a new one makes all keys anew. `was`: `keysState`. */
	| { readonly type: 'joinKeys'; readonly salt: string; readonly was: string }
	| { readonly type: 'noJoinKeys' };

/** `no-names`: join keys belong to names, and the class has no list of them. */
export type ClassProblem = NameProblem | 'code' | 'no-names';

type ClassChanged =
	| { readonly type: 'changed' }
	| { readonly type: 'forbidden' }
	/** Nothing was changed: somebody else has changed the same since. `now`: how the class stands. */
	| { readonly type: 'crossed'; readonly now: Class }
	| { readonly type: 'unusable'; readonly reason: ClassProblem };

/** The same for the same join keys; empty without any. Forms carry it. */
export function keysState(salt: string | null): string {
	return salt === null ? '' : hashToken(salt).slice(0, 16);
}

/** What is to be written, or why a name cannot be used. */
function columns(change: ClassChange, now: string) {
	switch (change.type) {
		case 'rename': {
			const read = readName(change.name);
			return read.type === 'unusable' ? read.reason : { name: read.name };
		}
		case 'zone': {
			const timeZone = findZone(change.zone, zones());
			return timeZone === null ? {} : { timeZone };
		}
		case 'newCode':
			return { code: classCode(change.bytes) };
		case 'archive':
			return { archivedAt: now };
		case 'unarchive':
			return { archivedAt: null };
		case 'pauseJoining':
			return { joiningPausedAt: now };
		case 'resumeJoining':
			return { joiningPausedAt: null };
		case 'joinKeys':
			return { joinKeySalt: change.salt };
		case 'noJoinKeys':
			return { joinKeySalt: null };
	}
}

/**
 * `done`: it stands so already, as after a form that was sent twice, or nothing was changed in the form. `crossed`: it
 * does not stand any more as it stood in the form.
 */
function standing(change: ClassChange, now: Class): 'free' | 'done' | 'crossed' {
	const meets = (next: string, was: string, stands: string): 'free' | 'done' | 'crossed' => {
		if (next === stands || next === was) return 'done';
		return stands === was ? 'free' : 'crossed';
	};
	switch (change.type) {
		case 'rename': {
			const read = readName(change.name);
			return read.type === 'unusable' ? 'free' : meets(read.name, change.was, now.name);
		}
		case 'zone': {
			const next = findZone(change.zone, zones());
			return next === null ? 'done' : meets(next, change.was, now.timeZone ?? '');
		}
		case 'newCode':
			return meets(classCode(change.bytes), change.was, now.code);
		case 'joinKeys':
			return meets(keysState(change.salt), change.was, keysState(now.joinKeySalt));
		case 'archive':
		case 'unarchive':
		case 'pauseJoining':
		case 'resumeJoining':
		case 'noJoinKeys':
			return 'free';
	}
}

/** Changes a class; each of its educators may. */
export async function changeClass(
	db: Database,
	who: Who,
	{
		classId,
		change,
		...moment
	}: Moment & { readonly classId: string; readonly change: ClassChange }
): Promise<ClassChanged> {
	return transact(db, async (tx) => {
		await hold(tx, 'classes', [classId], 'to change');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden') return found;
		const set = columns(change, moment.now);
		if (typeof set === 'string') return { type: 'unusable', reason: set };
		if (change.type === 'joinKeys' && (await listRoster(tx, classId)).length === 0)
			return { type: 'unusable', reason: 'no-names' };
		const stands = standing(change, found.class);
		if (stands === 'crossed') return { type: 'crossed', now: found.class };
		if (stands === 'done') return { type: 'changed' };
		const updated = await updateClass(tx, classId, set);
		if (updated.type === 'taken') return { type: 'unusable', reason: 'code' };
		const action = `class.${change.type}`;
		await record(tx, moment, { actor: found.by.id, action, subject: classId });
		return { type: 'changed' };
	});
}

/** The zone in which an educator writes times is the class's, while nobody has said another. */
export async function sayZone(
	db: Database,
	who: Who,
	{ classId, zone, ...moment }: Moment & { readonly classId: string; readonly zone: string }
): Promise<void> {
	const found = await taught(db, who, classId);
	if (found.type === 'forbidden' || found.class.timeZone !== null) return;
	await changeClass(db, who, { ...moment, classId, change: { type: 'zone', zone, was: '' } });
}

/**
 * Deletes a class with its learners and all that they did. Owners only. Each learner is erased first, so
 * that none comes back with a backup.
 */
export async function deleteClass(
	db: Database,
	who: Who,
	{ classId, ...moment }: Moment & { readonly classId: string }
): Promise<{ readonly type: 'deleted' } | { readonly type: 'forbidden' }> {
	return transact(db, async (tx) => {
		await hold(tx, 'classes', [classId], 'to delete');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden' || !found.owner) return { type: 'forbidden' };
		const learners = (await listLearners(tx, classId)).map(({ id }) => id);
		await holdLearners(tx, learners);
		for (const id of learners) await eraseLearner(tx, id, moment.now);
		await deleteRow(tx, classId);
		await record(tx, moment, { actor: found.by.id, action: 'class.delete', subject: classId });
		return { type: 'deleted' };
	});
}
