import { lstatSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { applicationId } from './application-id.ts';
import { checkRows } from './check-rows.ts';
import { compareSchema } from './compare-schema.ts';
import { findDamage } from './damage.ts';
import { stepNames } from './migrations/step-names.ts';
import { sqliteModule } from './sqlite-module.ts';

export type Inspected =
	| { readonly type: 'fine' }
	/** `reason`: half a sentence, after the file's name. */
	| { readonly type: 'refused'; readonly reason: string };

const refused = (reason: string): Inspected => ({ type: 'refused', reason });

/** Whether there is a file of this name, and not something that leads elsewhere or never ends. */
export function inspectPath(file: string): Inspected {
	const found = lstatSync(file, { throwIfNoEntry: false });
	if (!found) return refused('is not there');
	if (found.isSymbolicLink()) return refused('is a symbolic link; name the file that it leads to');
	return found.isFile() ? { type: 'fine' } : refused('is not a file');
}

function valueOf(database: DatabaseSync, pragma: string): unknown {
	return Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
}

/** The last step that was taken, where they are the first ones of ours, in order; else why not. */
function lastStep(database: DatabaseSync): { readonly step: string } | { readonly reason: string } {
	const taken = database.prepare('SELECT name FROM kysely_migration ORDER BY name').all();
	const names = taken.map(({ name }) => String(name));
	if (names.some((name) => !stepNames.some((ours) => ours === name)))
		return { reason: 'was made by a later Readback than this one' };
	const step = names.at(-1);
	if (step === undefined) return { reason: 'is not a database of Readback' };
	const inOrder = stepNames.slice(0, names.length).every((name, index) => name === names[index]);
	return inOrder ? { step } : { reason: 'says that it took steps which Readback does not take so' };
}

/** Half a sentence about what is wrong below the tables; `null`: nothing. */
function damage(database: DatabaseSync): string | null {
	const found = findDamage(database, 'whole');
	if (found !== null) return `is damaged: ${found}`;
	return database.prepare('PRAGMA foreign_key_check').get()
		? 'is damaged: a row points to one that is not there'
		: null;
}

/** Of a database that opens. The schema first: nothing is asked of tables that are not ours. */
async function inspect(database: DatabaseSync): Promise<Inspected> {
	const sqlite = sqliteModule();
	if (!sqlite) return refused('cannot be read by this Node: 22.13 or later is needed');
	if (valueOf(database, 'application_id') !== applicationId)
		return refused('is not a database of Readback');
	if (valueOf(database, 'encoding') !== 'UTF-8') return refused('is not in UTF-8');
	const last = lastStep(database);
	if ('reason' in last) return refused(last.reason);
	const difference = await compareSchema(sqlite, database, last.step);
	if (difference !== null) return refused(difference);
	const locks = database.prepare('SELECT id, is_locked FROM kysely_migration_lock').all();
	if (locks.length !== 1 || locks[0]?.['is_locked'] !== 0)
		return refused('was made while its tables were being changed');
	const wrong = damage(database) ?? checkRows(database);
	return wrong === null ? { type: 'fine' } : refused(wrong);
}

/**
 * Whether a file is a database of ours, of a version that we know, with the tables of that version and
 * nothing beside them, whole, and readable. Its own code (triggers, views, expressions) is never run.
 */
export async function inspectFile(file: string): Promise<Inspected> {
	const sqlite = sqliteModule();
	if (!sqlite) return refused('cannot be read by this Node: 22.13 or later is needed');
	const path = inspectPath(file);
	if (path.type === 'refused') return path;
	let database: DatabaseSync | undefined;
	try {
		database = new sqlite.DatabaseSync(file, { readOnly: true, timeout: 5000, defensive: true });
		database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
		return await inspect(database);
	} catch {
		// SQLite's own words for what is no database at all, or breaks when it is read.
		return refused('is not a whole database');
	} finally {
		database?.close();
	}
}
