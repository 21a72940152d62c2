import { createHash } from 'node:crypto';
import { nameKey } from '../../assignment/names/read-name.ts';
import type { Listed } from '../../assignment/names/roster.ts';

const markLetters = 8;

function mark(text: string): string {
	return createHash('sha256').update(text).digest('base64url').slice(0, markLetters);
}

function wholeMark({ name, email, studentNumber }: Listed): string {
	return mark(JSON.stringify([name, email, studentNumber]));
}

/**
 * What a form carries of the list that it was made from: two marks for each name, which tell whether it stood there, and
 * whether it has changed. The list itself would not fit beside a new one.
 */
export function marksOf(list: readonly Listed[]): string {
	return list.map((one) => mark(nameKey(one.name)) + wholeMark(one)).join('');
}

function readMarks(text: string): ReadonlyMap<string, string> {
	const pairs = text.match(new RegExp(`[\\w-]{${2 * markLetters}}`, 'g')) ?? [];
	return new Map(
		pairs.map((pair) => [pair.slice(0, markLetters), pair.slice(markLetters)] as const)
	);
}

/** One name that two people have changed, each to something else; `null`: it is not on the list. */
export interface CrossedName {
	readonly now: Listed | null;
	readonly mine: Listed | null;
}

export interface MergedRoster {
	/** What stands now, with what was changed in the form. */
	readonly list: readonly Listed[];
	/** What the form changes of what stands now. */
	readonly added: readonly string[];
	readonly gone: readonly string[];
	readonly changed: readonly string[];
	/** The list has these as the form does. */
	readonly crossed: readonly CrossedName[];
}

function byKey(list: readonly Listed[]): ReadonlyMap<string, Listed> {
	return new Map(list.map((one) => [nameKey(one.name), one]));
}

/**
 * A list that was changed in a form, and by somebody else since the form was made. `was`: the `marksOf` the list before
 * either; a form that does not say takes nobody off the list.
 */
export function mergeRosters(
	was: string,
	now: readonly Listed[],
	mine: readonly Listed[]
): MergedRoster {
	const before = readMarks(was);
	const [standing, typed] = [byKey(now), byKey(mine)];
	const list: Listed[] = [];
	const [added, gone, changed]: [string[], string[], string[]] = [[], [], []];
	const crossed: CrossedName[] = [];
	for (const key of new Set([...standing.keys(), ...typed.keys()])) {
		const [stands, own] = [standing.get(key) ?? null, typed.get(key) ?? null];
		const [old, theirs, ours] = [
			before.get(mark(key)) ?? null,
			stands && wholeMark(stands),
			own && wholeMark(own)
		];
		const kept = ours === old ? stands : own;
		if (kept) list.push(kept);
		if (ours === old || ours === theirs) continue;
		if (theirs !== old) crossed.push({ now: stands, mine: own });
		if (!stands && own) added.push(own.name);
		else if (stands && !own) gone.push(stands.name);
		else if (own) changed.push(own.name);
	}
	return { list, added, gone, changed, crossed };
}
