import { createHash } from 'node:crypto';
import type { Listed } from '../../assignment/names/roster.ts';
import { nameKey } from '../../assignment/names/read-name.ts';
import type { Who } from '../accounts/who-asks.ts';
import { type Class, listListed, listRoster, replaceRoster } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { hold, transact } from '../store/database/transact.ts';
import { listLearners } from '../store/learners.ts';
import { record, type Moment } from './record-act.ts';
import { taught } from './view-class.ts';

/** Most bytes of a list that was uploaded or pasted: with the form around it, less than a request may carry. */
export const rosterBytes = 200 * 1024;

/** What stands for a list: the same for the same list, in whatever order. Forms carry it. */
export function stateOf(list: readonly Listed[]): string {
	const lines = list.map(({ name, email, studentNumber }) =>
		JSON.stringify([name, email, studentNumber])
	);
	return createHash('sha256').update(lines.toSorted().join('\n')).digest('base64url').slice(0, 22);
}

/** The list of a class with its `stateOf`, for its educators. */
export async function viewRoster(
	db: Database,
	who: Who,
	classId: string
): Promise<
	| {
			readonly type: 'roster';
			readonly class: Class;
			readonly list: readonly Listed[];
			readonly state: string;
	  }
	| { readonly type: 'forbidden' }
> {
	const found = await taught(db, who, classId);
	if (found.type === 'forbidden') return found;
	const list = await listListed(db, classId);
	return { type: 'roster', class: found.class, list, state: stateOf(list) };
}

type RosterPut =
	| { readonly type: 'put'; readonly names: number }
	| { readonly type: 'forbidden' }
	/** Somebody else has changed the list since; nothing was changed. */
	| { readonly type: 'stale'; readonly list: readonly Listed[]; readonly state: string };

/**
 * The students whom a class expects, in the place of the ones before; an empty list asks for no name. `madeFrom`:
 * the `stateOf` the list that the educator had before them.
 */
export async function putRoster(
	db: Database,
	who: Who,
	{
		classId,
		list,
		madeFrom,
		...moment
	}: Moment & {
		readonly classId: string;
		readonly list: readonly Listed[];
		readonly madeFrom: string;
	}
): Promise<RosterPut> {
	return transact(db, async (tx) => {
		await hold(tx, 'classes', [classId], 'to change');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden') return found;
		const stands = await listListed(tx, classId);
		const state = stateOf(stands);
		// Whoever puts what stands already has nothing to lose by it: a form that is sent twice.
		if (state !== madeFrom && state !== stateOf(list))
			return { type: 'stale', list: stands, state };
		await replaceRoster(tx, classId, list);
		const count = (kept: (one: Listed) => string | null): number =>
			list.filter((one) => kept(one) !== null).length;
		await record(tx, moment, {
			...{ actor: found.by.id, action: 'class.roster', subject: classId },
			detail: {
				names: list.length,
				emails: count(({ email }) => email),
				studentNumbers: count(({ studentNumber }) => studentNumber)
			}
		});
		return { type: 'put', names: list.length };
	});
}

/** The free names of a class's list, for whoever has its code; `null` if there is no list. */
export async function namesLeft(db: Database, classId: string): Promise<readonly string[] | null> {
	const [roster, learners] = await Promise.all([
		listRoster(db, classId),
		listLearners(db, classId)
	]);
	if (roster.length === 0) return null;
	const taken = new Set(learners.map(({ label }) => nameKey(label)));
	return roster.filter((name) => !taken.has(nameKey(name)));
}
