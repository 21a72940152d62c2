import * as v from 'valibot';
import {
	headEntries,
	hintSchema,
	orderSchema,
	textSchema,
	writtenOptionSchema
} from '../shared/authored.ts';

export const choiceSchema = v.pipe(
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
