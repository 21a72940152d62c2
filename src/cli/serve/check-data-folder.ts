import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonOf } from './reason-of.ts';

export type Check = { readonly type: 'fine' } | { readonly type: 'refused'; readonly line: string };

/** Makes the folder where it is missing and writes a file to be sure: permissions alone can lie. */
export function checkDataFolder(folder: string): Check {
	const probe = join(folder, `.writable-${process.pid}`);
	try {
		makeFolder(folder);
		writeFileSync(probe, '');
		rmSync(probe);
		return { type: 'fine' };
	} catch (error) {
		const line = `The data folder ${folder} cannot be written: ${reasonOf(error)}. Set DATA_DIR to another.`;
		return { type: 'refused', line };
	}
}

/** One by one: `mkdirSync` with `recursive` never comes back where a system's folder refuses (/proc). */
function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder));
	mkdirSync(folder);
}
