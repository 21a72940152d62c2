import { parseRoster, type RosterProblem } from '../../assignment/roster.ts';
import { nameKey } from '../../assignment/names.ts';
import type { Who } from '../accounts/who-asks.ts';
import { replaceRoster, listRoster } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { hold, transact } from '../store/database/transact.ts';
import { listLearners } from '../store/learners.ts';
import { record, type Moment } from './record.ts';
import { taught } from './view-class.ts';

/** Most bytes of a list that was uploaded or pasted: with the form around it, less than a request may carry. */
export const rosterBytes = 200 * 1024;

type RosterPut =
	| { readonly type: 'put'; readonly names: number }
	| { readonly type: 'forbidden' }
	/** Nothing was changed. */
	| { readonly type: 'unusable'; readonly problems: readonly RosterProblem[] };

/** The names that a class expects, in the place of the ones before; an empty list asks for no name. */
export async function putRoster(
	db: Database,
	who: Who,
	{ classId, text, ...moment }: Moment & { readonly classId: string; readonly text: string }
): Promise<RosterPut> {
	return transact(db, async (tx) => {
		await hold(tx, 'classes', [classId], 'to change');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden') return found;
		const { names, problems } = parseRoster(text);
		if (problems.length > 0) return { type: 'unusable', problems };
		await replaceRoster(tx, classId, names);
		await record(tx, moment, {
			...{ actor: found.by.id, action: 'class.roster', subject: classId },
			detail: { names: names.length }
		});
		return { type: 'put', names: names.length };
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
