import { stepNames } from '../migrations/step-names.ts';
import { sql } from 'kysely';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fillAll } from '../../../../../tests/store/fill-all.ts';
import { onBothDatabases } from '../../../../../tests/store/on-both-databases.ts';
import { probeStore } from './open-store.ts';
import { databaseFile } from './store-place.ts';

const program = fileURLToPath(
	new URL('../../../../../tests/store/open-and-close.ts', import.meta.url)
);

onBothDatabases('opening the store', (fresh) => {
	it('makes every table in an empty database, and none twice', async () => {
		const place = await fresh.place();
		const { db, dialect } = await fresh.open(place);
		expect(dialect).toBe(fresh.dialect);
		const again = await fresh.open(place);
		const tables = (await again.db.introspection.getTables()).map(({ name }) => name).sort();
		expect(tables).toEqual([
			...['account', 'assignment_events', 'assignments', 'attempt_events', 'attempts', 'audit'],
			...['class_educators', 'class_invitations', 'classes', 'completions', 'earlier_attempts'],
			...[
				'editions',
				'educators',
				'exceptions',
				'installation',
				'invitations',
				'learner_sessions',
				'learners'
			],
			...['looks', 'mail_links', 'rateLimit', 'rate_limits', 'roster', 'session', 'tombstones'],
			...['used_attempts', 'user', 'verification']
		]);
		expect(await db.selectFrom('classes').selectAll().execute()).toEqual([]);
	});

	it('lets processes that start at once wait for each other', async () => {
		const { dataDir, databaseUrl = '' } = await fresh.place();
		const starts = Array.from({ length: 4 }, () =>
			promisify(execFile)(process.execPath, [program, dataDir, databaseUrl])
		);
		const said = (await Promise.all(starts)).map(({ stdout }) => stdout);
		expect(said).toEqual(Array<string>(4).fill('28 tables\n'));
		const { db } = await fresh.open({ dataDir, databaseUrl });
		expect((await sql`select name from kysely_migration`.execute(db)).rows).toHaveLength(
			stepNames.length
		);
	});

	it('refuses a database that a later version made, and changes nothing', async () => {
		const place = await fresh.place();
		const { db } = await fresh.open(place);
		await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2099-01-01T00:00:00Z')`.execute(
			db
		);
		await expect(fresh.open(place)).rejects.toThrow('later Readback (9999-later)');
	});
});

onBothDatabases('looking at a database before a start', (fresh) => {
	it('finds nothing wrong with one that is whole', async () => {
		const place = await fresh.place();
		await fillAll((await fresh.open(place)).db);
		expect(await probeStore(place)).toEqual({ type: 'fine', leftOut: [] });
	});

	describe.runIf(fresh.dialect === 'sqlite')('in a file', () => {
		/** Where a table begins, in bytes. */
		async function damagedAt(table: string) {
			const place = await fresh.place();
			const store = await fresh.open(place);
			await fillAll(store.db);
			const named = sql<{
				page: number;
			}>`select rootpage as page from sqlite_schema where name = ${table}`;
			const page = (await named.execute(store.db)).rows[0]?.page ?? 0;
			await store.close();
			const file = join(place.dataDir, databaseFile);
			const bytes = readFileSync(file);
			expect(page).toBeGreaterThan(1);
			writeFileSync(file, bytes.fill(0x41, (page - 1) * 4096, page * 4096));
			return place;
		}

		it.each(['learners', 'classes', 'user', 'editions', 'attempts', 'session', 'audit'])(
			'says that a page of %s is damaged, in a large file too',
			async (table) => {
				const place = await damagedAt(table);
				for (const most of [undefined, 4096]) {
					const probed = await probeStore(place, most);
					expect(probed.type).toBe('damaged');
					expect(probed.type === 'damaged' && probed.found).toMatch(/^[^\n]+$/);
				}
			}
		);

		it('does not read the answers of a large file, and says so', async () => {
			const place = await damagedAt('attempt_events');
			expect(await probeStore(place)).toMatchObject({ type: 'damaged' });
			const leftOut = ['attempt_events'];
			expect(await probeStore(place, 4096)).toEqual({ type: 'fine', leftOut });
		});

		it('says that a file of words is no database', async () => {
			const place = await fresh.place();
			writeFileSync(join(place.dataDir, databaseFile), 'words '.repeat(1000));
			const found = 'file is not a database';
			expect(await probeStore(place)).toEqual({ type: 'damaged', found });
		});
	});
});
