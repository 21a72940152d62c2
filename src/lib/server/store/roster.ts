import type { Database } from './database.ts';
import { transact } from './transact.ts';

/** Names that a class expects, in the place of those that it had; a name that comes twice counts once. */
export async function replaceRoster(
	db: Database,
	classId: string,
	names: readonly string[]
): Promise<void> {
	await transact(db, async (tx) => {
		await tx.deleteFrom('roster').where('class_id', '=', classId).execute();
		const rows = [...new Set(names)].map((name) => ({ class_id: classId, name }));
		if (rows.length > 0) await tx.insertInto('roster').values(rows).execute();
	});
}

/** Names in order. */
export async function listRoster(db: Database, classId: string): Promise<readonly string[]> {
	const rows = await db
		.selectFrom('roster')
		.select('name')
		.where('class_id', '=', classId)
		.orderBy('name')
		.execute();
	return rows.map(({ name }) => name);
}
