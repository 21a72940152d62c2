import { parseRoster, type RosterProblem } from '../../assignment/parse-roster.ts';
import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { hold } from '../store/locks.ts';
import { replaceRoster } from '../store/roster.ts';
import { transact } from '../store/transact.ts';
import { record, type Moment } from './record.ts';
import { taught } from './taught.ts';

/** Most bytes of a list that was uploaded or pasted: with the form around it, less than a request may carry. */
export const rosterBytes = 200 * 1024;

export type RosterPut =
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
