import type { NumberInput } from '../question.ts';

/** No number of an article needs more digits, and a double tells so many apart. */
const mostDigits = 15;

const plain = /^([-+]?)(\d*)(?:\.(\d*))?$/;

/** The canonical form of `12.50`, `+3`, `.5`; `null` of what is none or has more than 15 digits. */
export function canonicalDecimal(text: string): string | null {
	const [, sign = '', whole = '', fraction = ''] = plain.exec(text) ?? [];
	if (whole + fraction === '' || (whole + fraction).length > mostDigits) return null;
	const left = whole.replace(/^0+/, '') || '0';
	const right = fraction.replace(/0+$/, '');
	const value = right ? `${left}.${right}` : left;
	return sign === '-' && value !== '0' ? `-${value}` : value;
}

/** Characters that anybody types, with blanks and a unit. */
const longest = 100;

/** Blanks and apostrophes that part thousands, in any of the shapes that keyboards and copies give. */
const gaps = /(\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g;

/**
 * A number as it was typed, in canonical form; `null` where it cannot be read as one. Comma and point are both
 * understood: where both stand, the last is the decimal mark; one that stands several times parts thousands;
 * one that stands once before exactly three digits is what the language makes of it. The unit may be typed.
 */
export function readDecimal(typed: string, { unit, decimal }: NumberInput): string | null {
	let text = typed.normalize('NFKC').trim().replaceAll('\u2212', '-');
	if (text.length > longest) return null;
	const name = unit?.normalize('NFKC');
	if (name && text.toLowerCase().endsWith(name.toLowerCase())) text = text.slice(0, -name.length);
	text = text
		.trim()
		.replace(/^([-+])\s+/, '$1')
		.replace(gaps, '$1');
	if (!/^[-+]?[\d.,]+$/.test(text)) return null;
	const mark = decimalMark(text, decimal);
	const thousands = mark === ',' ? '.' : ',';
	const [whole = '', ...fractions] = mark === null ? [text] : text.split(mark);
	if (fractions.length > 1 || (fractions[0] ?? '').includes(thousands)) return null;
	const parted = mark === null ? (whole.includes(',') ? ',' : '.') : thousands;
	if (!isParted(whole, parted)) return null;
	return canonicalDecimal([whole.replaceAll(parted, ''), ...fractions].join('.'));
}

/** Which mark parts the fraction; `null`: neither does. */
function decimalMark(text: string, decimal: '.' | ','): '.' | ',' | null {
	const comma = text.lastIndexOf(',');
	const point = text.lastIndexOf('.');
	if (comma < 0 && point < 0) return null;
	if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
	const mark = comma >= 0 ? ',' : '.';
	if (text.indexOf(mark) !== text.lastIndexOf(mark)) return null;
	const thousandsLike = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
	return thousandsLike && mark !== decimal ? null : mark;
}

/** Whether what stands before the fraction is one run of digits, or runs of three after the first. */
function isParted(whole: string, mark: string): boolean {
	const [first = '', ...rest] = whole.replace(/^[-+]/, '').split(mark);
	return rest.length === 0 || (/^\d{1,3}$/.test(first) && rest.every((run) => /^\d{3}$/.test(run)));
}
