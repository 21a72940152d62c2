import * as v from 'valibot';
import {
	fixedOptionSchema,
	headEntries,
	hintSchema,
	idSchema,
	orderSchema,
	textSchema
} from '../shared/authored.ts';

/** The places, in the order in which they are always shown. */
export const sortOptions = ['supported', 'uncertain', 'unsupported'] as const;

const statementSchema = v.strictObject({
	id: idSchema('A stable word, unique in the question.'),
	text: textSchema('The statement.'),
	options: v.strictObject({
		supported: fixedOptionSchema,
		uncertain: fixedOptionSchema,
		unsupported: fixedOptionSchema
	})
});

export const sortSchema = v.pipe(
	v.strictObject({
		kind: v.literal('sort'),
		...headEntries,
		stem: textSchema('What is asked of every statement.'),
		hint: hintSchema,
		order: orderSchema,
		statements: v.array(statementSchema)
	}),
	v.description('Each statement is supported by the article, uncertain in it, or not supported.')
);
