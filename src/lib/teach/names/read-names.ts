import { readCsv } from '../../assignment/read-csv.ts';
import { readName } from '../../assignment/read-name.ts';

/** Who is who: pseudonym to name. */
export type Names = ReadonlyMap<string, string>;

export const noNames: Names = new Map();

export interface ReadNames {
	readonly names: Names;
	/** Lines in which a pseudonym or a name is missing or cannot be shown, from 1. */
	readonly unread: readonly number[];
}

const header = /^pseudonym/i;

/** Lines of `pseudonym,name`, pasted or from a file. A first line that begins with “pseudonym” is a header. */
export function readNames(text: string): ReadNames {
	const names = new Map<string, string>();
	const unread: number[] = [];
	readCsv(text).records.forEach(({ line, cells: [pseudonym = '', name = ''] }, at) => {
		if (at === 0 && header.test(pseudonym)) return;
		const [of, is] = [readName(pseudonym), readName(name)];
		if (of.type === 'name' && is.type === 'name') names.set(of.name, is.name);
		else unread.push(line);
	});
	return { names, unread };
}
