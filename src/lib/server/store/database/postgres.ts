import {
	PostgresDialect,
	PostgresDriver,
	type Driver,
	PostgresAdapter,
	type Compilable,
	type CompiledQuery
} from 'kysely';
import { Client, Pool, TypeOverrides, types, type PoolClient } from 'pg';
import type { Database } from './tables.ts';

/** Said when PostgreSQL does not answer in time; `isAway` knows it by these words. */
export const noAnswer = 'PostgreSQL gave no answer';

/** How much later than PostgreSQL itself we give up, in milliseconds. */
const grace = 500;

/** What `pg` says of a statement on a connection that has broken, whatever broke it. */
const brokenWords = /^(Connection terminated|Client (has encountered|was closed))/;

/**
 * Readies a new connection for its whole life.
 *
 * A connection can break at any time: while it waits in the pool, while it works, between the two statements
 * of a transaction. `pg` then emits `error`, often twice, and an `error` that nobody listens to ends the
 * process. So one listener stays on for good. The statement that was under way fails by itself, and its
 * failure names what broke the connection.
 *
 * Every transaction, and a statement by itself, runs at `read committed`, whatever the server's own default is:
 * our locks and our counting in one statement are made for that level. At a stricter one, PostgreSQL would
 * refuse what comes at once.
 *
 * PostgreSQL itself gives up a statement after `patience` milliseconds, and lets go of the locks of a process
 * that went silent in a transaction. When it cannot even say so (it is frozen, or the line swallows
 * everything), the connection is ended from here, since nobody can use it any more.
 *
 * Statements that come again and again get a name, so that PostgreSQL parses and plans them once a connection.
 * That is `name` in the query that `pg` takes. Kysely has no place for it: its driver makes its own connections,
 * which hand over text and values only. So `query` itself is replaced, here and nowhere else, because the patience
 * and the telling of causes above need every statement anyway, also those that do not come through Kysely. A
 * subclass given to the pool as `Client` would have to repeat every overload of `query` to do the same.
 */
function ready(client: PoolClient, patience: number): void {
	if (!(client instanceof Client)) throw new TypeError('This is no client of pg.');
	let broke: Error | undefined;
	client.on('error', (error: Error) => (broke ??= error));
	const query: unknown = Reflect.get(client, 'query');
	if (typeof query !== 'function') throw new TypeError('This client has no query.');
	const told = (error: unknown, late: boolean): unknown => {
		if (late) return new Error(`${noAnswer} within ${patience} ms.`, { cause: error });
		if (!(error instanceof Error) || !brokenWords.test(error.message)) return error;
		return broke && broke !== error ? new Error(error.message, { cause: broke }) : error;
	};
	const ask = async (asked: unknown, rest: readonly unknown[]): Promise<unknown> => {
		let late = false;
		const end = (): void => {
			late = true;
			void client.end();
		};
		const timer = Number.isFinite(patience) ? setTimeout(end, patience + grace) : undefined;
		try {
			const answer: unknown = await Reflect.apply(query, client, [asked, ...rest]);
			return answer;
		} catch (error) {
			throw told(error, late);
		} finally {
			clearTimeout(timer);
		}
	};
	Reflect.set(client, 'query', (text: unknown, ...rest: readonly unknown[]) => {
		const name = typeof text === 'string' ? preparedName(text) : undefined;
		return ask(name === undefined ? text : { name, text }, rest);
	});
	const settings = ["set default_transaction_isolation = 'read committed'"];
	if (Number.isFinite(patience))
		settings.push(
			`set statement_timeout = ${patience}`,
			`set idle_in_transaction_session_timeout = ${2 * patience}`
		);
	// The first statement waits behind these. When they fail, so does the connection.
	client.query(settings.join('; ')).catch(() => undefined);
}

/**
 * Connections to PostgreSQL. A request waits `patience` milliseconds for one at most, and as long again for an
 * answer; `Infinity`: as long as it takes, e.g. to bring the tables up to date.
 *
 * Counts come as numbers: none of ours passes 2^53.
 */
export function postgresPool(url: string, patience: number): Pool {
	const reading = new TypeOverrides();
	reading.setTypeParser(types.builtins.INT8, Number);
	const pool = new Pool({
		connectionString: url,
		max: 10,
		connectionTimeoutMillis: Math.min(patience, 30_000),
		keepAlive: true,
		types: reading
	});
	pool.on('connect', (client) => ready(client, patience));
	// A connection that broke while nobody used it. The pool makes another when one is asked for.
	pool.on('error', () => undefined);
	return pool;
}

type PostgresConnection = Parameters<PostgresDriver['rollbackTransaction']>[0];

class QuietDriver extends PostgresDriver {
	/** Fails never: on a broken connection there is a better error to tell already, and it is thrown away. */
	override rollbackTransaction(connection: PostgresConnection): Promise<void> {
		return super.rollbackTransaction(connection).catch(() => undefined);
	}
}

class QuietDialect extends PostgresDialect {
	readonly #pool: Pool;

	constructor(pool: Pool) {
		super({ pool });
		this.#pool = pool;
	}

	override createDriver(): Driver {
		return new QuietDriver({ pool: this.#pool });
	}
}

/** Kysely on these connections; destroying Kysely ends them. */
export function postgresDialect(pool: Pool): PostgresDialect {
	return new QuietDialect(pool);
}

/** Names of the statements that PostgreSQL is to keep prepared, by their text. */
const names = new Map<string, string>();

/** The name under which PostgreSQL keeps a statement prepared; `undefined`: it is not asked that often. */
function preparedName(text: string): string | undefined {
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
