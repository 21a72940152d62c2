import { prefix } from './keys.ts';

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

/** Deletes what is ours in a storage. Returns the names of it. */
export function discardIn(storage: KeptStorage | null): readonly string[] {
	if (!storage) return [];
	const ours = keysIn(storage, prefix);
	for (const key of ours) storage.removeItem(key);
	return ours;
}

/** Deletes all that is kept in this tab, as closing it does. */
export function discardTab({ session }: Storages): void {
	discardIn(session);
}
