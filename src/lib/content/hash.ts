import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, its first 16 digits: enough to tell versions of one thing apart. */
export function hash(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/**
 * Hash of plain data. What is handed in is built by listing fields in one order, so that its JSON is the
 * same for the same content, however the author's file ordered its keys.
 */
export function hashOf(data: unknown): string {
	return hash(JSON.stringify(data));
}
