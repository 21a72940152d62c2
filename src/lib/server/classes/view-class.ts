import type { Who } from '../accounts/who.ts';
import { listClassEducators } from '../store/class-educators.ts';
import type { Class } from '../store/classes.ts';
import type { Database } from '../store/database.ts';
import { listLearners } from '../store/learners.ts';
import { listRoster } from '../store/roster.ts';
import { taught } from './taught.ts';

export interface ClassView {
	readonly type: 'class';
	readonly class: Class;
	/** Whether who asks is an owner. */
	readonly owner: boolean;
	readonly educators: readonly {
		readonly id: string;
		readonly name: string;
		readonly email: string;
		readonly owner: boolean;
	}[];
	readonly roster: readonly string[];
	readonly learners: readonly {
		readonly id: string;
		readonly label: string;
		readonly createdAt: string;
	}[];
}

/** What the educators of a class see of it. */
export async function viewClass(
	db: Database,
	who: Who,
	classId: string
): Promise<ClassView | { readonly type: 'forbidden' }> {
	const found = await taught(db, who, classId);
	if (found.type === 'forbidden') return found;
	const [educators, roster, learners] = await Promise.all([
		listClassEducators(db, classId),
		listRoster(db, classId),
		listLearners(db, classId)
	]);
	return {
		...{ type: 'class', class: found.class, owner: found.owner, roster },
		educators: educators.map(({ educatorId: id, name, email, owner }) => ({
			...{ id, name, email, owner }
		})),
		learners: learners.map(({ id, label, createdAt }) => ({ id, label, createdAt }))
	};
}
