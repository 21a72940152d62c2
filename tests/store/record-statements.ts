import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely';
import { Pool } from 'pg';
import type { Database } from '../../src/lib/server/store/database/tables.ts';
import { openSqlite } from '../../src/lib/server/store/database/sqlite.ts';
import type { StorePlace } from '../../src/lib/server/store/database/store-place.ts';
import { sqliteDialect } from '../../src/lib/server/store/database/sqlite-dialect.ts';

function literal(value: unknown): string {
	if (value === null || value === undefined) return 'null';
	if (typeof value === 'number') return String(value);
	if (typeof value === 'boolean') return value ? '1' : '0';
	const text = value instanceof Date ? value.toISOString() : value;
	if (typeof text !== 'string') throw new TypeError(`A dump cannot hold a ${typeof text}.`);
	return `'${text.replaceAll("'", "''")}'`;
}

/** A statement with its values in it. No name of ours has a `?` or a `$` in it. */
function withValues({ sql, parameters }: CompiledQuery): string {
	let next = 0;
	return sql.replaceAll(/\?|\$\d+/g, (mark) => {
		const value = parameters[mark === '?' ? next++ : Number(mark.slice(1)) - 1];
		return mark !== '?' && typeof value === 'boolean' ? String(value) : literal(value);
	});
}

/** The statements with which `act` makes and fills an empty database: a dump of it, in its own dialect. */
export async function recordStatements(
	{ dataDir, databaseUrl }: StorePlace,
	act: (db: Database) => Promise<unknown>
): Promise<string> {
	const statements: string[] = [];
	const db: Database = new Kysely({
		dialect:
			databaseUrl === undefined
				? sqliteDialect(openSqlite(dataDir), 5000)
				: new PostgresDialect({ pool: new Pool({ connectionString: databaseUrl }) }),
		log: ({ query }) => {
			if (/^(create|alter|insert|update|delete) /.test(query.sql))
				statements.push(`${withValues(query)};`);
		}
	});
	try {
		await act(db);
	} finally {
		await db.destroy();
	}
	return `${statements.join('\n')}\n`;
}
