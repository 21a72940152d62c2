import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names, sizes and times of the files in a folder: equal as long as nothing in it was saved. Reads no
 * file, so it can be asked for with every request while somebody writes.
 */
export function fingerprint(folder: string): string {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {
				size: 0,
				mtimeMs: 0
			};
			return `${path} ${size} ${mtimeMs}`;
		})
		.sort()
		.join('\n');
}
