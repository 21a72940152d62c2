/** What the system says, for a person: `permission denied` rather than a stack. */
const words: Readonly<Record<string, string>> = {
	EACCES: 'permission denied',
	EPERM: 'not permitted',
	EROFS: 'the file system is read-only',
	ENOSPC: 'the disk is full',
	ENOENT: 'there is no such file or folder',
	EEXIST: 'a file is in its place',
	ENOTDIR: 'a part of its path is a file',
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

export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	return words[code] ?? error.message;
}
