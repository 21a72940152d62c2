import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './faults.ts';

/** The file below `src`, or of the settings beside it, that holds this text once; or why there is none. */
export function fileWith(folder: string, { from, file }: Fault): string | { readonly why: string } {
	const holders = globSync(file ?? 'src/**/*.{ts,svelte,css}', { cwd: folder }).filter(
		(name) => !name.endsWith('.test.ts') && readFileSync(join(folder, name), 'utf8').includes(from)
	);
	const [only] = holders;
	if (only === undefined) return { why: `No file holds "${from}" any more.` };
	if (holders.length > 1)
		return { why: `More than one file holds "${from}": ${holders.join(', ')}.` };
	const times = readFileSync(join(folder, only), 'utf8').split(from).length - 1;
	return times === 1 ? only : { why: `${only} holds "${from}" ${times} times.` };
}
