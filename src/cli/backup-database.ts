import { relative, resolve } from 'node:path';
import { backup } from '../lib/server/store/backup.ts';
import { databaseFile } from '../lib/server/store/database-file.ts';
import { done, refused, type Outcome } from './outcome.ts';

/** Where the server keeps its database. */
export interface DatabasePlace {
	readonly cwd: string;
	/** Folder of the SQLite file. */
	readonly dataDir: string;
	/** Where it is PostgreSQL. */
	readonly databaseUrl: string | undefined;
}

/** What is said where the database is not a file. */
export const useTheirTools =
	'DATABASE_URL is set: this database is PostgreSQL. Use pg_dump and pg_restore; docs/store.md says how.';

/** `readback backup FILE`: the database as it stands, while the server runs. */
export function backupDatabase(
	{ cwd, dataDir, databaseUrl }: DatabasePlace,
	file: string
): Outcome {
	if (databaseUrl) return refused(useTheirTools);
	const target = resolve(cwd, file);
	const written = backup(resolve(cwd, dataDir, databaseFile), target);
	switch (written.type) {
		case 'refused':
			return refused(`No backup was made: ${written.reason}.`);
		case 'done':
			return done(
				`${relative(cwd, target)}: ${written.bytes} bytes, looked through and whole. It holds what learners did: keep it as safe as the database, and no longer than that.`
			);
	}
}
