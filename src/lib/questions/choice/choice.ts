import * as v from 'valibot';
import { onePart, writtenEntries, writtenOptions, type KindDefinition } from '../author-schemas.ts';

const schema = v.pipe(
	v.strictObject(writtenEntries('choice', 'The question.')),
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
