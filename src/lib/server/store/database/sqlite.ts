import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { applicationId, databaseFile } from './store-place.ts';

/**
 * The database in this folder, made when it is not there. WAL lets others read while one writes; FULL
 * means that what was committed is on the disk. Opening waits 5 s for a file that another process holds.
 */
export function openSqlite(dataDir: string): DatabaseSync {
	mkdirSync(dataDir, { recursive: true });
	const file = join(dataDir, databaseFile);
	const database = new DatabaseSync(file, {
		timeout: 5000,
		enableForeignKeyConstraints: true,
		defensive: true
	});
	// Sessions are in it: for whoever runs the server alone. What SQLite lays beside it takes its mode over.
	chmodSync(file, 0o600);
	// Code in the file (triggers, views, checks) may call only harmless functions. Ours calls none.
	database.exec('PRAGMA trusted_schema = OFF');
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
	const mark = database.prepare('PRAGMA application_id').get();
	if (mark?.['application_id'] !== applicationId)
		database.exec(`PRAGMA application_id = ${applicationId}`);
	return database;
}

/** SQLite's own words, on one line; `null`: all is well. */
function damageOf(database: DatabaseSync, pragma: string): string | null {
	const found = String(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
	if (found === 'ok') return null;
	return found
		.replace(/^\*\*\* in database \w+ \*\*\*\s*/, '')
		.replaceAll(/\s+/g, ' ')
		.trim();
}

/** The first damage that SQLite finds in the whole file, its indexes compared with their tables; or `null`. */
export function findDamage(database: DatabaseSync): string | null {
	return damageOf(database, 'integrity_check(1)');
}

/** Bytes that a start reads in a second or two from memory, and in half a minute from a slow disk. */
export const quicklyChecked = 1024 ** 3;

/** The tables that grow with every answer, and are nearly all of a large file. */
const logs = ['attempt_events'];

export interface QuickCheck {
	/** The first damage found, in SQLite's own words on one line, or `null`. */
	readonly found: string | null;
	/** Tables that were left out, because the file has more bytes than a start should read. */
	readonly leftOut: readonly string[];
}

function namesOf(database: DatabaseSync, where: string): readonly string[] {
	const rows = database.prepare(`SELECT name FROM sqlite_schema WHERE ${where}`).all();
	return rows.map(({ name }) => String(name));
}

/**
 * Reads every page once, for each start. In a file of more than `most` bytes, the pages of all tables but
 * the largest, so that a start does not take minutes.
 */
export function checkQuickly(database: DatabaseSync, most = quicklyChecked): QuickCheck {
	const number = (pragma: string): number =>
		Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
	if (number('page_count') * number('page_size') <= most)
		return { found: damageOf(database, 'quick_check(1)'), leftOut: [] };
	const tables = namesOf(database, `type = 'table' AND name NOT LIKE 'sqlite_%'`);
	for (const table of tables) {
		if (logs.includes(table)) continue;
		const found = damageOf(database, `quick_check("${table.replaceAll('"', '""')}")`);
		if (found !== null) return { found, leftOut: logs };
	}
	return { found: null, leftOut: logs };
}

/** SQLite's "malformed" and "not a database"; higher bits of a code only add detail. */
const damageCodes: readonly number[] = [11, 26];

/** Whether an error says that the SQLite file itself is damaged. */
export function isDamaged(error: unknown): error is Error {
	if (!(error instanceof Error)) return false;
	if (error.cause !== undefined && isDamaged(error.cause)) return true;
	return (
		'errcode' in error &&
		typeof error.errcode === 'number' &&
		damageCodes.includes(error.errcode & 0xff)
	);
}
