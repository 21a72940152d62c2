import * as v from 'valibot';
import {
	headEntries,
	hintSchema,
	onePart,
	orderSchema,
	textSchema,
	writtenOptions,
	writtenOptionSchema,
	type KindDefinition
} from '../authored.ts';

const schema = v.pipe(
	v.strictObject({
		kind: v.literal('choice'),
		...headEntries,
		stem: textSchema('The question.'),
		hint: hintSchema,
		order: orderSchema,
		options: v.array(writtenOptionSchema)
	}),
	v.description('One right option.')
);

/** One right option among several. */
export const choice: KindDefinition<typeof schema> = {
	schema,
	keys: 'one',
	stem: 'asks',
	options: 'written',
	parts: ({ options }) => onePart(writtenOptions(options))
};
