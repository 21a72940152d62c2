import * as v from 'valibot';
import {
	headEntries,
	hintSchema,
	onePart,
	textSchema,
	type KindDefinition
} from '../author-schemas.ts';
import {
	accentsSchema,
	alsoSchema,
	answerSchema,
	otherwiseSchema,
	typedFaults,
	typedOptions,
	typosSchema,
	wrongSchema
} from './answers.ts';

const schema = v.pipe(
	v.strictObject({
		kind: v.literal('text'),
		...headEntries,
		stem: textSchema('The question. Say what is asked for: a word, a name, a few words.'),
		hint: hintSchema,
		typos: typosSchema,
		accents: accentsSchema,
		answer: answerSchema,
		also: alsoSchema,
		wrong: wrongSchema,
		otherwise: otherwiseSchema
	}),
	v.description('The learner types a word or a few words.')
);

/** A word or a few words, typed. Answers that the author names have feedback of their own. */
export const text: KindDefinition<typeof schema> = {
	schema,
	// Other right answers stand for the first.
	keys: 'some',
	stem: 'asks',
	options: 'typed',
	parts: (question) => {
		const { id: label, stem, hint = '' } = question;
		const where = 'the stem or the hint';
		return {
			...onePart(typedOptions(question, [])),
			faults: typedFaults(question, { label, told: [stem, hint], where, base: [] })
		};
	}
};
