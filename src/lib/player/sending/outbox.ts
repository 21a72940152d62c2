import { outboxKey } from '../saving/keys.ts';
import { write } from '../saving/shelf.ts';
import type { Storages } from '../saving/storages.ts';
import { parseParcel, type Parcel } from './parcel.ts';

/** Where an act waits that is not yet acknowledged. No call throws. */
export interface Outbox {
	/** Whether it could be kept. */
	keep(parcel: Parcel): boolean;
	peek(): Parcel | null;
	discard(): void;
}

/** The outbox of one attempt, in the tab or on the device. */
export function openOutbox({
	attempt,
	keep,
	storage
}: {
	readonly attempt: string;
	readonly keep: 'tab' | 'device';
	readonly storage: Storages;
}): Outbox {
	const key = outboxKey(attempt);
	const place = keep === 'tab' ? storage.session : storage.local;
	return {
		keep: (parcel) => write(place, key, JSON.stringify(parcel)).type === 'kept',
		peek() {
			const text = place?.getItem(key) ?? null;
			const parcel = text === null ? null : parseParcel(text);
			return parcel?.attempt === attempt ? parcel : null;
		},
		discard: () => place?.removeItem(key)
	};
}
