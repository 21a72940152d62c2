/**
 * Reads what earlier pages kept. Apart from the shelf, because most who open a quiz have nothing there:
 * their page does not fetch this.
 */
import type { AttemptRecord } from '../../attempt/events.ts';
import {
	isFields,
	parseJson,
	parseRecord,
	type ParsedRecord,
	type Unreadable
} from '../../attempt/parse-record.ts';
import { isExpired, prefix } from './keys.ts';
import { placesOf, write, type ShelfOptions } from './attempt-storage.ts';
import { type KeptStorage, type Storages, keysIn } from './storages.ts';

export type Loaded =
	| { readonly type: 'none' }
	| { readonly type: 'record'; readonly record: AttemptRecord; readonly earlier?: AttemptRecord }
	| { readonly type: 'unreadable'; readonly reason: Unreadable | 'quiz' };

function purge(storages: Storages, today: string): void {
	for (const { key, where, record } of listKept(storages)) {
		if (!record || !isExpired(record.begunOn, today)) continue;
		(where === 'tab' ? storages.session : storages.local)?.removeItem(key);
	}
}

/** Brings what is kept in the other storage over, after a module's care settings were changed. */
function bringOver(from: KeptStorage | null, to: KeptStorage | null, key: string): void {
	const text = from?.getItem(key) ?? null;
	if (!from || text === null) return;
	const moved = to?.getItem(key) === null && write(to, key, text).type === 'refused';
	if (!moved) from.removeItem(key);
}

/**
 * What is kept of a quiz. Deletes, on the way, every attempt that is past its time; `today` is an ISO
 * 8601 date. Does not throw.
 */
export function loadKept(options: ShelfOptions, today: string): Loaded {
	const { key, own, other } = placesOf(options);
	purge(options.storage, today);
	bringOver(other, own, key);
	const text = own?.getItem(key) ?? null;
	if (text === null) return { type: 'none' };
	const read = readKept(text);
	if (read.type === 'unusable') return { type: 'unreadable', reason: read.reason };
	const { module, quiz } = read.record;
	if (module === options.module && quiz === options.quiz) {
		const earlier = earlierIn(text);
		return earlier ? { ...read, earlier } : read;
	}
	return { type: 'unreadable', reason: 'quiz' };
}

/** An attempt that is kept here: the one that counts until a new one has an answer. Without a record: one that cannot be read any more. */
interface Kept {
	readonly key: string;
	readonly where: 'tab' | 'device';
	readonly record: AttemptRecord | null;
}

function listIn(storage: KeptStorage | null, where: Kept['where']): readonly Kept[] {
	if (!storage) return [];
	return keysIn(storage, prefix).map((key) => {
		const text = storage.getItem(key) ?? '';
		const read = readKept(text);
		return { key, where, record: earlierIn(text) ?? (read.type === 'record' ? read.record : null) };
	});
}

/** Everything that is kept in this tab and on this device. */
export function listKept({ session, local }: Storages): readonly Kept[] {
	return [...listIn(session, 'tab'), ...listIn(local, 'device')];
}

/** A record out of a storage's text. Storage can be written by anybody at the keyboard: not trusted. */
function readKept(text: string): ParsedRecord {
	return parseRecord(parseJson(text));
}

/** The attempt before the one that is kept, until that has an answer. */
function earlierIn(text: string): AttemptRecord | null {
	const kept = parseJson(text);
	const read = parseRecord(isFields(kept) ? kept['earlier'] : null);
	return read.type === 'record' ? read.record : null;
}
