import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as Sqlite from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import { applicationId, databaseFile } from './store-place.ts';

/**
 * The database in this folder, made when it is not there. WAL lets others read while one writes; FULL
 * means that what was committed is on the disk. Opening waits 5 s for a file that another process holds.
 */
export function openSqlite(dataDir: string): DatabaseSync {
	mkdirSync(dataDir, { recursive: true });
	const file = join(dataDir, databaseFile);
	const database = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
	// Sessions are in it: for whoever runs the server alone. What SQLite lays beside it takes its mode over.
	chmodSync(file, 0o600);
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
	const mark = database.prepare('PRAGMA application_id').get();
	if (mark?.['application_id'] !== applicationId)
		database.exec(`PRAGMA application_id = ${applicationId}`);
	return database;
}

/**
 * `node:sqlite`, asked for when it is needed: the command line tool also runs on a Node that is too old
 * for it, where `readback check` must not fail for it. `undefined` there.
 */
export function sqliteModule(): typeof Sqlite | undefined {
	return process.getBuiltinModule?.('node:sqlite');
}
