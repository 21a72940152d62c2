import { frameworkPrefix, prefix } from './keys.ts';

/** The part of a `Storage` that is used here. */
export type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What a browser has to keep things in: null where it does not let us. */
export interface Storages {
	readonly session: KeptStorage | null;
	readonly local: KeptStorage | null;
}

function reach(storage: () => Storage): Storage | null {
	try {
		return storage();
	} catch {
		return null;
	}
}

/** A window's storages. Even to name one throws where site data are blocked. */
export function storagesOf(place: Pick<Window, 'sessionStorage' | 'localStorage'>): Storages {
	return {
		session: reach(() => place.sessionStorage),
		local: reach(() => place.localStorage)
	};
}

/** The names in a storage that begin like ours. */
export function keysIn(storage: KeptStorage, beginning: string): readonly string[] {
	return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((name) =>
		name.startsWith(beginning)
	);
}

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
