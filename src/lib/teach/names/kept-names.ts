import * as v from 'valibot';
import type { Names } from './read-names.ts';

const key = 'readback.names';
const pair = v.tuple([v.string(), v.string()]);
const shape = v.array(v.unknown());

/** What this browser was told of who is who. What cannot be read is left out. */
export function keptNames(storage: Pick<Storage, 'getItem'>): Names {
	let value: unknown;
	try {
		value = JSON.parse(storage.getItem(key) ?? '[]');
	} catch {
		return new Map();
	}
	const listed = v.safeParse(shape, value);
	const pairs = listed.success ? listed.output : [];
	return new Map(pairs.flatMap((each) => (v.is(pair, each) ? [each] : [])));
}

/** Keeps these in place of what was kept; none: forgets all. `false`: this browser does not keep anything. */
export function keepNames(storage: Pick<Storage, 'setItem' | 'removeItem'>, names: Names): boolean {
	try {
		if (names.size === 0) storage.removeItem(key);
		else storage.setItem(key, JSON.stringify([...names]));
		return true;
	} catch {
		return false;
	}
}
