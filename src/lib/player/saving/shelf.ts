import type { AttemptRecord } from '../../attempt/events.ts';
import { isExpired } from './expired.ts';
import { attemptKey } from './keys.ts';
import { listKept } from './list-kept.ts';
import { readKept } from './read-kept.ts';
import type { KeptStorage, Storages } from './storages.ts';

export type Loaded =
	| { readonly type: 'none' }
	| { readonly type: 'record'; readonly record: AttemptRecord }
	| { readonly type: 'unreadable'; readonly reason: string };

export type KeepOutcome =
	| { readonly type: 'kept' }
	/** `full`: no room left. `blocked`: the browser lets this site keep nothing. */
	| { readonly type: 'refused'; readonly reason: 'full' | 'blocked' };

/** Where the attempt at one quiz is kept. No call throws. */
export interface Shelf {
	/** What is kept. Deletes, on the way, every attempt that is past its time. */
	load(): Loaded;
	/** Keeps a record in place of the one before. When it returns, it is kept: it survives a crash. */
	keep(record: AttemptRecord): KeepOutcome;
	discard(): void;
}

export interface ShelfOptions {
	/** As the module's care settings have it. */
	readonly keep: 'tab' | 'device';
	readonly module: string;
	readonly quiz: string;
	readonly storage: Storages;
	/** ISO 8601 date. */
	readonly today: string;
}

function purge(storages: Storages, today: string): void {
	for (const { key, where, record } of listKept(storages)) {
		if (!record || !isExpired(record.begunOn, today)) continue;
		(where === 'tab' ? storages.session : storages.local)?.removeItem(key);
	}
}

function refusal(error: unknown): KeepOutcome {
	const full = error instanceof DOMException && error.name === 'QuotaExceededError';
	return { type: 'refused', reason: full ? 'full' : 'blocked' };
}

function write(storage: KeptStorage | null, key: string, text: string): KeepOutcome {
	if (!storage) return { type: 'refused', reason: 'blocked' };
	try {
		storage.setItem(key, text);
		return { type: 'kept' };
	} catch (error) {
		return refusal(error);
	}
}

/** Brings what is kept in the other storage over, after a module's care settings were changed. */
function bringOver(from: KeptStorage | null, to: KeptStorage | null, key: string): void {
	const text = from?.getItem(key) ?? null;
	if (!from || text === null) return;
	const moved = to?.getItem(key) === null && write(to, key, text).type === 'refused';
	if (!moved) from.removeItem(key);
}

/** The shelf of one quiz, in the tab or on the device. */
export function openShelf({ keep, module, quiz, storage, today }: ShelfOptions): Shelf {
	const key = attemptKey(module, quiz);
	const [own, other] =
		keep === 'tab' ? [storage.session, storage.local] : [storage.local, storage.session];
	return {
		load() {
			purge(storage, today);
			bringOver(other, own, key);
			const text = own?.getItem(key) ?? null;
			if (text === null) return { type: 'none' };
			const read = readKept(text);
			if (read.type === 'unusable') return { type: 'unreadable', reason: read.reason };
			if (read.record.module === module && read.record.quiz === quiz) return read;
			return { type: 'unreadable', reason: 'It belongs to another quiz.' };
		},
		keep: (record) => write(own, key, JSON.stringify(record)),
		discard() {
			own?.removeItem(key);
			other?.removeItem(key);
		}
	};
}
