/** What the system says, for a person: `permission denied` rather than a stack. */
const words: Readonly<Record<string, string>> = {
	EACCES: 'permission denied',
	EPERM: 'not permitted',
	EROFS: 'the file system is read-only',
	ENOSPC: 'the disk is full',
	ENOENT: 'there is no such file or folder',
	EEXIST: 'a file is in its place',
	ENOTDIR: 'a part of its path is a file',
	EISDIR: 'it is a folder',
	ENAMETOOLONG: 'its name is too long',
	EADDRINUSE: 'it is in use',
	EADDRNOTAVAIL: 'this machine has no such address',
	ENOTFOUND: 'no such host',
	EAI_AGAIN: 'no such host',
	ECONNREFUSED: 'nothing listens there',
	ECONNRESET: 'the connection was cut',
	ETIMEDOUT: 'it does not answer',
	EHOSTUNREACH: 'there is no way to that machine',
	// Of PostgreSQL (its appendix A).
	'28P01': 'user or password is wrong',
	'28000': 'user or password is wrong',
	'3D000': 'there is no database of that name',
	'53300': 'it has too many connections'
};

function codeOf(error: Error): string {
	return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The reason for a failure, as half a sentence. */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return words[codeOf(error)] ?? error.message;
}

/**
 * What the system or a database said of a file or a connection, as half a sentence that names it. `null`:
 * the error is a fault of ours, whose stack somebody needs to see.
 */
export function systemReason(error: unknown): string | null {
	if (!(error instanceof Error)) return null;
	if (error.cause !== undefined) return systemReason(error.cause);
	if (!('syscall' in error) && codeOf(error) !== 'ERR_SQLITE_ERROR') return null;
	const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
	return path + reasonOf(error);
}
