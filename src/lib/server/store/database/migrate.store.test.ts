import { getMigrations } from 'better-auth/db/migration';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { fillAll } from '../../../../../tests/store/fill-all.ts';
import { tea } from '../../../../../tests/store/fill.ts';
import { onBothDatabases } from '../../../../../tests/store/on-both-databases.ts';
import { recordStatements } from '../../../../../tests/store/record-statements.ts';
import { readAssignmentEvents } from '../assignments.ts';
import { exportEducator, exportLearner } from '../upkeep/export.ts';
import { findEdition } from '../editions.ts';
import { inspectFile } from '../upkeep/inspect-file.ts';
import { migrate } from './migrate.ts';
import { migrations } from '../migrations/migrations.ts';
import { stepNames } from '../migrations/step-names.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './open-store.ts';
import { databaseFile, type StorePlace } from './store-place.ts';

const folder = fileURLToPath(new URL('../../../../../tests/fixtures/databases/', import.meta.url));

/** Puts a dump into an empty database. */
async function load({ dataDir, databaseUrl }: StorePlace, dump: string): Promise<void> {
	if (databaseUrl === undefined) {
		const database = openSqlite(dataDir);
		database.exec(dump);
		return database.close();
	}
	const client = new Client({ connectionString: databaseUrl });
	await client.connect();
	await client.query(dump);
	await client.end();
}

/** Tables with their columns, as the database itself describes them. */
async function shape({ db }: Store): Promise<unknown> {
	const tables = await db.introspection.getTables();
	return tables
		.map(({ name, columns }) => ({
			name,
			columns: columns
				.map((one) => `${one.name} ${one.dataType}${one.isNullable ? '' : ' not null'}`)
				.sort()
		}))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

onBothDatabases('bringing a database up to date', (fresh) => {
	it('knows every step by name, in order', () => {
		expect(Object.keys(migrations)).toEqual(stepNames);
		expect([...stepNames].sort()).toEqual(stepNames);
	});

	it('has a dump of the present version, from which later ones are tried', async () => {
		const file = `${folder}${stepNames.at(-1)}.${fresh.dialect}.sql`;
		const written = existsSync(file);
		if (!written) {
			const dump = await recordStatements(await fresh.place(), async (db) => {
				await migrate(db);
				await fillAll(db);
			});
			writeFileSync(file, dump);
		}
		expect(written, `${file} was missing. It is written now: look at it and commit it.`).toBe(true);
	});

	const dumps = readdirSync(folder).filter((name) => name.endsWith(`.${fresh.dialect}.sql`));
	it.each(dumps)('brings %s up to date with all that it holds', async (name) => {
		const place = await fresh.place();
		await load(place, readFileSync(folder + name, 'utf8'));
		const file = join(place.dataDir, databaseFile);
		if (fresh.dialect === 'sqlite') expect(await inspectFile(file)).toEqual({ type: 'fine' });
		const store = await fresh.open(place);
		if (fresh.dialect === 'sqlite') expect(await inspectFile(file)).toEqual({ type: 'fine' });
		expect(await shape(store)).toEqual(await shape(await fresh.open()));
		const { db } = store;
		expect(await exportLearner(db, 'learner')).toMatchObject({
			learner: { label: 'Label of learner' },
			attempts: [{ number: 1, events: [{ type: 'begin' }] }],
			completions: [{ quizId: 'quiz of attempt' }],
			exceptions: [{ settings: { extraAttempts: 1 } }]
		});
		expect(await exportEducator(db, 'educator')).toMatchObject({
			educator: { administrator: true },
			sessions: [{ createdAt: '2026-09-01T08:00:00.000Z' }],
			assignments: ['assignment']
		});
		expect(await readAssignmentEvents(db, 'assignment')).toHaveLength(1);
		const [edition] = await db.selectFrom('editions').select('edition').execute();
		expect(await findEdition(db, edition?.edition ?? '')).toMatchObject({ id: tea.id });
	});

	it('makes the tables that better-auth would make: nothing is left for it to do', async () => {
		const { db, dialect } = await fresh.open();
		const left = await getMigrations({
			database: { db, type: dialect },
			rateLimit: { storage: 'database' },
			emailAndPassword: { enabled: true }
		});
		expect([left.toBeCreated, left.toBeAdded, left.toBeAddedIndexes]).toEqual([[], [], []]);
		expect(left.schemaProblems).toEqual([]);
	});
});
