import type { AttemptRecord } from '../../attempt/events.ts';
import { prefix } from './keys.ts';
import { readKept } from './read-kept.ts';
import { keysIn, type KeptStorage, type Storages } from './storages.ts';

/** An attempt that is kept here. Without a record: one that cannot be read any more. */
export interface Kept {
	readonly key: string;
	readonly where: 'tab' | 'device';
	readonly record: AttemptRecord | null;
}

function listIn(storage: KeptStorage | null, where: Kept['where']): readonly Kept[] {
	if (!storage) return [];
	return keysIn(storage, prefix).map((key) => {
		const read = readKept(storage.getItem(key) ?? '');
		return { key, where, record: read.type === 'record' ? read.record : null };
	});
}

/** Everything that is kept in this tab and on this device. */
export function listKept({ session, local }: Storages): readonly Kept[] {
	return [...listIn(session, 'tab'), ...listIn(local, 'device')];
}
