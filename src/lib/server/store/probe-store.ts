import { findDamage, isDamaged } from './damage.ts';
import { unknownSteps } from './migrate.ts';
import { connect, type StorePlace } from './open-store.ts';

export type Probed =
	| { readonly type: 'fine' }
	/** Made by a later Readback than this one. */
	| { readonly type: 'newer'; readonly steps: readonly string[] }
	/** An SQLite file that is not whole; `found` is what SQLite says of it, on one line. */
	| { readonly type: 'damaged'; readonly found: string }
	/** It cannot be reached, or is no database; `error` is what the system said. */
	| { readonly type: 'unusable'; readonly error: unknown };

/** Whether a store could be opened there. Brings no table up to date. */
export async function probeStore(place: StorePlace): Promise<Probed> {
	try {
		const { db, raw } = connect(place);
		try {
			const found = raw.type === 'sqlite' ? findDamage(raw.database, 'quick') : null;
			if (found !== null) return { type: 'damaged', found };
			const steps = await unknownSteps(db);
			return steps.length > 0 ? { type: 'newer', steps } : { type: 'fine' };
		} finally {
			await db.destroy();
		}
	} catch (error) {
		if (isDamaged(error) && error instanceof Error)
			return { type: 'damaged', found: error.message };
		return { type: 'unusable', error };
	}
}
