import { namesKey } from './names-key.ts';
import * as v from 'valibot';
import { readCsv } from '../../assignment/csv.ts';
import { readName } from '../../assignment/names/read-name.ts';

/** Who is who: pseudonym to name. */
export type Names = ReadonlyMap<string, string>;

export const noNames: Names = new Map();

interface ReadNames {
	readonly names: Names;
	/** Lines in which a pseudonym, a name or a quotation mark is missing or cannot be shown, from 1. */
	readonly unread: readonly number[];
}

const header = /^pseudonym/i;

/** Lines of `pseudonym,name`, pasted or from a file. A first line that begins with “pseudonym” is a header. */
export function readNames(text: string): ReadNames {
	const names = new Map<string, string>();
	const unread: number[] = [];
	const { records, brokenQuote } = readCsv(text);
	// Lines after such a quote may have become part of the name.
	const broken = records.findLast(({ line }) => line <= (brokenQuote?.line ?? 0));
	records.forEach((record, at) => {
		const { line, cells } = record;
		const [pseudonym = '', name = ''] = cells;
		if (at === 0 && header.test(pseudonym)) return;
		const [of, is] = [readName(pseudonym), readName(name)];
		const whole = record !== broken && of.type === 'name' && is.type === 'name';
		if (whole) names.set(of.name, is.name);
		else unread.push(line);
	});
	return { names, unread };
}

const key = namesKey;
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
