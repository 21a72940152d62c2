import * as v from 'valibot';
import {
	fixedOptions,
	fixedOptionSchema,
	headEntries,
	onePart,
	textSchema,
	type KindDefinition
} from '../author-schemas.ts';
import { fixedTexts } from '../fixed-texts.ts';

const schema = v.pipe(
	v.strictObject({
		kind: v.literal('truth'),
		...headEntries,
		stem: textSchema('A statement.'),
		options: v.strictObject({
			true: fixedOptionSchema,
			false: fixedOptionSchema,
			uncertain: fixedOptionSchema
		})
	}),
	v.description('True, false, or "the article says it is uncertain". One try, no hint.')
);

/** The options, in the order in which they are always shown. */
const ids = ['true', 'false', 'uncertain'] as const;

/** A statement: true, false, or "the article says it is uncertain". One try. */
export const truth: KindDefinition<typeof schema> = {
	schema,
	keys: 'one',
	stem: 'states',
	options: 'fixed',
	parts: ({ options }) =>
		onePart(fixedOptions(fixedTexts.truth, options, { ids, path: ['options'] }))
};
