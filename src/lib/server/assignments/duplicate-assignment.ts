import { presentEdition } from '../../assignment/context.ts';
import { duplicate } from '../../assignment/duplicate.ts';
import type { Who } from '../accounts/who.ts';
import type { Database } from '../store/database.ts';
import { transact } from '../store/transact.ts';
import type { Moment } from './acting.ts';
import { createAssignment, type Made } from './create-assignment.ts';
import { frozenModule } from './frozen-module.ts';
import { openAssignment } from './open-assignment.ts';

export interface Duplicating extends Moment {
	readonly assignment: string;
	/** Of the new one. */
	readonly id: string;
	/** The same class or another of the educator's. */
	readonly classId: string;
}

/** A draft with the same edition and settings, but for the dates. Exceptions belong to the old one. */
export async function duplicateAssignment(
	db: Database,
	who: Who,
	{ assignment, id, classId, now, auditId }: Duplicating
): Promise<Made | { readonly type: 'missing' }> {
	return transact(db, async (tx) => {
		const opened = await openAssignment(tx, who, { assignment, now });
		if (opened.type !== 'opened') return opened;
		const { context } = opened.loaded.snapshot;
		const module = await frozenModule(tx, presentEdition(context));
		const settings = duplicate(context.settings);
		return createAssignment(tx, who, {
			...{ id, classId, module, settings, publish: false, now, auditId }
		});
	});
}
