import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { applicationId } from './application-id.ts';
import { databaseFile } from './database-file.ts';

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
