import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Writes a file anew, whole or not at all: a full disk or a crash leaves what was there. */
export function replaceFile(path: string, text: string): void {
	const part = `${path}.part`;
	try {
		writeFileSync(part, text, { mode: statSync(path).mode });
		renameSync(part, path);
	} catch (error) {
		rmSync(part, { force: true });
		throw error;
	}
}
