import type { Who } from '../accounts/who.ts';
import { listClasses as listRows, type Class } from '../store/classes.ts';
import type { Database } from '../store/database.ts';

/** The classes of whoever asks, by name, archived ones last. */
export async function listClasses(
	db: Database,
	who: Who
): Promise<
	{ readonly type: 'classes'; readonly classes: readonly Class[] } | { readonly type: 'forbidden' }
> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const all = await listRows(db, who.id);
	const [now, before] = [false, true].map((archived) =>
		all.filter((one) => (one.archivedAt !== null) === archived)
	);
	return { type: 'classes', classes: [...(now ?? []), ...(before ?? [])] };
}
