import { openStore, type Store } from './database/open-store.ts';
import { type StorePlace } from './database/store-place.ts';

let opening: Promise<Store> | undefined;

/** Opens the store that the whole process shares; a second call gives the same one. */
export function openTheStore(place: StorePlace): Promise<Store> {
	opening ??= openStore(place);
	return opening;
}

/** The store that `openTheStore` opened. Throws before that. */
export async function theStore(): Promise<Store> {
	if (!opening) throw new Error('The store has not been opened.');
	return opening;
}

/** Waits for what runs, then closes. */
export async function closeTheStore(): Promise<void> {
	const store = await opening;
	opening = undefined;
	await store?.close();
}
