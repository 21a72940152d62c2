import * as v from 'valibot';
import {
	headEntries,
	hintSchema,
	orderSchema,
	textSchema,
	writtenOptionSchema
} from '../shared/authored.ts';

export const multipleSchema = v.pipe(
	v.strictObject({
		kind: v.literal('multiple'),
		...headEntries,
		stem: textSchema('The question; it says that several options may be right.'),
		hint: hintSchema,
		order: orderSchema,
		options: v.array(writtenOptionSchema)
	}),
	v.description('One or more right options.')
);
