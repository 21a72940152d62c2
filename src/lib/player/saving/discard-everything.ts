import { frameworkPrefix, prefix } from './keys.ts';
import { keysIn, type Storages } from './storages.ts';

/** Deletes all that is kept in this tab and on this device. Returns how many attempts that were. */
export function discardEverything({ session, local }: Storages): number {
	let count = 0;
	for (const key of session ? keysIn(session, frameworkPrefix) : []) session?.removeItem(key);
	for (const storage of [session, local]) {
		for (const key of storage ? keysIn(storage, prefix) : []) {
			storage?.removeItem(key);
			count += 1;
		}
	}
	return count;
}
