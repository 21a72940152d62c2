/**
 * What authors write in every question, as schemas: pieces that the kinds put together. A message that
 * is the code of a problem (`empty-text`) is what the content check reports.
 */
import * as v from 'valibot';

/** Line breaks and runs of blanks in a YAML text are one space each. */
export function collapse(text: string): string {
	return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}

/** Characters at most: far above what is written by hand, and low enough for every rule to look at. */
export const longest = { text: 4_000, id: 100, term: 100, quote: 1_000, url: 2_000 } as const;

/** A text that is not longer than that. */
export function boundedSchema(most: number) {
	return v.pipe(v.string(), v.maxLength(most, 'text-too-long'));
}

/** Plain text with at least one character that can be seen. */
export function textSchema(about: string, most: number = longest.text) {
	return v.pipe(
		boundedSchema(most),
		v.regex(/\S/, 'empty-text'),
		v.description(about),
		v.transform(collapse)
	);
}

/** Ids of modules, sections, notes, quizzes, questions, options, statements and terms. */
export function idSchema(about: string) {
	return v.pipe(
		boundedSchema(longest.id),
		v.regex(/^[a-z][a-z0-9-]*$/, 'bad-id'),
		v.description(about)
	);
}

/** Ids that authors take from a list of their own, such as C26 and M09. */
export function listIdSchema(about: string) {
	return v.pipe(
		boundedSchema(longest.id),
		v.regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'bad-id'),
		v.description(about)
	);
}

export const quoteSchema = textSchema(
	'Words of the article, exactly as they stand there, that occur once in the section.',
	longest.quote
);

const explainsSchema = v.pipe(
	v.strictObject({
		section: idSchema('Anchor of a section of article.md.'),
		quote: quoteSchema
	}),
	v.description('The passage of the article that explains this option.')
);

const said = {
	key: v.pipe(
		v.exactOptional(v.boolean(), false),
		v.description('true on a right option; left out elsewhere.')
	),
	chosen: textSchema('Why, said when it was chosen. At most 60 words.'),
	missed: v.exactOptional(
		textSchema('Why, said of a right option that was not chosen. Only on right options.')
	),
	misconception: v.exactOptional(
		listIdSchema('The wrong idea behind a wrong option: an id of claims.yaml.')
	),
	claims: v.exactOptional(
		v.pipe(
			v.array(listIdSchema('Id of a claim of claims.yaml.')),
			v.description('Claims that the option draws on; left out: those of its passage.')
		)
	),
	explains: explainsSchema
};

/** An option whose id and text belong to the kind. */
export const fixedOptionSchema = v.strictObject(said);

/** An option with an id and a text of its own. */
export const writtenOptionSchema = v.strictObject({
	id: idSchema('A stable word, unique in the question.'),
	text: textSchema('What the learner can choose.'),
	...said
});

/** What every question has, whatever its kind. */
export const headEntries = {
	id: idSchema('A stable word, unique in the module. Attempts are kept by it: do not change it.'),
	level: v.pipe(
		v.picklist(['recall', 'understanding', 'application', 'appraisal']),
		v.description('What answering asks for.')
	),
	sensitive: v.pipe(
		v.exactOptional(v.boolean(), false),
		v.description('Counts losses or touches on blame: announced before it is asked.')
	),
	draft: v.pipe(
		v.exactOptional(v.boolean(), false),
		v.description('Checked, and never shown to learners.')
	)
};

export const hintSchema = v.exactOptional(
	textSchema('Said between the first and the second try; never gives the answer.')
);

export const orderSchema = v.pipe(
	v.exactOptional(v.picklist(['shuffled', 'fixed']), 'shuffled'),
	v.description('fixed keeps the order written here.')
);

export type AuthoredSaid = v.InferOutput<typeof fixedOptionSchema>;
