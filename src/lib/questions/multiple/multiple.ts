import * as v from 'valibot';
import {
	markingSchema,
	onePart,
	writtenEntries,
	writtenOptions,
	type KindDefinition
} from '../author-schemas.ts';

const schema = v.pipe(
	v.strictObject({
		...writtenEntries('multiple', 'The question. Say that several options may be right.'),
		marking: markingSchema
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
