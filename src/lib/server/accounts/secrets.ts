import { randomBytes, createHash, createHmac } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const shortest = 32;

function isLongEnough(secret: string): boolean {
	return secret.length >= shortest;
}

/** Made once; `wx` so that of two processes that start at once one makes it and the other reads it. */
function secretOf(file: string): string {
	if (!existsSync(file)) {
		const made = randomBytes(32).toString('base64url');
		try {
			writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
		} catch (error) {
			if (!existsSync(file)) throw error;
		}
	}
	return readFileSync(file, 'utf8').trim();
}

/**
 * What session cookies are signed with: `SECRET`, else a file in `dataDir` that is made at the first start
 * and that only this user can read. With `DATABASE_URL` there may be many processes on many machines, and
 * they must have the same: then `SECRET` is needed. In the database it would lie beside what it protects.
 *
 * Throws one line for a person.
 */
export function readSecret(
	env: Readonly<Record<string, string | undefined>>,
	dataDir: string
): string {
	const given = env['SECRET'];
	if (given && isLongEnough(given)) return given;
	if (given)
		throw new Error(`SECRET is too short: at least ${shortest} random characters are needed.`);
	if (env['DATABASE_URL'])
		throw new Error('With DATABASE_URL, SECRET is needed: at least 32 random characters.');
	mkdirSync(dataDir, { recursive: true });
	const file = join(dataDir, 'secret');
	const kept = secretOf(file);
	if (isLongEnough(kept)) return kept;
	throw new Error(
		`${file} is too short: at least ${shortest} random characters are needed. ` +
			'Put the one from your backup there, or delete the file: a new one is made.'
	);
}

/** What is kept of a token of many random bits: SHA-256, base64url. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('base64url');
}

/** A name under which something is counted, from which nobody reads what it was: an address, a code. */
export function keyOf(secret: string, what: string, value: string): string {
	return `${what}:${createHmac('sha256', secret).update(`${what}:${value}`).digest('base64url')}`;
}
