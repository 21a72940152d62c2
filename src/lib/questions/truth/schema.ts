import * as v from 'valibot';
import { fixedOptionSchema, headEntries, textSchema } from '../shared/authored.ts';

/** The options, in the order in which they are always shown. */
export const truthOptions = ['true', 'false', 'uncertain'] as const;

export const truthSchema = v.pipe(
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
