import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeModule } from './make-module.ts';

/** Writes a library of so many modules into a folder: the same bytes each time. */
export function makeLibrary(folder: string, count: number): void {
	for (let number = 1; number <= count; number += 1) {
		const home = join(folder, `river-${String(number).padStart(4, '0')}`);
		mkdirSync(home, { recursive: true });
		for (const [path, text] of Object.entries(makeModule(number)))
			writeFileSync(join(home, path), text);
	}
}
