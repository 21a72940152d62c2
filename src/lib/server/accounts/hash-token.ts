import { createHash, createHmac } from 'node:crypto';

/** What is kept of a token of many random bits: SHA-256, base64url. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('base64url');
}

/** A name under which something is counted, from which nobody reads what it was: an address, a code. */
export function keyOf(secret: string, what: string, value: string): string {
	return `${what}:${createHmac('sha256', secret).update(`${what}:${value}`).digest('base64url')}`;
}
