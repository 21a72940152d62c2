import { execFileSync } from 'node:child_process';
import {
	closeSync,
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fillAll } from '../../tests/store/fill-all.ts';
import { made } from '../../tests/store/fill.ts';
import { recordAudit } from '../lib/server/store/audit.ts';
import { openStore } from '../lib/server/store/database/open-store.ts';
import { run } from './run.ts';

let folder: string;
/** A backup as `readback backup` wrote it, and the database from which it was made, at rest. */
let good: string;
let database: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'readback-tampered-'));
	const store = await openStore({ dataDir: join(folder, 'made') });
	await fillAll(store.db);
	const deed = { actor: 'educator', action: 'sign-in', subject: 'educator', detail: null };
	await recordAudit(store.db, { id: 'without detail', at: made, ...deed });
	await store.close();
	good = join(folder, 'good.db');
	const around = { cwd: folder, library: '', dataDir: 'made' };
	expect(await run(['backup', good], around)).toMatchObject({ code: 0 });
	database = join(folder, 'made', 'readback.db');
});
afterAll(() => rmSync(folder, { recursive: true }));

let place: string;
beforeEach(() => {
	place = mkdtempSync(join(folder, 'place-'));
	mkdirSync(join(place, 'data'));
	copyFileSync(good, join(place, 'b.db'));
	copyFileSync(database, join(place, 'data', 'readback.db'));
});
afterEach(() => rmSync(place, { recursive: true }));

const restoring = () =>
	run(['restore', 'b.db', '--replace'], { cwd: place, library: '', dataDir: 'data' });

/** Changes the file as somebody with SQLite at hand would. */
function edit(...statements: readonly string[]): (file: string) => void {
	return (file) => {
		const opened = new DatabaseSync(file, { enableForeignKeyConstraints: false, defensive: false });
		for (const statement of statements) opened.exec(statement);
		opened.close();
	};
}

/** Changes how something was made, behind SQLite's back. */
function remake(name: string, from: string, to: string): (file: string) => void {
	return edit(
		'PRAGMA writable_schema = ON',
		`UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = '${name}'`
	);
}

/** Writes nonsense over a page of 4 KB, or over a part of it. */
function flip(page: number, offset = 0, length = 4096): (file: string) => void {
	return (file) => {
		const handle = openSync(file, 'r+');
		writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, page * 4096 + offset);
		closeSync(handle);
	};
}

const makesAdministrator = `CREATE TRIGGER helpful AFTER INSERT ON session BEGIN
	UPDATE educators SET administrator = 1; END`;

const tampered: readonly (readonly [string, (file: string) => void, string])[] = [
	['a trigger that makes administrators', edit(makesAdministrator), 'trigger helpful'],
	[
		'a trigger under a name that SQLite keeps for itself',
		edit(
			makesAdministrator,
			'PRAGMA writable_schema = ON',
			`UPDATE sqlite_schema SET name = 'sqlite_stat1' WHERE name = 'helpful'`
		),
		''
	],
	['a view', edit('CREATE VIEW seen AS SELECT * FROM user'), 'view seen'],
	[
		'a view in the place of a table',
		edit('ALTER TABLE roster RENAME TO names', 'CREATE VIEW roster AS SELECT * FROM names'),
		'contains something that Readback does not make'
	],
	['another table', edit('CREATE TABLE more (a)'), 'table more'],
	[
		'a virtual table',
		edit('CREATE VIRTUAL TABLE found USING fts5 (a)'),
		'contains something that Readback does not'
	],
	['another column', edit('ALTER TABLE user ADD COLUMN more text'), 'table user'],
	[
		'a generated column',
		edit('ALTER TABLE user ADD COLUMN more text AS (upper(email))'),
		'table user'
	],
	['another unique index', edit('CREATE UNIQUE INDEX once ON classes (name)'), 'index once'],
	['a table fewer', edit('DROP TABLE audit'), 'lacks something that Readback needs (table audit)'],
	['another index', edit('CREATE INDEX more ON user (name)'), 'index more'],
	[
		'an index fewer',
		edit('DROP INDEX learners_expiry'),
		'lacks something that Readback needs (index learners_expiry)'
	],
	[
		'a default of its own',
		remake('educators', '"administrator" integer not null', '"administrator" integer default 1'),
		'table educators'
	],
	[
		'a check of its own',
		remake('user', '"image" text', '"image" text check (length(image) < 9)'),
		'table user'
	],
	[
		'a key that does not delete along',
		remake('learners', ' on delete cascade', ' on delete no action'),
		'table learners'
	],
	[
		'a unique index that is not unique',
		edit(
			'PRAGMA writable_schema = ON',
			`DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_learners_2'`
		),
		''
	],
	[
		'a table that is said to be there twice',
		edit(
			'PRAGMA writable_schema = ON',
			`INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'roster'`
		),
		''
	],
	[
		'two tables in the same pages',
		edit(
			'PRAGMA writable_schema = ON',
			`UPDATE sqlite_schema SET rootpage =
				(SELECT rootpage FROM sqlite_schema WHERE name = 'user') WHERE name = 'roster'`
		),
		'is damaged'
	],
	[
		'rows that point nowhere',
		edit(`INSERT INTO attempt_events VALUES ('none', 0, '{}')`),
		'is damaged: a row points'
	],
	[
		'JSON that is none',
		edit(`UPDATE attempt_events SET event = '{"type":'`),
		'attempt_events, event'
	],
	['a log with a gap', edit(`UPDATE attempt_events SET position = position + 1`), 'log with a gap'],
	[
		'an hour that is none',
		edit(`UPDATE learners SET expires_at = 'never'`),
		'learners, expires_at'
	],
	['a flag that is neither', edit(`UPDATE educators SET administrator = 7`), 'administrator'],
	['a word for a flag', edit(`UPDATE educators SET administrator = 'yes'`), 'administrator'],
	['half a setting', edit(`UPDATE assignments SET settings = '{'`), 'assignments, settings'],
	['a list for settings', edit(`UPDATE assignments SET settings = '[]'`), 'assignments, settings'],
	['a count below zero', edit(`UPDATE used_attempts SET attempts = -5`), 'used_attempts, attempts'],
	[
		'one module under the name of another',
		edit(`UPDATE editions SET content = json_set(content, '$.edition', 'other')`),
		'edition under the name of another'
	],
	['a blob for a class name', edit(`UPDATE classes SET name = x'00ff'`), 'classes, name'],
	[
		'a class name of 50 MB',
		edit(`UPDATE classes SET name = printf('%.*c', 50000000, 'x')`),
		'classes, name'
	],
	['a blob for text', edit(`UPDATE user SET name = x'00'`), 'user, name'],
	[
		'one migration fewer',
		edit('DELETE FROM kysely_migration WHERE name = (SELECT max(name) FROM kysely_migration)'),
		'contains something that Readback does not make in this version (table installation)'
	],
	[
		'the first migration missing',
		edit(`DELETE FROM kysely_migration WHERE name LIKE '0001%'`),
		'skipped a migration'
	],
	['no migrations', edit('DELETE FROM kysely_migration'), 'not a Readback database'],
	['a later version', edit(`INSERT INTO kysely_migration VALUES ('9999-x', '2099')`), 'later'],
	[
		'a lock on its migrations',
		edit(`UPDATE kysely_migration_lock SET is_locked = 1`),
		'being changed'
	],
	['another’s database', edit('PRAGMA application_id = 7'), 'not a Readback database'],
	['half a file', (file) => truncateSync(file, statSync(file).size / 2), ''],
	['a page fewer', (file) => truncateSync(file, statSync(file).size - 4096), ''],
	['a first page of nonsense', flip(0), 'damaged or not a database'],
	['a page of nonsense', flip(9), 'is damaged'],
	['300 bytes of nonsense at the end of a page', flip(9, 4096 - 300, 300), ''],
	['an empty file', (file) => writeFileSync(file, ''), 'not a Readback database'],
	['words', (file) => writeFileSync(file, 'words '.repeat(1000)), 'damaged or not a database'],
	['no file', (file) => rmSync(file), 'is not there'],
	[
		'a folder',
		(file) => {
			rmSync(file);
			mkdirSync(file);
		},
		'is a folder'
	],
	[
		'a pipe that nobody writes to',
		(file) => {
			rmSync(file);
			execFileSync('mkfifo', [file]);
		},
		'is not a regular file'
	],
	[
		'a link to another file',
		(file) => {
			renameSync(file, `${file}.real`);
			symlinkSync(`${file}.real`, file);
		},
		'symbolic link'
	],
	['a log of writes beside it', (file) => writeFileSync(`${file}-wal`, 'left'), 'beside it'],
	['a journal beside it', (file) => writeFileSync(`${file}-journal`, 'left'), 'beside it']
];

describe('readback restore', () => {
	it.each(tampered)('changes nothing when given %s', async (_what, spoil, says) => {
		spoil(join(place, 'b.db'));
		const before = readFileSync(join(place, 'data', 'readback.db'));
		const given = readdirSync(place);
		const { code, out, error } = await restoring();
		expect([code, out]).toEqual([1, '']);
		expect(error).toMatch(/^Nothing was changed: .*b\.db .*\.$/);
		expect(error).toContain(says);
		expect(readdirSync(join(place, 'data'))).toEqual(['readback.db']);
		expect(readFileSync(join(place, 'data', 'readback.db')).equals(before)).toBe(true);
		expect(readdirSync(place)).toEqual(given);
	});

	it('takes the backup that all of these were made of, and one that was analysed', async () => {
		expect(await restoring()).toMatchObject({ code: 0 });
		edit('ANALYZE')(join(place, 'b.db'));
		expect(await restoring()).toMatchObject({ code: 0 });
		expect(readdirSync(join(place, 'data'))).toEqual(['readback.db']);
	});

	it('takes a copy that was made by hand of a database at rest', async () => {
		copyFileSync(database, join(place, 'b.db'));
		expect(await restoring()).toMatchObject({ code: 0 });
		expect(readdirSync(place).sort()).toEqual(['b.db', 'data']);
		const store = await openStore({ dataDir: join(place, 'data') });
		const learners = await store.db.selectFrom('learners').select('created_at').execute();
		await store.close();
		expect(learners).toEqual([{ created_at: made }]);
	});
});
