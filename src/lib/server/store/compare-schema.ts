import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type * as Sqlite from 'node:sqlite';
import { migrations } from './migrations/migrations.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** What `ANALYZE` keeps: figures about tables and no rule for them. */
const statistics: readonly string[] = [
	'CREATE TABLE sqlite_stat1(tbl,idx,stat)',
	'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)'
];

/** A table, index, view or trigger. */
interface Part {
	/** Its kind and name. */
	readonly name: string;
	/** What it is on, and how it was made. */
	readonly made: string;
}

/** Only what stands outside quotes may be laid out otherwise. */
function normalised(text: string): string {
	return text.replace(/("[^"]*"|'[^']*')|\s+/g, (_all, quoted?: string) => quoted ?? ' ').trim();
}

function schemaOf(database: Sqlite.DatabaseSync): readonly Part[] {
	return database
		.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema')
		.all()
		.filter(({ type, sql }) => type !== 'table' || !statistics.includes(String(sql)))
		.map(({ type, name, tbl_name, sql }) => ({
			name: `${String(type)} ${String(name)}`,
			made: `on ${String(tbl_name)}: ${normalised(String(sql ?? ''))}`
		}));
}

/** The schema that our own steps make of an empty database, up to `step`. */
async function schemaAfter(sqlite: typeof Sqlite, step: string) {
	const database = new sqlite.DatabaseSync(':memory:');
	const db = new Kysely<unknown>({ dialect: sqliteDialect(database) });
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
 * How the schema of a database differs from the one that our steps make up to `step`: half a sentence about
 * the first difference, `null` where there is none. Nothing of what is in the file is run.
 */
export async function compareSchema(
	sqlite: typeof Sqlite,
	database: Sqlite.DatabaseSync,
	step: string
): Promise<string | null> {
	const missing = new Map(
		(await schemaAfter(sqlite, step)).map(({ name, made }) => [name, made] as const)
	);
	for (const { name, made } of schemaOf(database)) {
		const ours = missing.get(name);
		// Also what is there a second time.
		if (ours === undefined) return `holds what no Readback makes (${name})`;
		if (ours !== made) return `holds something that Readback makes otherwise (${name})`;
		missing.delete(name);
	}
	const [first] = missing.keys();
	return first === undefined ? null : `lacks something that Readback needs (${first})`;
}
