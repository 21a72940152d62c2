import type { Database } from './database/tables.ts';

/** When the next digest is due to an educator; `null`: they want none. */
export async function findDigest(db: Database, educator: string): Promise<string | null> {
	const row = await db
		.selectFrom('educators')
		.select('digest_at as at')
		.where('user_id', '=', educator)
		.executeTakeFirst();
	return row?.at ?? null;
}

/** `at`: when the next one is due; `null`: none is wanted any more. */
export async function setDigest(db: Database, educator: string, at: string | null): Promise<void> {
	await db
		.updateTable('educators')
		.set({ digest_at: at })
		.where('user_id', '=', educator)
		.execute();
}

/**
 * Takes the digests that are due at `now`, and says that the next ones are due at `next`: ids of educators. Of many
 * processes that ask at once each digest goes to one, because only one of them finds it as it was.
 */
export async function claimDigests(
	db: Database,
	{ now, next }: { readonly now: string; readonly next: string }
): Promise<readonly string[]> {
	const due = await db
		.selectFrom('educators')
		.select(['user_id as educator', 'digest_at as at'])
		.where('digest_at', '<=', now)
		.execute();
	const claimed: string[] = [];
	for (const { educator, at } of due) {
		const { numUpdatedRows } = await db
			.updateTable('educators')
			.set({ digest_at: next })
			.where('user_id', '=', educator)
			.where('digest_at', '=', at)
			.executeTakeFirst();
		if (numUpdatedRows > 0n) claimed.push(educator);
	}
	return claimed;
}
