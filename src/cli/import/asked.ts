/** What other tools write of answers, marks and numbers, as what Readback asks. */
import type { Asked, Note, NumberSaid, Said } from './imported.ts';

/**
 * Several marks for one answer to what Readback knows: right or not. Fractions are of the whole mark, from -1 to 1;
 * those above nothing are right if no one answer has the whole mark.
 */
export function rightByFraction(fractions: readonly number[], note: Note): readonly boolean[] {
	const whole = fractions.some((fraction) => fraction >= 1 - 1e-6);
	const right = fractions.map((fraction) => (whole ? fraction >= 1 - 1e-6 : fraction > 0));
	const count = right.filter(Boolean).length;
	const share = count > 0 ? 1 / count : 0;
	const plain = fractions.every(
		(fraction, at) => Math.abs(fraction - (right[at] ? share : 0)) < 0.01 || (whole && right[at])
	);
	if (!plain) note({ type: 'shares' });
	return right;
}

/** A number as Readback writes it, with what it may be off by; `null`: it is none. */
export function readNumber(value: string, tolerance: string): Omit<NumberSaid, 'said'> | null {
	const [number, off] = [value.trim(), tolerance.trim()];
	const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
	if (!decimal.test(number) || (off !== '' && !decimal.test(off))) return null;
	return { value: plain(Number(number)), tolerance: plain(Math.abs(Number(off))) };
}

/** From the least to the most as a number and what it may be off by. */
export function readRange(least: string, most: string): Omit<NumberSaid, 'said'> | null {
	const [from, to] = [readNumber(least, ''), readNumber(most, '')];
	if (!from || !to) return null;
	const places = Math.max(...[least, most].map((one) => (one.split('.')[1] ?? '').length)) + 1;
	const fixed = (number: number) => plain(Number(number.toFixed(Math.min(places, 20))));
	const [low, high] = [Number(from.value), Number(to.value)].sort((one, other) => one - other);
	if (low === undefined || high === undefined) return null;
	return { value: fixed((low + high) / 2), tolerance: fixed((high - low) / 2) };
}

/** Without an exponent. */
function plain(number: number): string {
	const written = String(number);
	return written.includes('e') ? number.toFixed(20).replace(/\.?0+$/, '') : written;
}

/** Short typed answers; a single asterisk is any other, and one inside an answer takes anything in its place. */
export function typed(
	answers: readonly (Said & { readonly fraction: number })[],
	note: Note
): Asked | null {
	const anything = answers.find(({ text }) => text === '*');
	const named = answers.filter((answer) => answer.text !== '*');
	const wild = named.filter(({ text }) => /(?<!\\)\*/.test(text));
	for (const { text } of wild) note({ type: 'wildcard', text });
	const kept = named.filter((answer) => !wild.includes(answer));
	const right = rightByFraction(
		kept.map(({ fraction }) => fraction),
		() => undefined
	);
	if (kept.some(({ fraction }) => fraction > 0 && fraction < 1)) note({ type: 'shares' });
	if (!right.includes(true)) {
		note({ type: 'no-answer' });
		return null;
	}
	const of = (wanted: boolean): readonly Said[] =>
		kept
			.filter((_, at) => right[at] === wanted)
			.map(({ text, said }) => ({ text: text.replaceAll('\\*', '*'), said }));
	return { type: 'text', right: of(true), wrong: of(false), otherwise: anything?.said ?? '' };
}

/** Typed numbers: the first with the whole mark is right; what has a part of it is wrong, and noted. */
export function numberOf(
	numbers: readonly (NumberSaid & { readonly whole: number })[],
	otherwise: string,
	note: Note
): Asked | null {
	const most = Math.max(0, ...numbers.map(({ whole }) => whole));
	const right = numbers.find(({ whole }) => whole === most && most > 0);
	if (!right) {
		note({ type: 'no-answer' });
		return null;
	}
	const others = numbers.filter((number) => number !== right);
	if (others.some(({ whole }) => whole > 0)) note({ type: 'shares' });
	const said = ({ value, tolerance, said }: NumberSaid): NumberSaid => ({ value, tolerance, said });
	return { type: 'number', right: said(right), wrong: others.map(said), otherwise };
}
