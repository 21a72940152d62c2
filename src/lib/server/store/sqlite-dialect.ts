import { SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** Statements that are kept prepared; the texts that come again and again are far fewer. */
const mostKept = 200;

/** What SQLite can be given. It knows neither booleans nor dates: 0 or 1, and ISO 8601. */
function bindable(value: unknown): SQLInputValue {
	if (value === undefined || value === null) return null;
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
		return value;
	if (typeof value === 'boolean') return value ? 1 : 0;
	if (value instanceof Date) return value.toISOString();
	if (value instanceof Uint8Array) return value;
	throw new TypeError(`SQLite cannot keep this: ${typeof value}.`);
}

function statement(prepared: StatementSync): SqliteStatement {
	return {
		reader: prepared.columns().length > 0,
		all: (parameters) => prepared.all(...parameters.map(bindable)),
		run: (parameters) => prepared.run(...parameters.map(bindable)),
		iterate: (parameters) => prepared.iterate(...parameters.map(bindable))
	};
}

/**
 * `node:sqlite` as Kysely wants it. A transaction takes the right to write at its begin: taken at its
 * first write, it could be refused for what another process wrote in between, and would have to be done
 * again.
 */
function asKyselyWants(database: DatabaseSync): SqliteDatabase {
	const kept = new Map<string, SqliteStatement>();
	return {
		close: () => database.close(),
		prepare(text) {
			const known = kept.get(text);
			if (known) return known;
			const made = statement(database.prepare(text === 'begin' ? 'begin immediate' : text));
			if (kept.size >= mostKept) kept.clear();
			kept.set(text, made);
			return made;
		}
	};
}

/** SQLite does undo a change of tables with its transaction; Kysely's own adapter makes no use of it. */
class TransactionalAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

class NodeSqliteDialect extends SqliteDialect {
	override createAdapter(): SqliteAdapter {
		return new TransactionalAdapter();
	}
}

/** Kysely on `node:sqlite`; destroying Kysely closes the database. */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
	return new NodeSqliteDialect({ database: asKyselyWants(database) });
}
