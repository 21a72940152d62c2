/**
 * 128 random bits in hexadecimal. Not `crypto.randomUUID`: browsers withhold that from pages that come
 * over plain HTTP, as in a classroom without certificates.
 */
export function drawId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a new attempt takes from outside: the one place with a clock and dice. */
export function chance(): { id: string; seed: string; begunOn: string } {
	return { id: drawId(), seed: drawId(), begunOn: today() };
}

/** ISO 8601 date, in UTC. */
export function today(): string {
	return new Date().toISOString().slice(0, 10);
}
