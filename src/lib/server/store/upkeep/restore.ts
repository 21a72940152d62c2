import { inspectFile } from './inspect-file.ts';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as Sqlite from 'node:sqlite';
import { sqliteModule } from '../database/sqlite.ts';
import { copyDatabase, syncPath } from './backup.ts';

type Restored =
	/** `tombstones`: whether those who were erased since the backup will be erased again. */
	| { readonly type: 'done'; readonly tombstones: 'carried over' | 'none to read' }
	/** Nothing was changed; `reason` is a sentence without its stop. */
	| { readonly type: 'refused'; readonly reason: string };

type Rows = ReturnType<Sqlite.StatementSync['all']>;

interface Tombstones {
	readonly type: 'read';
	readonly rows: Rows;
	/** Attempts that stay counted of those who erased themselves. */
	readonly used: Rows;
}

/** Earlier versions counted none. */
function countsAttempts(database: Sqlite.DatabaseSync): boolean {
	const named = "SELECT 1 FROM sqlite_schema WHERE name = 'used_attempts'";
	return database.prepare(named).get() !== undefined;
}

function isBusy(error: unknown): boolean {
	return error instanceof Error && /locked|busy/i.test(error.message);
}

/**
 * The tombstones of the database that is to be replaced. Leaving WAL needs it for oneself alone, so a
 * server that runs on it is noticed; and no WAL is left behind that would be read into the new file.
 */
function readTombstones(
	sqlite: typeof Sqlite,
	target: string
): Tombstones | { readonly type: 'busy' | 'unreadable' } {
	const database = new sqlite.DatabaseSync(target);
	try {
		database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
		const used = 'SELECT assignment_id, person, quiz_id, attempts FROM used_attempts';
		return {
			type: 'read',
			rows: database.prepare('SELECT id, kind, at FROM tombstones').all(),
			used: countsAttempts(database) ? database.prepare(used).all() : []
		};
	} catch (error) {
		return { type: isBusy(error) ? 'busy' : 'unreadable' };
	} finally {
		database.close();
	}
}

/** Of an assignment that the backup does not have, nothing is to be counted. */
const insertUsed = `INSERT INTO used_attempts SELECT a.id, ?2, ?3, ?4 FROM assignments a WHERE a.id = ?1
	ON CONFLICT DO UPDATE SET attempts = max(attempts, excluded.attempts)`;

function carryOver(sqlite: typeof Sqlite, file: string, { rows, used }: Tombstones): void {
	const database = new sqlite.DatabaseSync(file);
	try {
		const insert = database.prepare('INSERT OR IGNORE INTO tombstones VALUES (?, ?, ?)');
		database.exec('BEGIN');
		for (const { id = null, kind = null, at = null } of rows) insert.run(id, kind, at);
		if (countsAttempts(database)) {
			const insertCount = database.prepare(insertUsed);
			for (const { assignment_id = null, person = null, quiz_id = null, attempts = null } of used)
				insertCount.run(assignment_id, person, quiz_id, attempts);
		}
		database.exec('COMMIT');
	} finally {
		database.close();
	}
}

function copyBeside(sqlite: typeof Sqlite, file: string, beside: string): void {
	const source = new sqlite.DatabaseSync(file, { readOnly: true });
	try {
		copyDatabase(source, beside);
	} finally {
		source.close();
	}
}

/**
 * Puts the backup `file` in the place of the SQLite database `target`, on which no server may run. What is
 * there is replaced only when that is said. Written beside and renamed: at every moment there is the old
 * database or the new one. The tombstones of the old one come along, so that `purge` erases again whom
 * the backup brings back, and the attempts that stay counted of them.
 */
export function restore(file: string, target: string, replace: boolean): Restored {
	const refused = (reason: string): Restored => ({ type: 'refused', reason });
	const inspected = inspectFile(file);
	if (inspected.type === 'refused') return refused(`${file} ${inspected.reason}`);
	const sqlite = sqliteModule();
	if (!sqlite) return refused('Node 24 or later is needed');
	const there = existsSync(target);
	if (there && !replace) return refused(`${target} is there already; --replace replaces it`);
	const beside = `${target}.restoring`;
	mkdirSync(dirname(target), { recursive: true });
	try {
		copyBeside(sqlite, file, beside);
		const old = there ? readTombstones(sqlite, target) : { type: 'unreadable' as const };
		if (old.type === 'busy') return refused(`a server runs on ${target}; stop it first`);
		if (old.type === 'read') carryOver(sqlite, beside, old);
		syncPath(beside);
		for (const rest of ['-wal', '-shm', '-journal']) rmSync(target + rest, { force: true });
		renameSync(beside, target);
		syncPath(dirname(target));
		return { type: 'done', tombstones: old.type === 'read' ? 'carried over' : 'none to read' };
	} finally {
		rmSync(beside, { force: true });
	}
}
