import { lstatSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { applicationId } from '../database/store-place.ts';
import { stepNames } from '../migrations/step-names.ts';
import { checkRows, checkWhole, compareSchema } from './check-file.ts';

export type Inspected =
	| { readonly type: 'fine' }
	/** `reason`: half a sentence, after the file's name. */
	| { readonly type: 'refused'; readonly reason: string };

const refused = (reason: string): Inspected => ({ type: 'refused', reason });

/** Whether this is the name of a file: not of a folder, a link, or a pipe, which would never end. */
export function inspectPath(file: string): Inspected {
	const found = lstatSync(file, { throwIfNoEntry: false });
	if (!found) return refused('is not there');
	if (found.isSymbolicLink()) return refused('is a symbolic link; name the file that it leads to');
	if (found.isDirectory()) return refused('is a folder; name the file');
	return found.isFile() ? { type: 'fine' } : refused('is not a regular file');
}

function valueOf(database: DatabaseSync, pragma: string): unknown {
	return Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
}

/** The last migration that has run, if those that have are the first ones of ours, in order; else why not. */
function lastStep(database: DatabaseSync): { readonly step: string } | { readonly reason: string } {
	const taken = database.prepare('SELECT name FROM kysely_migration ORDER BY name').all();
	const names = taken.map(({ name }) => String(name));
	if (names.some((name) => !stepNames.some((ours) => ours === name)))
		return { reason: 'was made by a later Readback than this one' };
	const step = names.at(-1);
	if (step === undefined) return { reason: 'is not a Readback database' };
	const inOrder = stepNames.slice(0, names.length).every((name, index) => name === names[index]);
	return inOrder ? { step } : { reason: 'says that it skipped a migration' };
}

/** The schema comes before everything that reads rows: nothing is asked of tables that are not ours. */
async function inspect(database: DatabaseSync): Promise<Inspected> {
	if (valueOf(database, 'application_id') !== applicationId)
		return refused('is not a Readback database');
	if (valueOf(database, 'encoding') !== 'UTF-8') return refused('is not in UTF-8');
	const last = lastStep(database);
	if ('reason' in last) return refused(last.reason);
	const difference = await compareSchema(database, last.step);
	if (difference !== null) return refused(difference);
	const locks = database.prepare('SELECT id, is_locked FROM kysely_migration_lock').all();
	if (locks.length !== 1 || locks[0]?.['is_locked'] !== 0)
		return refused('was made while its tables were being changed');
	const wrong = checkWhole(database) ?? checkRows(database);
	return wrong === null ? { type: 'fine' } : refused(wrong);
}

/**
 * Whether a file is a Readback database of a version that we know, with exactly the tables of that version,
 * undamaged, and without a row that we could not have written. Code in it (triggers, views, expressions)
 * is never run.
 */
export async function inspectFile(file: string): Promise<Inspected> {
	const path = inspectPath(file);
	if (path.type === 'refused') return path;
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(file, { readOnly: true, timeout: 5000, defensive: true });
		database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
		return await inspect(database);
	} catch {
		// SQLite's own words for what is no database at all, or breaks when it is read.
		return refused('is damaged or not a database');
	} finally {
		database?.close();
	}
}
