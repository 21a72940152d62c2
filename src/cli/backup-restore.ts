import { relative, resolve } from 'node:path';
import { databaseFile } from '../lib/server/store/database/store-place.ts';
import { backup } from '../lib/server/store/upkeep/backup.ts';
import { restore } from '../lib/server/store/upkeep/restore.ts';
import { done, refused, type Outcome } from './run.ts';

/** Where the server keeps its database. */
interface DatabasePlace {
	readonly cwd: string;
	/** Folder of the SQLite file. */
	readonly dataDir: string;
	/** Where it is PostgreSQL. */
	readonly databaseUrl: string | undefined;
}

/** What is said where the database is not a file. */
const useTheirTools =
	'DATABASE_URL is set: this database is PostgreSQL. Use pg_dump and pg_restore; docs/store.md says how.';

/** `readback backup FILE`: the database as it stands, while the server runs. */
export async function backupDatabase(
	{ cwd, dataDir, databaseUrl }: DatabasePlace,
	file: string
): Promise<Outcome> {
	if (databaseUrl) return refused(useTheirTools);
	const target = resolve(cwd, file);
	const written = await backup(resolve(cwd, dataDir, databaseFile), target);
	switch (written.type) {
		case 'refused':
			return refused(`No backup was made: ${written.reason}.`);
		case 'done':
			return done(
				`${relative(cwd, target)}: ${written.bytes} bytes, checked. It holds what learners did: keep it as safe as the database, and no longer.`
			);
	}
}

/** `readback restore FILE`: a backup instead of the database, while no server runs. */
export async function restoreDatabase(
	{ cwd, dataDir, databaseUrl }: DatabasePlace,
	file: string,
	replace: boolean
): Promise<Outcome> {
	if (databaseUrl) return refused(useTheirTools);
	const target = resolve(cwd, dataDir, databaseFile);
	const restored = await restore(resolve(cwd, file), target, replace);
	switch (restored.type) {
		case 'refused':
			return refused(`Nothing was changed: ${restored.reason}.`);
		case 'done':
			return done(
				restored.tombstones === 'carried over'
					? `${target} is restored. Anyone erased since the backup will be erased again at the next start.`
					: `${target} is restored. There was no database to replace, so nobody erased since the backup will be erased again.`
			);
	}
}
