import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { DatabaseSync } from 'node:sqlite';
import { findDamage } from '../database/sqlite.ts';
import { sqliteDialect } from '../database/sqlite-dialect.ts';
import { usualPatience } from '../database/store-place.ts';
import { migrations } from '../migrations/migrations.ts';

/** What `ANALYZE` stores: statistics about tables, which change no result. */
const statistics: readonly string[] = [
	'CREATE TABLE sqlite_stat1(tbl,idx,stat)',
	'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)'
];

/** A table, index, view or trigger. */
interface SchemaItem {
	/** Its kind and name. */
	readonly name: string;
	/** The table it belongs to, and the SQL that made it. */
	readonly sql: string;
}

/** White space outside quotes makes no difference. */
function normalised(text: string): string {
	return text.replace(/("[^"]*"|'[^']*')|\s+/g, (_all, quoted?: string) => quoted ?? ' ').trim();
}

function schemaOf(database: DatabaseSync): readonly SchemaItem[] {
	return database
		.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema')
		.all()
		.filter(({ type, sql }) => type !== 'table' || !statistics.includes(String(sql)))
		.map(({ type, name, tbl_name, sql }) => ({
			name: `${String(type)} ${String(name)}`,
			sql: `on ${String(tbl_name)}: ${normalised(String(sql ?? ''))}`
		}));
}

/** The schema that our own migrations make in an empty database, up to and including `step`. */
async function schemaAfter(step: string): Promise<readonly SchemaItem[]> {
	const database = new DatabaseSync(':memory:');
	const db = new Kysely<unknown>({ dialect: sqliteDialect(database, usualPatience) });
	try {
		const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
		const { error } = await new Migrator({ db, provider }).migrateTo(step);
		if (error !== undefined)
			throw new Error('The tables to compare with could not be made.', { cause: error });
		return schemaOf(database);
	} finally {
		await db.destroy();
	}
}

/**
 * The first difference between a database's schema and the one that our migrations make up to `step`, as
 * half a sentence after the file's name; `null`: there is none. Runs nothing that is in the file.
 */
export async function compareSchema(database: DatabaseSync, step: string): Promise<string | null> {
	const missing = new Map((await schemaAfter(step)).map(({ name, sql }) => [name, sql]));
	for (const { name, sql } of schemaOf(database)) {
		const ours = missing.get(name);
		// Also true of a second item of the same name.
		if (ours === undefined)
			return `contains something that Readback does not make in this version (${name})`;
		if (ours !== sql) return `contains something that Readback makes differently (${name})`;
		missing.delete(name);
	}
	const [first] = missing.keys();
	return first === undefined ? null : `lacks something that Readback needs (${first})`;
}

/** Half a sentence about what is damaged, or about a row that points to none; `null`: nothing. */
export function checkWhole(database: DatabaseSync): string | null {
	const found = findDamage(database);
	if (found !== null) return `is damaged: ${found}`;
	return database.prepare('PRAGMA foreign_key_check').get()
		? 'is damaged: a row points to one that does not exist'
		: null;
}

/** Columns that hold a JSON object. */
const json: Readonly<Record<string, readonly string[]>> = {
	editions: ['content'],
	assignments: ['settings'],
	assignment_events: ['event'],
	exceptions: ['settings'],
	attempts: ['input'],
	attempt_events: ['event'],
	looks: ['shown'],
	installation: ['value'],
	audit: ['detail']
};

/** What may stand there instead of an object. */
const orNull: readonly string[] = ['audit.detail'];

const flags = /^(administrator|owner|emailVerified)$/;
const times = /(^|_)at$|^window_start$/;

const words: Readonly<Record<string, readonly string[]>> = {
	'classes.naming': ['name', 'pseudonym'],
	'mail_links.kind': ['reset', 'confirm'],
	'tombstones.kind': ['learner', 'educator']
};

/** Characters of a text that is not JSON. Far more than a form takes; a browser's name can have 16 KB. */
const longestText = 20_000;

interface Column {
	readonly table: string;
	readonly name: string;
	readonly type: string;
}

/** SQL that is true of a value that the application could not have written. */
function impossible({ table, name, type }: Column): string {
	const value = `"${name}"`;
	if (flags.test(name)) return `${value} not in (0, 1)`;
	if (type === 'integer' || type === 'bigint')
		return `typeof(${value}) not in ('integer', 'null') or ${value} < 0`;
	const notText = `typeof(${value}) not in ('text', 'null')`;
	// In this order: what is not valid must not be asked for its type.
	if (json[table]?.includes(name)) {
		const types = orNull.includes(`${table}.${name}`) ? `'object', 'null'` : `'object'`;
		return `case when ${notText} or not json_valid(${value}) then 1 else json_type(${value}) not in (${types}) end`;
	}
	const allowed = words[`${table}.${name}`];
	if (allowed) return `${value} not in (${allowed.map((word) => `'${word}'`).join(', ')})`;
	if (type === 'date' || times.test(name))
		return `${notText} or (${value} is not null and julianday(${value}) is null)`;
	return `${notText} or length(${value}) > ${longestText}`;
}

function columnsOf(database: DatabaseSync): readonly Column[] {
	const rows = database
		.prepare(
			`SELECT m.name AS "table", c.name, c.type FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
			WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'kysely_%'`
		)
		.all();
	return rows.map(({ table, name, type }) => ({
		...{ table: String(table), name: String(name), type: String(type).toLowerCase() }
	}));
}

/** Logs and what they belong to: positions count from 0 without a gap. */
const logs = { attempt_events: 'attempt_id', assignment_events: 'assignment_id' };

/**
 * Whether the application could have written every row of a database that has our schema: JSON, times,
 * flags, types, lengths, and logs without a gap. Half a sentence about the first one that it could not
 * have; `null`: there is none.
 */
export function checkRows(database: DatabaseSync): string | null {
	for (const column of columnsOf(database)) {
		const { table, name } = column;
		const first = `SELECT 1 FROM "${table}" WHERE ${impossible(column)} LIMIT 1`;
		if (database.prepare(first).get()) return `has an impossible value (${table}, ${name})`;
	}
	const other = `SELECT 1 FROM editions WHERE edition IS NOT json_extract(content, '$.edition') LIMIT 1`;
	if (database.prepare(other).get()) return 'has one edition under the name of another (editions)';
	for (const [table, owner] of Object.entries(logs)) {
		const gap = `SELECT 1 FROM ${table} GROUP BY ${owner}
			HAVING min(position) <> 0 OR max(position) <> count(*) - 1 LIMIT 1`;
		if (database.prepare(gap).get()) return `has a log with a gap (${table})`;
	}
	return null;
}
