import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionCode, readCompletionCode } from './by-link/hand-in.ts';
import { capacity, fromLetters, toLetters, parseRecoveryCode, recoveryCode } from './letters.ts';

const alphabet = [...'ABCDEFGHJKLMNPQRSTVWXYZ'];
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('letters', () => {
	test.each([10, 18])('of %i and two more: there and back', (letters) => {
		fc.assert(
			fc.property(fc.bigInt({ min: 0n, max: capacity(letters) - 1n }), (value) => {
				const text = toLetters(value, letters);
				expect(text).toMatch(/^[A-HJ-NP-TV-Z]{4}(-[A-HJ-NP-TV-Z]{4})+$/);
				expect(fromLetters(text, letters)).toEqual({ type: 'number', value });
			})
		);
	});

	test('no slip of one or two letters goes unseen', () => {
		const place = fc.nat(19);
		const letter = fc.constantFrom(...alphabet);
		fc.assert(
			fc.property(bytes(10), place, letter, place, letter, (random, at, one, also, other) => {
				const code = [...recoveryCode(random).replaceAll('-', '')];
				const slipped = code.with(at, one).with(also, other).join('');
				const same = slipped === code.join('');
				expect(parseRecoveryCode(slipped).type).toBe(same ? 'code' : 'unusable');
			}),
			{ numRuns: 2000 }
		);
	});

	test('no two swapped letters go unseen', () => {
		fc.assert(
			fc.property(bytes(10), fc.nat(19), fc.nat(19), (random, at, also) => {
				const code = [...recoveryCode(random).replaceAll('-', '')];
				const swapped = code
					.with(at, code[also] ?? '')
					.with(also, code[at] ?? '')
					.join('');
				const same = swapped === code.join('');
				expect(parseRecoveryCode(swapped).type).toBe(same ? 'code' : 'unusable');
			})
		);
	});

	test('says in one sentence what is wrong', () => {
		expect(fromLetters('AAAA-AAA', 10)).toEqual({
			...{ type: 'unusable', reason: { type: 'length', wanted: 12, given: 7 } }
		});
		expect(fromLetters('AAAA-AAA9', 10)).toMatchObject({
			reason: { type: 'sign', sign: '9' }
		});
		expect(fromLetters('', 10).type).toBe('unusable');
	});
});

describe('a recovery code', () => {
	test('is five groups of four, and has all 80 bits', () => {
		fc.assert(
			fc.property(bytes(10), bytes(10), (one, other) => {
				const same = one.every((byte, at) => byte === other[at]);
				expect(recoveryCode(one) === recoveryCode(other)).toBe(same);
				expect(recoveryCode(one)).toHaveLength(24);
			})
		);
		expect(() => recoveryCode(new Uint8Array(9))).toThrow('10 random bytes');
	});

	test('is read as people type and paste it', () => {
		const typed: Readonly<Record<string, string>> = {
			...{ D: '0', L: '1', Z: '2', A: '4', S: '5', G: '6', T: '7', B: '8', V: 'u' }
		};
		fc.assert(
			fc.property(bytes(10), (random) => {
				const code = recoveryCode(random);
				const sloppy = [...code].map((each) => typed[each] ?? each.toLowerCase()).join('');
				for (const text of [
					sloppy,
					` ${sloppy.replaceAll('-', ' – ')}\n`,
					code.replaceAll('-', '')
				]) {
					expect(parseRecoveryCode(text)).toEqual({ type: 'code', code });
				}
			})
		);
	});
});

describe('a completion code', () => {
	const quizzes = ['first', 'second', 'third'];
	const made = { quiz: 'second', edition: 'abc', label: 'Ada Lovelace', answered: 0.93 };

	test('says what was finished, and how much of it', () => {
		fc.assert(
			fc.property(fc.constantFrom(...quizzes), fc.nat(20), fc.string(), (quiz, part, label) => {
				const code = completionCode({ quiz, edition: 'abc', label, answered: part / 20 });
				expect(readCompletionCode(code, { quizzes, edition: 'abc', label })).toEqual({
					...{ type: 'completion', quiz, answered: part / 20 },
					...{ sameEdition: true, sameLabel: true }
				});
			})
		);
		expect(completionCode(made)).toHaveLength(14);
	});

	test('tells another edition, another name, and another module', () => {
		const code = completionCode(made);
		const asked = { quizzes, edition: 'abc', label: ' ada  lovelace' };
		expect(readCompletionCode(code, asked)).toMatchObject({ answered: 0.9, sameLabel: true });
		expect(readCompletionCode(code, { ...asked, edition: 'xyz', label: 'Ben' })).toMatchObject({
			...{ sameEdition: false, sameLabel: false }
		});
		expect(readCompletionCode(code, { ...asked, quizzes: ['other'] }).type).toBe('unusable');
	});
});
