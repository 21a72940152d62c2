/** Small readers of JSON from storage or the network. `null` is "not that". */

export type Fields = Readonly<Record<string, unknown>>;

/** Author's ids, and hashes: no word of them is longer. */
const longest = 200;

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string that is not longer than any id, hash or seed of ours. */
export function isWord(value: unknown): value is string {
	return typeof value === 'string' && value.length <= longest;
}

/** An author's id. Keeps out what JavaScript gives a meaning of its own, such as `__proto__`. */
export function isId(value: unknown): value is string {
	return isWord(value) && /^[a-z][a-z0-9-]*$/i.test(value);
}

export function isOneOf<const T extends string>(value: unknown, words: readonly T[]): value is T {
	return words.some((word) => word === value);
}

/** Each member read, or `null` if it is no list, is too long, or one of them is not to be read. */
export function readList<T>(
	value: unknown,
	most: number,
	read: (member: unknown) => T | null
): readonly T[] | null {
	if (!Array.isArray(value) || value.length > most) return null;
	const all: T[] = [];
	for (const member of value) {
		const one = read(member);
		if (one === null) return null;
		all.push(one);
	}
	return all;
}
