/**
 * Words of the options that no author writes: they belong to a kind. A module has them from the messages whenever it
 * is compiled or read from the store, so they may change, and be said in another language. What identifies an option
 * is its id; `content/hashed-texts.ts` says what stands for its words in hashes.
 */
import * as words from '../messages/fixed-answers.ts';
import { writeDecimal } from './numeric/write-decimal.ts';
import type { Accepted, NumberInput, Option, Part, Question } from './question.ts';
import { areTyped } from './typed.ts';

export interface FixedTexts {
	readonly truth: Readonly<Record<'true' | 'false' | 'uncertain', string>>;
	readonly sort: Readonly<Record<'supported' | 'uncertain' | 'unsupported', string>>;
	/** Of numbers from the least to the most. */
	readonly between: (least: string, most: string) => string;
	readonly anyOther: string;
	readonly anythingElse: string;
}

export const fixedTexts: FixedTexts = {
	truth: words.truth,
	sort: words.sort,
	between: words.between,
	anyOther: words.anyOther,
	anythingElse: words.anythingElse
};

/** A typed number that is accepted, or a range of them, beside its unit. */
export function acceptedText(
	{ least, most }: Accepted,
	input: NumberInput,
	{ between }: Pick<FixedTexts, 'between'> = fixedTexts
): string {
	const { decimal } = input;
	if (least === most) return writeDecimal(least, input);
	return between(writeDecimal(least, { decimal }), writeDecimal(most, input));
}

function textOf(
	{ kind, input }: Question,
	[option, part]: readonly [Option, Part],
	texts: FixedTexts
): string {
	if (kind === 'truth' || kind === 'sort') {
		const own: Readonly<Partial<Record<string, string>>> = texts[kind];
		return own[option.id] ?? option.text;
	}
	if (kind === 'text' || (kind === 'cloze' && areTyped(part.options)))
		return option.accepts ? option.text : texts.anythingElse;
	if (kind !== 'numeric') return option.text;
	return option.accepts && 'least' in option.accepts
		? acceptedText(option.accepts, input ?? { decimal: '.' }, texts)
		: texts.anyOther;
}

/** A question whose fixed options say this, whatever they said before. */
export function withFixedTexts<Q extends Question>(question: Q, texts: FixedTexts = fixedTexts): Q {
	const parts = question.parts.map((part): Part => {
		const options = part.options.map((option) => ({
			...option,
			text: textOf(question, [option, part], texts)
		}));
		return { ...part, options };
	});
	return { ...question, parts };
}
