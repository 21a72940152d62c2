import { areSlips, slips } from './slips.ts';
import { fold } from './fold.ts';
import type { TypedOption, Typing } from '../typed.ts';

/** Texts that are typed: each falls into the answer that it is, or is nearest to, or into what accepts all others. */
export const texts: Typing = {
	read: (typed) => {
		const value = typed
			.normalize()
			.replace(/[\s\p{Cc}]+/gu, ' ')
			.trim();
		return /[\p{L}\p{N}]/u.test(value) ? { value } : { unread: 'typed' };
	},
	pick: (options, value) => {
		const id = meant(options, value)?.id ?? options.find(({ accepts }) => !accepts)?.id;
		return id === undefined ? [] : [id];
	},
	said: (options, given) => {
		const readAs = meant(options, given)?.readAs;
		return readAs === undefined ? { given } : { given, readAs };
	}
};

interface Meant {
	readonly id: string;
	/** What it was taken for, where accents or slips had to be overlooked. */
	readonly readAs?: string;
}

/**
 * The answer that somebody means. Of what was typed as it stands in the question there is no doubt. Else it is the
 * nearest, if it is near enough; where two answers are equally near, it is neither.
 */
function meant(options: readonly TypedOption[], value: string): Meant | undefined {
	const named = options.flatMap(({ id, accepts }) =>
		accepts && 'texts' in accepts ? accepts.texts.map((text) => ({ ...accepts, id, text })) : []
	);
	const same = named.find(({ text }) => fold(text, 'kept') === fold(value, 'kept'));
	if (same) return { id: same.id };
	const compared = named.map(({ id, text, typos, accents }) => {
		const [typed, wanted] = [fold(value, accents), fold(text, accents)];
		const off = slips(typed, wanted);
		return { id, text, off, near: off <= typos && areSlips(off, typed, wanted) };
	});
	const least = Math.min(...compared.map(({ off }) => off));
	const nearest = compared.filter(({ off }) => off === least);
	const [first] = nearest;
	if (!first?.near || nearest.some(({ id }) => id !== first.id)) return undefined;
	return { id: first.id, readAs: first.text };
}
