import { existsSync, renameSync, rmSync, statSync, closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inspectFile, inspectPath } from './inspect-file.ts';

type BackedUp =
	| { readonly type: 'done'; readonly bytes: number }
	/** Nothing was written; `reason` is a sentence without its stop. */
	| { readonly type: 'refused'; readonly reason: string };

/**
 * Writes the SQLite database `source` as it stands into `file`, which must not be there yet; servers may
 * run on it meanwhile. Written beside, checked as `restore` would, and then given its name: a backup that
 * is there can be restored.
 */
export async function backup(source: string, file: string): Promise<BackedUp> {
	const inspected = inspectPath(source);
	if (inspected.type === 'refused')
		return { type: 'refused', reason: `${source} ${inspected.reason}` };
	if (existsSync(file)) return { type: 'refused', reason: `${file} is there already` };
	const folder = dirname(resolve(file));
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		return { type: 'refused', reason: `there is no folder ${folder}` };
	const part = `${file}.part`;
	const database = new DatabaseSync(source, { readOnly: true, timeout: 5000 });
	try {
		database.exec('PRAGMA trusted_schema = OFF');
		copyDatabase(database, part);
		const copy = await inspectFile(part);
		if (copy.type === 'refused') return { type: 'refused', reason: `${source} ${copy.reason}` };
		renameSync(part, file);
		syncPath(folder);
		return { type: 'done', bytes: statSync(file).size };
	} finally {
		database.close();
		rmSync(part, { force: true });
	}
}

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
