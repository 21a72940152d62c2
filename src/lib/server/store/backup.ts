import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { copyDatabase, syncPath } from './copy-database.ts';
import { inspectFile } from './inspect-file.ts';
import { sqliteModule } from './sqlite-module.ts';

export type BackedUp =
	| { readonly type: 'done'; readonly bytes: number }
	/** Nothing was written; `reason` is a sentence without its stop. */
	| { readonly type: 'refused'; readonly reason: string };

/**
 * Writes the SQLite database `source` as it stands into `file`, which must not be there yet; servers may
 * run on it meanwhile. Written beside, looked through, and then given its name: a backup that is there is
 * whole.
 */
export function backup(source: string, file: string): BackedUp {
	const inspected = inspectFile(source);
	if (inspected.type === 'refused')
		return { type: 'refused', reason: `${source} ${inspected.reason}` };
	if (existsSync(file)) return { type: 'refused', reason: `${file} is there already` };
	const sqlite = sqliteModule();
	if (!sqlite) return { type: 'refused', reason: 'Node 24 or later is needed' };
	const part = `${file}.part`;
	const database = new sqlite.DatabaseSync(source, { readOnly: true, timeout: 5000 });
	try {
		copyDatabase(database, part);
		const copy = inspectFile(part);
		if (copy.type === 'refused') return { type: 'refused', reason: `the copy ${copy.reason}` };
		renameSync(part, file);
		syncPath(dirname(resolve(file)));
		return { type: 'done', bytes: statSync(file).size };
	} finally {
		database.close();
		rmSync(part, { force: true });
	}
}
