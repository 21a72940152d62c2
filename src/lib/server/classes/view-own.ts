import type { Who } from '../accounts/who.ts';
import { findClass } from '../store/classes.ts';
import type { Database } from '../store/database.ts';
import { findLearner } from '../store/learners.ts';

export interface OwnView {
	readonly type: 'own';
	readonly className: string;
	readonly naming: 'name' | 'pseudonym';
	/** What they go by here. */
	readonly label: string;
	/** On this day they and all that they did are deleted. */
	readonly expiresAt: string;
}

/** What a learner sees of themselves and of their class: nobody else in it. */
export async function viewOwn(
	db: Database,
	who: Who
): Promise<OwnView | { readonly type: 'forbidden' }> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const [learner, found] = await Promise.all([findLearner(db, who.id), findClass(db, who.classId)]);
	if (!learner || !found) return { type: 'forbidden' };
	const { label, expiresAt } = learner;
	return { type: 'own', className: found.name, naming: found.naming, label, expiresAt };
}
