/**
 * The same order for the same seed, for ever: logs depend on it, so neither function may change.
 * A table of orders in the test holds them.
 */

/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll and Vo; draft-eastlake-fnv). */
function hash(text: string): number {
	let sum = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) {
		sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
	}
	return sum >>> 0;
}

/** mulberry32 (Tommy Ettinger, public domain): numbers from 0 up to 1, from a 32-bit state. */
function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Fisher and Yates' shuffle of a copy. */
export function shuffle<T>(things: readonly T[], seed: string): readonly T[] {
	const random = mulberry32(hash(seed));
	const left = [...things];
	const drawn: T[] = [];
	while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
	return drawn;
}
