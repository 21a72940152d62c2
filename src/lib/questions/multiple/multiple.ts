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
		kind: v.literal('multiple'),
		...headEntries,
		stem: textSchema('The question. Say that several options may be right.'),
		hint: hintSchema,
		order: orderSchema,
		options: v.array(writtenOptionSchema)
	}),
	v.description('One or more right options.')
);

/** One or more right options ("multiple response"). */
export const multiple: KindDefinition<typeof schema> = {
	schema,
	keys: 'some',
	stem: 'asks',
	options: 'written',
	parts: ({ options }) => onePart(writtenOptions(options))
};
