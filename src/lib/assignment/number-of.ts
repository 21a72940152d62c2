/** Bytes as one number, first byte first. Throws when there are fewer than asked for: that is a mistake. */
export function numberOf(bytes: Uint8Array, count: number): bigint {
	if (bytes.length < count) throw new RangeError(`${count} random bytes are needed.`);
	return bytes.slice(0, count).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}
