import type { Database } from '../store/database.ts';
import { exportEducator, type EducatorExport } from '../store/export-educator.ts';
import type { Who } from './who.ts';

/** All that is kept of the educator who asks, but for passwords and tokens. */
export async function exportAccount(
	db: Database,
	who: Who
): Promise<
	{ readonly type: 'exported'; readonly kept: EducatorExport } | { readonly type: 'forbidden' }
> {
	const kept = who.type === 'educator' ? await exportEducator(db, who.id) : undefined;
	return kept ? { type: 'exported', kept } : { type: 'forbidden' };
}
