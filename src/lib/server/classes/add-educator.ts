import { readEmail } from '../accounts/read-email.ts';
import type { Who } from '../accounts/who.ts';
import { addClassEducator, findClassEducator } from '../store/class-educators.ts';
import type { Database } from '../store/database.ts';
import { findEducatorByEmail } from '../store/educators.ts';
import { hold } from '../store/locks.ts';
import { transact } from '../store/transact.ts';
import { record, type Moment } from './record.ts';
import { taught } from './taught.ts';

export type EducatorAdded =
	| { readonly type: 'added' }
	| { readonly type: 'forbidden' }
	| { readonly type: 'unusable'; readonly reason: string };

/** Another educator of this installation teaches the class, too. Owners only. */
export async function addEducator(
	db: Database,
	who: Who,
	{ classId, email, ...moment }: Moment & { readonly classId: string; readonly email: string }
): Promise<EducatorAdded> {
	return transact(db, async (tx) => {
		const address = readEmail(email);
		const other = address === null ? undefined : await findEducatorByEmail(tx, address);
		const [stays] = await hold(tx, 'user', other ? [other.id] : [], 'to stay');
		await hold(tx, 'classes', [classId], 'to change');
		const found = await taught(tx, who, classId);
		if (found.type === 'forbidden' || !found.owner) return { type: 'forbidden' };
		if (!other || !stays) {
			const reason =
				'No educator here has this address. An administrator can invite them; add them then.';
			return { type: 'unusable', reason };
		}
		if (await findClassEducator(tx, classId, other.id))
			return { type: 'unusable', reason: 'They teach this class already.' };
		await addClassEducator(tx, { classId, educatorId: other.id, owner: false });
		await record(tx, moment, {
			...{ actor: found.by.id, action: 'class.educator.add', subject: classId },
			detail: { educator: other.id }
		});
		return { type: 'added' };
	});
}
