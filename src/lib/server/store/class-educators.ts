import { bit } from './bit.ts';
import type { Database } from './database.ts';

/** An educator of a class; it may have many, and at least one owner. */
export interface ClassEducator {
	readonly classId: string;
	readonly educatorId: string;
	readonly owner: boolean;
}

/** Adds an educator, or changes whether one is an owner. */
export async function addClassEducator(db: Database, member: ClassEducator): Promise<void> {
	const owner = bit(member.owner);
	await db
		.insertInto('class_educators')
		.values({ class_id: member.classId, educator_id: member.educatorId, owner })
		.onConflict((conflict) => conflict.columns(['class_id', 'educator_id']).doUpdateSet({ owner }))
		.execute();
}

export async function removeClassEducator(
	db: Database,
	classId: string,
	educatorId: string
): Promise<void> {
	await db
		.deleteFrom('class_educators')
		.where('class_id', '=', classId)
		.where('educator_id', '=', educatorId)
		.execute();
}

/** `undefined`: not an educator of this class. */
export async function findClassEducator(
	db: Database,
	classId: string,
	educatorId: string
): Promise<ClassEducator | undefined> {
	const row = await db
		.selectFrom('class_educators')
		.select('owner')
		.where('class_id', '=', classId)
		.where('educator_id', '=', educatorId)
		.executeTakeFirst();
	return row && { classId, educatorId, owner: row.owner === 1 };
}

/** Owners first, then by name. */
export async function listClassEducators(
	db: Database,
	classId: string
): Promise<readonly (ClassEducator & { readonly name: string; readonly email: string })[]> {
	const rows = await db
		.selectFrom('class_educators')
		.innerJoin('user', 'user.id', 'class_educators.educator_id')
		.select(['user.id as educatorId', 'user.name', 'user.email', 'class_educators.owner'])
		.where('class_id', '=', classId)
		.orderBy('owner', 'desc')
		.orderBy('user.name')
		.execute();
	return rows.map((row) => ({ ...row, classId, owner: row.owner === 1 }));
}
