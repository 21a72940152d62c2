import {
	chmodSync,
	constants,
	copyFileSync,
	existsSync,
	mkdirSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { copyDatabase, syncPath } from './backup.ts';
import { inspectFile, inspectPath, type Inspected } from './inspect-file.ts';

type Restored =
	/** `tombstones`: whether those who were erased since the backup will be erased again. */
	| { readonly type: 'done'; readonly tombstones: 'carried over' | 'none to read' }
	/** Nothing was changed; `reason` is a sentence without its stop. */
	| { readonly type: 'refused'; readonly reason: string };

type Rows = ReturnType<StatementSync['all']>;

interface Tombstones {
	readonly type: 'read';
	readonly rows: Rows;
	/** Attempts that stay counted of those who erased themselves. */
	readonly used: Rows;
}

/** Earlier versions counted none. */
function countsAttempts(database: DatabaseSync): boolean {
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
function readTombstones(target: string): Tombstones | { readonly type: 'busy' | 'unreadable' } {
	const database = new DatabaseSync(target, { defensive: true });
	try {
		database.exec('PRAGMA trusted_schema = OFF');
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

function carryOver(file: string, { rows, used }: Tombstones): void {
	const database = new DatabaseSync(file);
	try {
		const insert = database.prepare(
			'INSERT OR IGNORE INTO tombstones (id, kind, at) VALUES (?, ?, ?)'
		);
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

/** A copy made by reading every row: no free pages and no file mode come along. */
function copyRows(file: string, beside: string): void {
	const source = new DatabaseSync(file, { readOnly: true, defensive: true });
	try {
		source.exec('PRAGMA trusted_schema = OFF');
		copyDatabase(source, beside);
	} finally {
		source.close();
	}
}

/** SQLite would read these into a database that lies beside them. */
const companions = ['-wal', '-shm', '-journal'];

function inspectSource(file: string): Inspected {
	const path = inspectPath(file);
	if (path.type === 'refused') return path;
	const left = companions.find(
		(rest) => (statSync(file + rest, { throwIfNoEntry: false })?.size ?? 0) > 0
	);
	if (left === undefined) return path;
	const reason = `has ${file}${left} beside it, so "readback backup" did not write it`;
	return { type: 'refused', reason };
}

function remove(file: string): void {
	for (const rest of ['', ...companions]) rmSync(file + rest, { force: true });
}

/** Puts the checked copy in its place. */
function putInPlace(beside: string, target: string): Restored {
	const old = existsSync(target) ? readTombstones(target) : { type: 'unreadable' as const };
	if (old.type === 'busy')
		return { type: 'refused', reason: `a server runs on ${target}; stop it first` };
	if (old.type === 'read') carryOver(beside, old);
	syncPath(beside);
	for (const rest of companions) rmSync(target + rest, { force: true });
	renameSync(beside, target);
	syncPath(dirname(target));
	return { type: 'done', tombstones: old.type === 'read' ? 'carried over' : 'none to read' };
}

/**
 * Puts the backup `file` in the place of the SQLite database `target`, on which no server may run. What is
 * there is replaced only when that is said, and only by a file that holds nothing but what Readback makes
 * (`inspectFile`). Written beside and renamed: at every moment there is the old database or the new one.
 * The tombstones of the old one come along, so that `purge` erases again whom the backup brings back,
 * and the attempts that stay counted of them.
 */
export async function restore(file: string, target: string, replace: boolean): Promise<Restored> {
	const refused = (reason: string): Restored => ({ type: 'refused', reason });
	const source = inspectSource(file);
	if (source.type === 'refused') return refused(`${file} ${source.reason}`);
	if (existsSync(target) && !statSync(target).isFile())
		return refused(`${target} is not a regular file`);
	if (existsSync(target) && !replace)
		return refused(`${target} is there already; --replace replaces it`);
	// Our own copy is checked: whoever can write the file cannot change it afterwards.
	const [given, beside] = [`${target}.given`, `${target}.restoring`];
	mkdirSync(dirname(target), { recursive: true });
	try {
		for (const each of [given, beside]) remove(each);
		copyFileSync(file, given, constants.COPYFILE_EXCL);
		chmodSync(given, 0o600);
		const inspected = await inspectFile(given);
		if (inspected.type === 'refused') return refused(`${file} ${inspected.reason}`);
		copyRows(given, beside);
		return putInPlace(beside, target);
	} finally {
		for (const each of [given, beside]) remove(each);
	}
}
