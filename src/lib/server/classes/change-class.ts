import { readName } from '../../assignment/read-name.ts';
import type { Who } from '../accounts/who.ts';
import { updateClass } from '../store/classes.ts';
import type { Database } from '../store/database.ts';
import { listRoster } from '../store/roster.ts';
import { transact } from '../store/transact.ts';
import { classCode } from './class-code.ts';
import { record, type Moment } from './record.ts';
import { taught } from './taught.ts';

export type ClassChange =
	| { readonly type: 'rename'; readonly name: string }
	/** The old code and link no longer let anybody in; `bytes`: `codeBytes` random ones. */
	| { readonly type: 'newCode'; readonly bytes: Uint8Array }
	/** Nobody joins it any more, and it moves to the end of the list. */
	| { readonly type: 'archive' }
	| { readonly type: 'unarchive' }
	/** Nobody joins for now; who has joined goes on. */
	| { readonly type: 'pauseJoining' }
	| { readonly type: 'resumeJoining' }
	/** From now on a name of the list needs its key. `salt`: random; a new one makes all keys anew. */
	| { readonly type: 'joinKeys'; readonly salt: string }
	| { readonly type: 'noJoinKeys' };

export type ClassChanged =
	| { readonly type: 'changed' }
	| { readonly type: 'forbidden' }
	| { readonly type: 'unusable'; readonly reason: string };

/** What is to be written, or why a name cannot be used. */
function columns(change: ClassChange, now: string) {
	switch (change.type) {
		case 'rename': {
			const read = readName(change.name);
			return read.type === 'unusable' ? read.reason : { name: read.name };
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
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden') return found;
		const set = columns(change, moment.now);
		if (typeof set === 'string') return { type: 'unusable', reason: set };
		if (change.type === 'joinKeys' && (await listRoster(tx, classId)).length === 0)
			return { type: 'unusable', reason: 'Keys belong to names. Add a list of names first.' };
		const updated = await updateClass(tx, classId, set);
		if (updated.type === 'taken')
			return { type: 'unusable', reason: 'The code was drawn twice. Send it once more.' };
		const action = `class.${change.type}`;
		await record(tx, moment, { actor: found.by.id, action, subject: classId });
		return { type: 'changed' };
	});
}
