import { createHash } from 'node:crypto';

/** A number from 0 to below 1 for a name: the same for the same name, and for no other. */
export function drawn(name: string): number {
	return createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32;
}
