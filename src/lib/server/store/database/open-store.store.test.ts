import { sql } from 'kysely';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { onBothDatabases } from '../../../../../tests/store/on-both-databases.ts';

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
			...['editions', 'educators', 'exceptions', 'invitations', 'learner_sessions', 'learners'],
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
		expect(said).toEqual(Array<string>(4).fill('27 tables\n'));
		const { db } = await fresh.open({ dataDir, databaseUrl });
		expect((await sql`select name from kysely_migration`.execute(db)).rows).toHaveLength(4);
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
