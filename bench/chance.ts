/** Numbers from 0 to below 1, the same for the same seed, anywhere. */
export interface Chance {
	next(): number;
	/** From 0 to below `size`, whole. */
	below(size: number): number;
	pick<T>(list: readonly [T, ...T[]]): T;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty to make test data. */
export function makeChance(seed: number): Chance {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (size: number): number => Math.floor(next() * size);
	return { next, below, pick: (list) => list[below(list.length)] ?? list[0] };
}
