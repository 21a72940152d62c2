import * as v from 'valibot';
import {
	fixedOptions,
	fixedOptionSchema,
	headEntries,
	hintSchema,
	idSchema,
	markingSchema,
	orderSchema,
	textSchema,
	type KindDefinition
} from '../author-schemas.ts';
import { fixedTexts } from '../fixed-texts.ts';

const statementSchema = v.strictObject({
	id: idSchema('A word that never changes, unique in the question.'),
	text: textSchema('The statement.'),
	options: v.strictObject({
		supported: fixedOptionSchema,
		uncertain: fixedOptionSchema,
		unsupported: fixedOptionSchema
	})
});

const schema = v.pipe(
	v.strictObject({
		kind: v.literal('sort'),
		...headEntries,
		stem: textSchema('What is asked about every statement.'),
		hint: hintSchema,
		order: orderSchema,
		marking: markingSchema,
		statements: v.array(statementSchema)
	}),
	v.description('For each statement: supported by the article, uncertain, or not supported.')
);

/** The places, in the order in which they are always shown. */
const ids = ['supported', 'uncertain', 'unsupported'] as const;

/** The claim sort: each statement is supported by the article, uncertain in it, or not supported. */
export const sort: KindDefinition<typeof schema> = {
	schema,
	keys: 'one',
	stem: 'asks',
	options: 'fixed',
	parts: ({ statements }) => ({
		parts: statements.map(({ id, text, options }, at) => {
			const path = ['statements', at];
			const places = { ids, path: [...path, 'options'] };
			return { id, text, path, options: fixedOptions(fixedTexts.sort, options, places) };
		})
	})
};
