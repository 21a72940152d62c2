import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from './reason-of.ts';

export type Check = { readonly type: 'fine' } | { readonly type: 'refused'; readonly line: string };

/** Makes the folder where it is missing and writes a file to be sure: permissions alone can lie. */
export function checkDataFolder(folder: string): Check {
	const probe = join(folder, `.writable-${process.pid}`);
	try {
		mkdirSync(folder, { recursive: true });
		writeFileSync(probe, '');
		rmSync(probe);
		return { type: 'fine' };
	} catch (error) {
		const line = `The data folder ${folder} cannot be written: ${reasonOf(error)}. Set DATA_DIR to another.`;
		return { type: 'refused', line };
	}
}
