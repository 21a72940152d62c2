import * as v from 'valibot';
import {
	boundedSchema,
	longest,
	chosenSchema,
	claimsSchema,
	explainsSchema,
	headEntries,
	hintSchema,
	idSchema,
	misconceptionSchema,
	missedSchema,
	onePart,
	textSchema,
	type AuthoredOption,
	type Fault,
	type KindDefinition
} from '../author-schemas.ts';
import { acceptedText, fixedTexts } from '../fixed-texts.ts';
import type { Accepted, NumberInput } from '../question.ts';
import { canonicalDecimal } from './read-decimal.ts';
import { around, overlap } from './tolerance.ts';

const numberSchema = v.pipe(
	v.union([v.number(), boundedSchema(longest.id)]),
	v.description('A number, with a decimal point.'),
	v.transform(String)
);

const toleranceSchema = v.exactOptional(
	v.pipe(
		v.union([v.number(), boundedSchema(longest.id)]),
		v.description(
			'How far off an answer may be: a number, or a percentage of the value such as "5%".'
		),
		v.transform(String)
	)
);

const answerSchema = v.strictObject({
	value: numberSchema,
	tolerance: toleranceSchema,
	chosen: chosenSchema,
	missed: missedSchema,
	claims: claimsSchema,
	explains: explainsSchema
});

const wrongSchema = v.strictObject({
	id: idSchema('A word that never changes, unique in the question.'),
	value: numberSchema,
	tolerance: toleranceSchema,
	chosen: chosenSchema,
	misconception: misconceptionSchema,
	claims: claimsSchema,
	explains: explainsSchema
});

const otherwiseSchema = v.strictObject({
	chosen: textSchema('Feedback for any other number. At most 60 words.'),
	misconception: misconceptionSchema,
	claims: claimsSchema,
	explains: explainsSchema
});

const schema = v.pipe(
	v.strictObject({
		kind: v.literal('numeric'),
		...headEntries,
		stem: textSchema('The question. Name the unit.'),
		hint: hintSchema,
		unit: v.exactOptional(textSchema('Shown after the field, such as % or weeks.')),
		answer: v.pipe(answerSchema, v.description('The right number.')),
		wrong: v.exactOptional(
			v.pipe(v.array(wrongSchema), v.description('Wrong numbers with their own feedback.')),
			[]
		),
		otherwise: v.pipe(otherwiseSchema, v.description('Feedback for any other number.'))
	}),
	v.description('The learner types a number.')
);

type Written = { readonly value: string; readonly tolerance?: string };

/** Ids of the options that the kind adds; an author's own cannot be one of them. */
const RIGHT = 'right';
const OTHERWISE = 'otherwise';

/** A number that is none is reported, and stands as one that nobody types. */
const nothing: Accepted = { least: '0', most: '-1' };

function rangeOf({ value, tolerance = '0' }: Written): Accepted | null {
	const number = canonicalDecimal(value);
	return number === null ? null : around(number, tolerance);
}

function faultsOf(all: readonly { readonly written: Written; readonly path: Fault['path'] }[]) {
	const faults: Fault[] = [];
	const seen: Accepted[] = [];
	for (const { written, path } of all) {
		const range = rangeOf(written);
		if (!range) {
			const message = `"${written.value}" with tolerance "${written.tolerance ?? '0'}" is not a number.`;
			faults.push({ code: 'not-a-number', path: [...path, 'value'], message });
		} else {
			if (seen.some((other) => overlap(other, range))) {
				const message = `Numbers around ${written.value} fall into two answers.`;
				faults.push({ code: 'ranges-overlap', path: [...path, 'value'], message });
			}
			seen.push(range);
		}
	}
	return faults;
}

/** A typed number, exact or within a tolerance; wrong ones may have feedback of their own. */
export const numeric: KindDefinition<typeof schema> = {
	schema,
	keys: 'one',
	stem: 'asks',
	options: 'typed',
	parts: ({ unit, answer, wrong, otherwise }, { decimal }) => {
		const input: NumberInput = unit === undefined ? { decimal } : { unit, decimal };
		const option = (id: string, written: Written, path: AuthoredOption['path']) => {
			const accepts = rangeOf(written) ?? nothing;
			return { id, text: acceptedText(accepts, input), path, written: false, accepts };
		};
		const { value, tolerance, ...right } = answer;
		const written = tolerance === undefined ? { value } : { value, tolerance };
		const options: readonly AuthoredOption[] = [
			{ ...right, key: true, ...option(RIGHT, written, ['answer']) },
			...wrong.map(({ id, value: number, tolerance: off, ...said }, at) => ({
				...{ ...said, key: false },
				...option(id, off === undefined ? { value: number } : { value: number, tolerance: off }, [
					'wrong',
					at
				])
			})),
			{
				...{ ...otherwise, key: false, id: OTHERWISE, text: fixedTexts.anyOther },
				...{ path: ['otherwise'], written: false, anyOther: true }
			}
		];
		const all = [
			{ written, path: ['answer'] },
			...wrong.map((each, at) => ({ written: each, path: ['wrong', at] }))
		];
		return { ...onePart(options), input, faults: faultsOf(all) };
	}
};
