import type { ReadResponse } from '../outcomes.ts';
import type { SortResponse } from '../response.ts';
import { ids } from '../shared/ids.ts';
import { foreign, unusable } from '../shared/unusable.ts';
import type { PublicSort } from '../views.ts';
import { fitsSort } from './fits.ts';

const prefix = 'placed.';

function missing(count: number): string {
	const statements = count === 1 ? '1 statement has' : `${count} statements have`;
	return `${statements} no answer yet. Answer each one, or skip this question.`;
}

/** Reads one field `placed.<statement>` for each statement. */
export function readSort(question: PublicSort, form: FormData): ReadResponse {
	const known = ids(question.statements);
	const fields = [...form].filter(([name]) => name.startsWith(prefix));
	const placed = fields.map(
		([name, value]) => [name.slice(prefix.length), typeof value === 'string' ? value : ''] as const
	);
	const given = placed.map(([statement]) => statement);
	if (new Set(given).size !== given.length) return foreign;
	if (!given.every((statement) => known.includes(statement))) return foreign;
	if (given.length < known.length) return unusable(missing(known.length - given.length));
	const response: SortResponse = { kind: 'sort', placed: Object.fromEntries(placed) };
	return fitsSort(known, response) ? { type: 'response', response } : foreign;
}
