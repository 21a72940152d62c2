import {
	CompiledQuery,
	SqliteAdapter,
	SqliteDialect,
	SqliteDriver,
	type DatabaseConnection,
	type QueryResult,
	type SqliteDatabase,
	type SqliteStatement
} from 'kysely';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { isBusy } from './is-away.ts';

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

/** Milliseconds before the next try at a file that another process holds; the last again and again. */
const pauses = [1, 2, 5, 10, 25, 50] as const;

/**
 * The one connection to the file. The requests of this process take turns at it.
 *
 * SQLite's own wait for a locked file would stop the whole process, health checks and all. So a try at a
 * locked file fails at once, and is made again a little later, for up to `patience` milliseconds from when
 * the request first wanted the file, its place in the queue included. Between tries others have their turn:
 * reads go on while another process writes.
 */
class SharedFile {
	readonly #database: DatabaseSync;
	readonly #patience: number;
	readonly #queue: (() => void)[] = [];
	#taken = false;

	constructor(database: DatabaseSync, patience: number) {
		this.#database = database;
		this.#patience = patience;
		database.exec('PRAGMA busy_timeout = 0');
	}

	/** Whether a transaction is open. SQLite ends one by itself when the disk is full or fails. */
	get inTransaction(): boolean {
		return this.#database.isTransaction;
	}

	async #take(): Promise<void> {
		if (this.#taken) await new Promise<void>((resolve) => this.#queue.push(resolve));
		this.#taken = true;
	}

	/** Ends a turn. */
	give(): void {
		const next = this.#queue.shift();
		if (next) next();
		else this.#taken = false;
	}

	/** Tries `work` until the file is not locked, or patience is at its end. */
	async patiently<T>(work: () => Promise<T>): Promise<T> {
		const until = performance.now() + this.#patience;
		for (let tries = 0; ; tries += 1) {
			try {
				return await work();
			} catch (error) {
				if (!isBusy(error) || performance.now() >= until) throw error;
			}
			await delay(pauses[Math.min(tries, pauses.length - 1)]);
		}
	}

	/** Does `work` in a turn of its own. With `keep` the turn goes on after it, until `give`. */
	inTurn<T>(work: () => Promise<T>, keep = false): Promise<T> {
		return this.patiently(async () => {
			await this.#take();
			let kept = false;
			try {
				// One that could not be rolled back would swallow what is written now.
				if (this.inTransaction) this.#database.exec('rollback');
				const done = await work();
				kept = keep;
				return done;
			} finally {
				if (!kept) this.give();
			}
		});
	}
}

/** What one request does: single statements, each in a turn of its own, or a transaction in one long turn. */
class Borrowed implements DatabaseConnection {
	readonly #inner: DatabaseConnection;
	readonly #file: SharedFile;
	#holds = false;

	constructor(inner: DatabaseConnection, file: SharedFile) {
		this.#inner = inner;
		this.#file = file;
	}

	async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
		const ask = (): Promise<QueryResult<R>> => this.#inner.executeQuery<R>(query);
		if (!this.#holds) return this.#file.inTurn(ask);
		// What comes after it must not be written by itself.
		if (!this.#file.inTransaction) throw new Error('SQLite has ended this transaction.');
		return this.#file.patiently(ask);
	}

	async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
		yield await this.executeQuery<R>(query);
	}

	async begin(): Promise<void> {
		await this.#file.inTurn(() => this.#inner.executeQuery(CompiledQuery.raw('begin')), true);
		this.#holds = true;
	}

	async commit(): Promise<void> {
		await this.executeQuery(CompiledQuery.raw('commit'));
		this.#release();
	}

	/** Fails never: there is a better error to tell already. */
	async rollback(): Promise<void> {
		if (this.#file.inTransaction)
			await this.#inner.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
		this.#release();
	}

	#release(): void {
		if (this.#holds) this.#file.give();
		this.#holds = false;
	}
}

function borrowed(connection: DatabaseConnection): Borrowed {
	if (connection instanceof Borrowed) return connection;
	throw new TypeError('This connection is not ours.');
}

class NodeSqliteDriver extends SqliteDriver {
	readonly #file: SharedFile;

	constructor(database: DatabaseSync, patience: number) {
		super({ database: asKyselyWants(database) });
		this.#file = new SharedFile(database, patience);
	}

	override async acquireConnection(): Promise<DatabaseConnection> {
		return new Borrowed(await super.acquireConnection(), this.#file);
	}

	override beginTransaction(connection: DatabaseConnection): Promise<void> {
		return borrowed(connection).begin();
	}

	override commitTransaction(connection: DatabaseConnection): Promise<void> {
		return borrowed(connection).commit();
	}

	override rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		return borrowed(connection).rollback();
	}

	override destroy(): Promise<void> {
		return this.#file.inTurn(() => super.destroy());
	}
}

/** SQLite does undo a change of tables with its transaction; Kysely's own adapter makes no use of it. */
class TransactionalAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}

	/** Whose turn it is, our driver knows: Kysely's own queue would let nobody pass who waits for the file. */
	override get supportsMultipleConnections(): boolean {
		return true;
	}
}

class NodeSqliteDialect extends SqliteDialect {
	readonly #driver: () => SqliteDriver;

	constructor(database: DatabaseSync, patience: number) {
		super({ database: asKyselyWants(database) });
		this.#driver = () => new NodeSqliteDriver(database, patience);
	}

	override createAdapter(): SqliteAdapter {
		return new TransactionalAdapter();
	}

	override createDriver(): SqliteDriver {
		return this.#driver();
	}
}

/**
 * Kysely on `node:sqlite`; destroying Kysely closes the database. A request waits `patience` milliseconds at
 * most for a file that another process holds.
 */
export function sqliteDialect(database: DatabaseSync, patience: number): SqliteDialect {
	return new NodeSqliteDialect(database, patience);
}
