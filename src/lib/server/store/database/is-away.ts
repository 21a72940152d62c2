import { noAnswer } from './postgres.ts';

/**
 * PostgreSQL's words for "not now". Connections: class 08, 57P, too many (53300), no such database, not yet
 * ready. No room or no right to write: the rest of class 53, 58030 (the disk fails), 25006 (read only), 42501
 * (a right was taken away). It lets us in no more, as after a change of password: class 28. Took too long, or
 * waited too long for somebody else: 57014, 55P03, 25P03 and 25P04. Others were in the way each time that it
 * was tried: 40001 and 40P01.
 */
const postgresCodes =
	/^(08...|28...|53...|57P0[1-5]|57014|3D000|55000|55P03|25006|25P0[34]|58030|42501|40001|40P01)$/;

const systemCodes = [
	...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
	...['EHOSTUNREACH', 'ENETUNREACH', 'ENOENT']
];

/** What the driver says of a connection that is gone or cannot be had; it has no codes for these. */
const driverWords = new RegExp(
	`^(${noAnswer}|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after)`
);

/** SQLite's primary result codes: https://www.sqlite.org/rescode.html */
const sqlite = {
	busy: 5,
	locked: 6,
	readOnly: 8,
	ioError: 10,
	full: 13,
	cannotOpen: 14,
	protocol: 15
};

const sqliteAway: readonly number[] = Object.values(sqlite);

/** SQLite's primary result code; the extended ones say more in their higher bits. */
function sqliteCode(error: unknown): number | undefined {
	if (!(error instanceof Error) || !('errcode' in error)) return undefined;
	return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

/** Whether another connection holds the SQLite file just now. */
export function isBusy(error: unknown): boolean {
	return sqliteCode(error) === sqlite.busy;
}

/** Whether PostgreSQL refused a write because it has no room. SQLite's log grows with each write, so a probe sees it. */
export function hasNoRoom(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	return ('code' in error && error.code === '53100') || hasNoRoom(error.cause);
}

/**
 * Whether an error says that the database cannot be read or written just now (it is away, locked, read only,
 * its disk is full), and not that something is wrong with what it was asked: then the same request can be
 * sent again later.
 */
export function isAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (error instanceof AggregateError && error.errors.some(isAway)) return true;
	if (error.cause !== undefined && isAway(error.cause)) return true;
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	const own = 'syscall' in error && systemCodes.includes(code);
	const ofSqlite = sqliteCode(error);
	if (ofSqlite !== undefined) return sqliteAway.includes(ofSqlite);
	return own || postgresCodes.test(code) || driverWords.test(error.message);
}
