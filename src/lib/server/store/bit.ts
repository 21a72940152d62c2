import type { Bit } from './tables.ts';

/** Yes or no as both databases keep it. */
export function bit(yes: boolean): Bit {
	return yes ? 1 : 0;
}
