import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWords, secondWords, thirdWords } from '../../messages/nicknames.ts';
import { parsePseudonym, pseudonym, pseudonymCount } from './pseudonym.ts';

const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });

test('a nickname is three words, and is read however it is typed', () => {
	fc.assert(
		fc.property(bytes, (random) => {
			const drawn = pseudonym(random);
			expect(drawn).toMatch(/^[A-Z][a-z]+ [a-z]+ [a-z]+$/);
			expect(parsePseudonym(` ${drawn.toUpperCase().replaceAll(' ', ' – ')} `)).toBe(drawn);
		})
	);
	expect([parsePseudonym('Ada Lovelace'), parsePseudonym('')]).toEqual([null, null]);
	expect(parsePseudonym('heron amber quiet')).toBeNull();
});

test('no word stands twice, so that nobody has two nicknames that sound alike', () => {
	const words = [firstWords, secondWords, thirdWords].flatMap((list) => list.split(' '));
	expect(words).toEqual([...new Set(words)]);
});

/** The birthday problem: n (n - 1) / 2 pairs, each alike once in so many. */
test('of a class of 400 one in ten has one pair or more to draw anew', () => {
	const pairs = (400 * 399) / 2;
	expect(pairs / pseudonymCount).toBeLessThan(0.1);
});
