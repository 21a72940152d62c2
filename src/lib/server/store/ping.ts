import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Whether the database answers within `patience` milliseconds. */
export async function ping(db: Database, patience: number): Promise<boolean> {
	const late = new Promise<false>((resolve) => {
		setTimeout(() => resolve(false), patience).unref();
	});
	const answered = sql`select 1`.execute(db).then(
		() => true,
		() => false
	);
	return Promise.race([answered, late]);
}
