/**
 * Numbers as letters that people can read, say and type: 23 capitals, without I, O and U, which look like
 * others. 23 is prime, so two check letters tell every slip of one or two letters, swapped ones included:
 * over the letters x1 … xn both the sum of xi and the sum of i·xi are 0 modulo 23 (a Reed-Solomon code; it
 * holds for up to 22 letters).
 */
const alphabet = 'ABCDEFGHJKLMNPQRSTVWXYZ';
const base = alphabet.length;

/** What people write or read in place of a letter. */
const lookAlikes: Readonly<Record<string, string>> = {
	...{ '0': 'D', '1': 'L', '2': 'Z', '4': 'A', '5': 'S', '6': 'G', '7': 'T', '8': 'B' },
	...{ I: 'L', O: 'D', U: 'V' }
};

/** How many numbers so many letters can tell apart. */
export function capacity(letters: number): bigint {
	return BigInt(base) ** BigInt(letters);
}

function mod(value: number): number {
	return ((value % base) + base) % base;
}

function sums(digits: readonly number[]): readonly [plain: number, weighted: number] {
	const plain = digits.reduce((sum, digit) => sum + digit, 0);
	const weighted = digits.reduce((sum, digit, at) => sum + digit * (at + 1), 0);
	return [plain, weighted];
}

/** So many letters for the number, two check letters after them, in groups of four with hyphens. */
export function toLetters(value: bigint, letters: number): string {
	const digits: number[] = [];
	for (let rest = value; digits.length < letters; rest /= BigInt(base)) {
		digits.unshift(Number(rest % BigInt(base)));
	}
	const [plain, weighted] = sums(digits);
	const last = mod((letters + 1) * plain - weighted);
	const all = [...digits, mod(-plain - last), last].map((digit) => alphabet.charAt(digit)).join('');
	return (all.match(/.{1,4}/g) ?? []).join('-');
}

/** Why letters cannot be read. `mistake`: the check letters do not fit the others. */
export type LettersProblem =
	| { readonly type: 'sign'; readonly sign: string }
	| { readonly type: 'length'; readonly wanted: number; readonly given: number }
	| { readonly type: 'mistake' };

interface Unreadable {
	readonly type: 'unusable';
	readonly reason: LettersProblem;
}

type ReadLetters = { readonly type: 'number'; readonly value: bigint } | Unreadable;

/** The number back, whatever the case, blanks and dashes; look-alikes are taken for what they look like. */
export function fromLetters(text: string, letters: number): ReadLetters {
	const bare = text
		.slice(0, 1000)
		.toUpperCase()
		.replace(/[\s\p{Dash}_.]/gu, '');
	const read = [...bare].map((letter) => alphabet.indexOf(lookAlikes[letter] ?? letter));
	const sign = [...bare].find((_, at) => read[at] === -1);
	if (sign !== undefined) return { type: 'unusable', reason: { type: 'sign', sign } };
	const [wanted, given] = [letters + 2, read.length];
	if (given !== wanted) return { type: 'unusable', reason: { type: 'length', wanted, given } };
	if (sums(read).some((sum) => mod(sum) !== 0))
		return { type: 'unusable', reason: { type: 'mistake' } };
	const value = read
		.slice(0, letters)
		.reduce((sum, digit) => sum * BigInt(base) + BigInt(digit), 0n);
	return { type: 'number', value };
}

/** 80 random bits: 18 letters and 2 that check them. */
export const recoveryBytes = 10;
const letters = 18;

/** Five groups of four letters, by which a learner goes on with on another device. */
export function recoveryCode(bytes: Uint8Array): string {
	return toLetters(numberOf(bytes, recoveryBytes), letters);
}

type ParsedRecoveryCode =
	/** Written as `recoveryCode` writes it: what is hashed and compared. */
	{ readonly type: 'code'; readonly code: string } | Unreadable;

/** A code as somebody typed or pasted it: in capitals or not, with blanks, dashes and look-alikes. */
export function parseRecoveryCode(text: string): ParsedRecoveryCode {
	const read = fromLetters(text, letters);
	return read.type === 'number' ? { type: 'code', code: toLetters(read.value, letters) } : read;
}

/** Bytes as one number, first byte first. Throws when there are fewer than asked for: that is a mistake. */
export function numberOf(bytes: Uint8Array, count: number): bigint {
	if (bytes.length < count) throw new RangeError(`${count} random bytes are needed.`);
	return bytes.slice(0, count).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}
