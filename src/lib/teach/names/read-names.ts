import { readCsv } from '../../assignment/read-csv.ts';

/** Who is who: pseudonym to name. */
export type Names = ReadonlyMap<string, string>;

export const noNames: Names = new Map();

export interface ReadNames {
	readonly names: Names;
	/** Lines in which a pseudonym or a name is missing, from 1. */
	readonly unread: readonly number[];
}

const header = /^pseudonym/i;

function evened(text: string): string {
	return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Lines of `pseudonym,name`, pasted or from a file. A first line that begins with “pseudonym” is a header. */
export function readNames(text: string): ReadNames {
	const names = new Map<string, string>();
	const unread: number[] = [];
	readCsv(text).records.forEach(({ line, cells: [pseudonym = '', name = ''] }, at) => {
		if (at === 0 && header.test(pseudonym)) return;
		if (pseudonym === '' || name === '') unread.push(line);
		else names.set(evened(pseudonym), evened(name));
	});
	return { names, unread };
}
