import { resolve } from 'node:path';
import { databaseFile } from '../lib/server/store/database-file.ts';
import { restore } from '../lib/server/store/restore.ts';
import { useTheirTools, type DatabasePlace } from './backup-database.ts';
import { done, refused, type Outcome } from './outcome.ts';

/** `readback restore FILE`: a backup in the place of the database, while no server runs. */
export function restoreDatabase(
	{ cwd, dataDir, databaseUrl }: DatabasePlace,
	file: string,
	replace: boolean
): Outcome {
	if (databaseUrl) return refused(useTheirTools);
	const target = resolve(cwd, dataDir, databaseFile);
	const restored = restore(resolve(cwd, file), target, replace);
	switch (restored.type) {
		case 'refused':
			return refused(`Nothing was changed: ${restored.reason}.`);
		case 'done':
			return done(
				restored.tombstones === 'carried over'
					? `${target} is restored. Who was erased since the backup is erased again at the next start.`
					: `${target} is restored. There was no database to learn from who was erased since the backup.`
			);
	}
}
