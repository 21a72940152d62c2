/** PostgreSQL's words for: not yet, not any more, not now. Classes 08 and 57P, too many connections, no database. */
const postgresCodes = /^(08...|57P0[1-4]|53300|3D000|55000)$/;

const systemCodes = [
	...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
	...['EHOSTUNREACH', 'ENETUNREACH', 'ENOENT']
];

/** What the driver says of a connection that is gone or cannot be had; it has no codes for these. */
const driverWords =
	/^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after)/;

/** SQLite's "busy" and "locked": somebody else holds the file longer than we wait. */
const sqliteCodes: readonly unknown[] = [5, 6];

/**
 * Whether an error says that the database cannot be had just now, and not that something is wrong with what
 * it was asked: then the same request can be tried again later.
 */
export function isAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (error instanceof AggregateError && error.errors.some(isAway)) return true;
	if (error.cause !== undefined && isAway(error.cause)) return true;
	if ('errcode' in error && sqliteCodes.includes(error.errcode)) return true;
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	const own = 'syscall' in error && systemCodes.includes(code);
	return own || postgresCodes.test(code) || driverWords.test(error.message);
}
