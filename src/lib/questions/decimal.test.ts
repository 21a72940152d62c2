import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDecimal } from './decimal.ts';
import { canonicalDecimal, readDecimal } from './numeric/read-decimal.ts';
import { writeDecimal } from './numeric/write-decimal.ts';

const english = { decimal: '.' } as const;
const german = { decimal: ',' } as const;

describe('a typed number', () => {
	test.each([
		['12.5', '12.5'],
		['12,5', '12.5'],
		['012.50', '12.5'],
		['.5', '0.5'],
		['0,125', '0.125'],
		['-3', '-3'],
		['\u22123', '-3'],
		['- 3', '-3'],
		['+3', '3'],
		['-0', '0'],
		['1 234', '1234'],
		['1\u202f234\u00a0567.5', '1234567.5'],
		['1\u2019234.5', '1234.5'],
		['1,234,567', '1234567'],
		['1.234.567,8', '1234567.8'],
		['1,234.5', '1234.5'],
		['１２.５', '12.5']
	])('%s is %s in any language', (typed, value) => {
		expect(readDecimal(typed, english)).toBe(value);
		expect(readDecimal(typed, german)).toBe(value);
	});

	test.each([
		['1,234', '1234', '1.234'],
		['1.234', '1.234', '1234']
	])('%s is %s in English and %s in German', (typed, inEnglish, inGerman) => {
		expect(readDecimal(typed, english)).toBe(inEnglish);
		expect(readDecimal(typed, german)).toBe(inGerman);
	});

	test.each([
		'',
		'forty',
		'1,2,3',
		'1.2.3',
		'12,34,567',
		'1,2.3,4',
		'--1',
		'1e3',
		'1 2',
		'9'.repeat(16)
	])('%j is none', (typed) => {
		expect(readDecimal(typed, english)).toBeNull();
	});

	test('may bring its unit along', () => {
		const input = { decimal: '.', unit: 'mg' } as const;
		expect(['40 mg', '40mg', '40 MG', '40'].map((typed) => readDecimal(typed, input))).toEqual(
			Array<string>(4).fill('40')
		);
		expect(readDecimal('40 g', input)).toBeNull();
	});
});

const anyDecimal = fc
	.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.nat(99_999))
	.map(([whole, fraction]) => canonicalDecimal(`${whole}.${fraction}`) ?? '0');

test('what is written is read again as the same number, in either language', () => {
	const units = fc.constantFrom('%', 'mg', 'weeks');
	fc.assert(
		fc.property(anyDecimal, units, fc.constantFrom('.', ','), (value, unit, decimal) => {
			const input = { unit, decimal } as const;
			const ambiguous = /^-?[1-9]\d{0,2}\.\d{3}$/.test(value) && decimal === ',';
			fc.pre(!ambiguous || readDecimal(writeDecimal(value, input), input) === value);
			expect(readDecimal(writeDecimal(value, input), input)).toBe(value);
		})
	);
});

test('the canonical form of a canonical form is itself', () => {
	fc.assert(
		fc.property(anyDecimal, (value) => {
			expect(canonicalDecimal(value)).toBe(value);
			expect(isDecimal(value)).toBe(true);
		})
	);
});
