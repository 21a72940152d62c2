import type { AttemptRecord } from '../../attempt/events.ts';
import { attemptKey } from './keys.ts';
import type { KeptStorage, Storages } from './storages.ts';

export type KeepOutcome =
	| { readonly type: 'kept' }
	/** `full`: no room left. `blocked`: the browser lets this site keep nothing. */
	| { readonly type: 'refused'; readonly reason: 'full' | 'blocked' }
	/** Nothing was written: another tab has kept something since this one looked. */
	| { readonly type: 'overtaken' };

/** Where the attempt at one quiz is kept. No call throws. */
export interface Shelf {
	/** Keeps a record in place of the one before; with it one that can still be taken up instead. When it returns, it is kept: it survives a crash. */
	keep(record: AttemptRecord, earlier?: AttemptRecord | null): KeepOutcome;
	/** Whether it could keep a record, before there is one; keeps nothing. */
	check(): KeepOutcome;
	/** Takes what is kept now as known, so that `keep` may write over it. */
	look(): void;
	discard(): void;
}

export interface ShelfOptions {
	/** As the module's care settings have it. */
	readonly keep: 'tab' | 'device';
	readonly module: string;
	readonly quiz: string;
	/** Of assigned work whose answers stay here. */
	readonly assignment?: string | undefined;
	readonly storage: Storages;
}

function refusal(error: unknown): KeepOutcome {
	const full = error instanceof DOMException && error.name === 'QuotaExceededError';
	return { type: 'refused', reason: full ? 'full' : 'blocked' };
}

/** Writes without throwing. */
export function write(storage: KeptStorage | null, key: string, text: string): KeepOutcome {
	if (!storage) return { type: 'refused', reason: 'blocked' };
	try {
		storage.setItem(key, text);
		return { type: 'kept' };
	} catch (error) {
		return refusal(error);
	}
}

/** Under which name an attempt is kept, where, and where it would be under other care settings. */
export function placesOf({ keep, module, quiz, assignment, storage }: ShelfOptions) {
	const key = attemptKey(module, quiz, assignment);
	const { session, local } = storage;
	return keep === 'tab' ? { key, own: session, other: local } : { key, own: local, other: session };
}

/** The shelf of one quiz, in the tab or on the device; what is kept when it opens is known. */
export function openShelf(options: ShelfOptions): Shelf {
	const { key, own, other } = placesOf(options);
	const peek = () => own?.getItem(key) ?? null;
	let known = peek();
	const look = () => {
		known = peek();
	};
	return {
		keep(record, earlier = null) {
			if (peek() !== known) return { type: 'overtaken' };
			const outcome = write(own, key, JSON.stringify(earlier ? { ...record, earlier } : record));
			look();
			return outcome;
		},
		check() {
			if (peek() !== known) return { type: 'overtaken' };
			if (known !== null) return { type: 'kept' };
			const outcome = write(own, key, '');
			own?.removeItem(key);
			return outcome;
		},
		look,
		discard() {
			own?.removeItem(key);
			other?.removeItem(key);
			look();
		}
	};
}
