import { unknownSteps } from './migrate.ts';
import { connect, type StorePlace } from './open-store.ts';

export type Probed =
	| { readonly type: 'fine' }
	/** Made by a later Readback than this one. */
	| { readonly type: 'newer'; readonly steps: readonly string[] }
	/** It cannot be reached, or is no database; `error` is what the system said. */
	| { readonly type: 'unusable'; readonly error: unknown };

/** Whether a store could be opened there. Brings no table up to date. */
export async function probeStore(place: StorePlace): Promise<Probed> {
	try {
		const { db } = connect(place);
		try {
			const steps = await unknownSteps(db);
			return steps.length > 0 ? { type: 'newer', steps } : { type: 'fine' };
		} finally {
			await db.destroy();
		}
	} catch (error) {
		return { type: 'unusable', error };
	}
}
