import { PostgresAdapter, type Compilable, type CompiledQuery } from 'kysely';
import type { Database } from './database.ts';

/** Names of the statements that PostgreSQL is to keep prepared, by their text. */
const names = new Map<string, string>();

/** The name under which PostgreSQL keeps a statement prepared; `undefined`: it is not asked that often. */
export function preparedName(text: string): string | undefined {
	return names.get(text);
}

/** Stands in a statement for the value at that place until it is asked. */
function markOf(place: number): string {
	return `the value at ${place}`;
}

/**
 * A question for at most one row that every act of a learner asks: built once for each dialect, and kept
 * prepared by the database. `build` puts `value(0)`, `value(1)` … where the values are to stand.
 */
export function prepared<Row>(
	build: (db: Database, value: (place: number) => string) => Compilable<Row>
): (db: Database, ...values: readonly string[]) => Promise<Row | undefined> {
	const built = new Map<boolean, CompiledQuery<Row>>();
	const compile = (db: Database, postgres: boolean): CompiledQuery<Row> => {
		const query = build(db, markOf).compile();
		built.set(postgres, query);
		names.set(query.sql, `readback_${names.size + 1}`);
		return query;
	};
	return async (db, ...values) => {
		const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
		const query = built.get(postgres) ?? compile(db, postgres);
		const given = new Map<unknown, string>(values.map((value, at) => [markOf(at), value]));
		const parameters = query.parameters.map((mark) => given.get(mark) ?? mark);
		const { rows } = await db.executeQuery<Row>({ ...query, parameters });
		return rows[0];
	};
}
