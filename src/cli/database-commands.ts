import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backup } from '../lib/server/store/backup.ts';
import { databaseFile } from '../lib/server/store/database-file.ts';
import { restore } from '../lib/server/store/restore.ts';
import { done, notUnderstood, refused, type Outcome } from './outcome.ts';
import { isArgumentError, usage, type Surroundings } from './run.ts';

/** What is said where the database is not a file. */
const useTheirTools =
	'DATABASE_URL is set: this database is PostgreSQL. Use pg_dump and pg_restore; docs/store.md says how.';

/** `readback backup FILE`: the database as it stands, while the server runs. */
async function backUp(database: string, target: string, cwd: string): Promise<Outcome> {
	const written = await backup(database, target);
	switch (written.type) {
		case 'refused':
			return refused(`No backup was made: ${written.reason}.`);
		case 'done':
			return done(
				`${relative(cwd, target)}: ${written.bytes} bytes, looked through and whole. It holds what learners did: keep it as safe as the database, and no longer than that.`
			);
	}
}

/** `readback restore FILE`: a backup in the place of the database, while no server runs. */
async function putBack(file: string, database: string, replace: boolean): Promise<Outcome> {
	const restored = await restore(file, database, replace);
	switch (restored.type) {
		case 'refused':
			return refused(`Nothing was changed: ${restored.reason}.`);
		case 'done':
			return done(
				restored.tombstones === 'carried over'
					? `${database} is restored. Who was erased since the backup is erased again at the next start.`
					: `${database} is restored. There was no database to learn from who was erased since the backup.`
			);
	}
}

async function keep(
	name: 'backup' | 'restore',
	args: readonly string[],
	{ cwd, dataDir, databaseUrl }: Surroundings
): Promise<Outcome> {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: name === 'restore' ? { replace: { type: 'boolean' } } : {}
	});
	const [typed, ...others] = positionals;
	if (typed === undefined || others.length > 0)
		return notUnderstood(`One file, please.\n\n${usage}`);
	if (databaseUrl) return refused(useTheirTools);
	const [file, database] = [resolve(cwd, typed), resolve(cwd, dataDir, databaseFile)];
	return name === 'backup'
		? backUp(database, file, cwd)
		: putBack(file, database, values.replace === true);
}

/** `backup` and `restore`. Apart from the commands that need no database, and no Node that has one. */
export async function runOnDatabase(
	name: 'backup' | 'restore',
	args: readonly string[],
	around: Surroundings
): Promise<Outcome> {
	try {
		return await keep(name, args, around);
	} catch (error) {
		if (isArgumentError(error)) return notUnderstood(`${error.message}\n\n${usage}`);
		throw error;
	}
}
