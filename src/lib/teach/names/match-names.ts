import { findName, nameKey } from '../../assignment/names/read-name.ts';
import { editDistance } from '../../content/words.ts';
import type { Names } from './read-names.ts';

/** A nickname that nobody in the class has. */
export interface Unmatched {
	readonly nickname: string;
	readonly name: string;
	/** The nickname in the class that it may be a slip of; `null`: none is near. */
	readonly near: string | null;
}

interface MatchedNames {
	/** Under the nicknames as the class spells them. */
	readonly names: Names;
	readonly unmatched: readonly Unmatched[];
}

/** So many letters may be missing, added or wrong in a slip. */
const mostSlips = 3;

function nearest(nickname: string, labels: readonly string[]): string | null {
	const key = nameKey(nickname);
	const [first, second] = labels
		.map((label) => ({ label, off: editDistance(key, nameKey(label)) }))
		.filter(({ off }) => off <= mostSlips)
		.toSorted((one, other) => one.off - other.off);
	// Between two that are as near, nothing is said.
	return first && first.off !== second?.off ? first.label : null;
}

/** Whose names were given, by the nicknames of the class: capitals and spaces do not matter, a typing slip is pointed out. */
export function matchNames(given: Names, labels: readonly string[]): MatchedNames {
	const names = new Map<string, string>();
	const unmatched: Unmatched[] = [];
	for (const [nickname, name] of given) {
		const label = findName(labels, nickname);
		if (label === undefined) unmatched.push({ nickname, name, near: nearest(nickname, labels) });
		else names.set(label, name);
	}
	return { names, unmatched };
}
