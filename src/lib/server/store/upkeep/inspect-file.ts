import { existsSync } from 'node:fs';
import { sqliteModule } from '../database/sqlite.ts';
import { applicationId } from '../database/store-place.ts';
import { stepNames } from '../migrations/step-names.ts';

type Inspected =
	| { readonly type: 'fine' }
	/** `reason`: half a sentence, after the file's name. */
	| { readonly type: 'refused'; readonly reason: string };

const refused = (reason: string): Inspected => ({ type: 'refused', reason });

function known(step: unknown): boolean {
	return stepNames.some((name) => name === step);
}

/** Whether a file is a database of ours, whole, and of a version that we know. */
export function inspectFile(file: string): Inspected {
	const sqlite = sqliteModule();
	if (!sqlite) return refused('cannot be read by this Node: version 24 or later is needed');
	if (!existsSync(file)) return refused('is not there');
	const database = new sqlite.DatabaseSync(file, { readOnly: true });
	const all = (text: string) => database.prepare(text).all();
	try {
		if (all('PRAGMA application_id')[0]?.['application_id'] !== applicationId)
			return refused('is not a database of Readback');
		const damage = all('PRAGMA integrity_check(1)')[0]?.['integrity_check'];
		if (damage !== 'ok') return refused(`is damaged: ${String(damage)}`);
		if (all('PRAGMA foreign_key_check').length > 0)
			return refused('is damaged: a row points to one that is not there');
		const steps = all('SELECT name FROM kysely_migration').map((row) => row['name']);
		if (!steps.every(known)) return refused('was made by a later Readback than this one');
		return steps.length > 0 ? { type: 'fine' } : refused('is not a database of Readback');
	} catch {
		// SQLite's own words for what is no database at all, or breaks when it is read.
		return refused('is not a whole database');
	} finally {
		database.close();
	}
}
