import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

/** What was written is on the disk when this returns. */
export function syncPath(path: string): void {
	const handle = openSync(path, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

/**
 * The database as it stands, in one new file that only its owner may read. One reading transaction:
 * whoever writes meanwhile is neither held up nor seen.
 */
export function copyDatabase(from: DatabaseSync, file: string): void {
	rmSync(file, { force: true });
	// Made empty first, for its rights; SQLite fills a file that is empty.
	closeSync(openSync(file, 'wx', 0o600));
	from.prepare('VACUUM INTO ?').run(file);
	syncPath(file);
}
