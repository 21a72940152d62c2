/**
 * What authors write in every question, as schemas: pieces that the kinds put together. A message that
 * is the code of a problem (`empty-text`) is what the content check reports.
 */
import * as v from 'valibot';
import { collapse } from '../passages/collapse.ts';
import type { Accepts, NumberInput } from './question.ts';

/** Characters at most: far above what is written by hand, and low enough for every rule to look at. */
export const longest = {
	text: 4_000,
	toKeep: 300,
	id: 100,
	term: 100,
	quote: 1_000,
	url: 2_000
} as const;

/** A text that is not longer than that. */
export function boundedSchema(most: number) {
	return v.pipe(v.string(), v.maxLength(most, 'text-too-long'));
}

/**
 * Something that can be seen: no blank, soft hyphen, zero-width space, joiner, mark of direction, filler or selector of
 * a shape. Without a flag, which a JSON schema could not have.
 */
const visible =
	/[^\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\s\u0085\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0]/;

/** Plain text with at least one character that can be seen. */
export function textSchema(about: string, most: number = longest.text) {
	return v.pipe(
		boundedSchema(most),
		v.regex(visible, 'empty-text'),
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
	'The exact words of the article. They must occur once in the section.',
	longest.quote
);

/** A file may name a sentence by its id instead, which is written out before anything else is read. */
export const passageSchema = v.strictObject({
	section: idSchema('Anchor of a section in article.md.'),
	quote: quoteSchema
});

export const explainsSchema = v.pipe(
	passageSchema,
	v.description('The passage of the article that explains this option.')
);

/** What is said of an answer that was given. */
export const chosenSchema = textSchema('Feedback for people who chose it. At most 60 words.');
export const missedSchema = v.exactOptional(
	textSchema(
		'Feedback if it was right and not chosen. Only for right options. If left out, that under chosen.'
	)
);
export const misconceptionSchema = v.exactOptional(
	listIdSchema('The misconception behind a wrong option: an id in claims.yaml.')
);
export const claimsSchema = v.exactOptional(
	v.pipe(
		v.array(listIdSchema('Id of a claim in claims.yaml.')),
		v.description('Claims that the option draws on. If left out, the claims of its passage.')
	)
);

/** Beside the feedback of a wrong answer that the author names. Without a passage it has that of its part. */
export const mistakeEntries = {
	misconception: misconceptionSchema,
	claims: claimsSchema,
	explains: v.exactOptional(explainsSchema)
};

const said = {
	key: v.pipe(
		v.exactOptional(v.boolean(), false),
		v.description('true for a right option. Left out otherwise.')
	),
	chosen: chosenSchema,
	missed: missedSchema,
	misconception: misconceptionSchema,
	claims: claimsSchema,
	explains: explainsSchema
};

/** An option whose id and text belong to the kind. */
export const fixedOptionSchema = v.strictObject(said);

/** An option with an id and a text of its own. */
export const writtenOptionSchema = v.strictObject({
	id: idSchema('A word that never changes, unique in the question.'),
	text: textSchema('What the learner can choose.'),
	...said
});

/** Warnings that may be meant to be so: they say how something is worded or put together. */
export const allowableRules = [
	...(['verdict-wording', 'promise-wording', 'hedge-lost', 'overstated', 'long-feedback'] as const),
	...(['long-stem', 'long-sentence', 'negative-stem', 'hard-reading', 'markup-in-text'] as const),
	...(['all-of-the-above', 'similar-options', 'many-options', 'stem-without-question'] as const),
	...(['sensitive-in-a-row', 'key-longest', 'key-position', 'absolute-in-one'] as const),
	...(['stem-words-in-key', 'answer-in-stem', 'section-without-question', 'guessable'] as const)
] as const;

export const allowEntries = {
	rule: v.pipe(v.picklist(allowableRules), v.description('The code of the warning.')),
	because: textSchema('Why it is right as it is, for the next person who reads it.')
};

export const allowSchema = v.exactOptional(
	v.pipe(
		v.array(v.strictObject(allowEntries)),
		v.description('Warnings that are switched off here, each with a reason.')
	)
);

export type AllowYaml = v.InferOutput<v.StrictObjectSchema<typeof allowEntries, undefined>>;

/** What every question has, whatever its kind. */
export const headEntries = {
	id: idSchema('A word unique in the module. Never change it: attempts are stored with it.'),
	level: v.pipe(
		v.picklist(['recall', 'understanding', 'application', 'appraisal']),
		v.description('What the question asks of the learner.')
	),
	sensitive: v.pipe(
		v.exactOptional(v.boolean(), false),
		v.description(
			'true if the question counts losses or touches on blame. Learners are told before it is asked.'
		)
	),
	draft: v.pipe(
		v.exactOptional(v.boolean(), false),
		v.description('true: the question is checked but never shown to learners.')
	),
	allow: allowSchema
};

export const hintSchema = v.exactOptional(
	textSchema('Shown between the first and the second try. Never gives the answer.')
);

export const orderSchema = v.pipe(
	v.exactOptional(v.picklist(['shuffled', 'fixed']), 'shuffled'),
	v.description('fixed keeps the order in this file.')
);

/** Of kinds where something can be partly right. */
export const markingSchema = v.pipe(
	v.exactOptional(v.picklist(['partial', 'all-or-nothing']), 'partial'),
	v.description(
		'all-or-nothing gives a mark only to an answer that is right throughout. Learners are told before they answer.'
	)
);

export type AuthoredSaid = v.InferOutput<typeof fixedOptionSchema>;

/** What a question of any kind says of itself when it is put together. */
export interface AuthoredOption extends AuthoredSaid {
	readonly id: string;
	readonly text: string;
	readonly path: Path;
	/** False where the author did not write it as an option: id and text belong to the kind, or to a list. */
	readonly written: boolean;
	readonly accepts?: Accepts;
	/** It stands for whatever else may be answered, so it shows no one wrong idea. */
	readonly anyOther?: true;
	/** It is written once for all parts, so what is wrong with it is said once. */
	readonly shared?: true;
	/** Id of the sentence that it is, where no author quoted it. */
	readonly sentence?: string;
	readonly near?: true;
	readonly instead?: string;
}

/** A part with its options, and where the author wrote it. */
export interface AuthoredPart {
	readonly id: string;
	readonly text: string;
	readonly path: Path;
	readonly options: readonly AuthoredOption[];
}

/** Keys and indexes from the question to a piece of it, as in the YAML. */
export type Path = readonly (string | number)[];

/** What is wrong with a question beyond its shape: reported at its place by the content check. */
export interface Fault {
	/** A code of `content/codes`. */
	readonly code:
		| 'answer-not-there'
		| 'answer-tells'
		| 'unknown-section'
		| 'sentence-not-offered'
		| 'sentence-twice'
		| 'few-options'
		| 'too-many-options'
		| 'ranges-overlap'
		| 'not-a-number'
		| 'text-in-two-answers'
		| 'gap-not-there'
		| 'gap-answers'
		| 'two-keys'
		| 'answer-in-stem';
	readonly path: Path;
	readonly message: string;
}

/** What a kind makes of what the author wrote. */
export interface AuthoredParts {
	readonly parts: readonly AuthoredPart[];
	readonly input?: NumberInput;
	/** What is worked on, where that is a text of its own. */
	readonly text?: string;
	readonly faults?: readonly Fault[];
}

/** What else a kind is told of the module. */
export interface Language {
	/** The decimal mark of the module's language. */
	readonly decimal: '.' | ',';
	/** A section of the article; absent where the article could not be read. */
	readonly section?: (id: string) => ToldSection | undefined;
}

/** A section, as far as a kind needs to know it. */
export interface ToldSection {
	readonly id: string;
	readonly sentences: readonly { readonly id: string; readonly text: string }[];
}

/** One kind, as authors write it. */
export interface KindDefinition<S extends v.GenericSchema> {
	readonly schema: S;
	/** How many right options a part has. */
	readonly keys: 'one' | 'some';
	/** Whether its stem asks, or states what is then judged. */
	readonly stem: 'asks' | 'states';
	/**
	 * Where a part's options come from: the author writes them for it; the kind has them, always in one order;
	 * they are listed once for all parts; they are places, which the kind counts itself; they are sentences of the
	 * article, which it counts as well; they are what is typed; each gap has its own, which it counts too.
	 */
	readonly options: 'written' | 'fixed' | 'listed' | 'places' | 'sentences' | 'typed' | 'gaps';
	/** Of what the schema lets through: the parts, in the author's order. */
	readonly parts: (question: v.InferOutput<S>, language: Language) => AuthoredParts;
}

/** What is written in a kind that is one part, whose options the author writes. */
export function writtenEntries<const K extends string>(kind: K, stem: string) {
	return {
		kind: v.literal(kind),
		...headEntries,
		stem: textSchema(stem),
		hint: hintSchema,
		order: orderSchema,
		options: v.array(writtenOptionSchema)
	};
}

/** Options that the author wrote, as they stand. */
export function writtenOptions(
	options: readonly (AuthoredSaid & { readonly id: string; readonly text: string })[]
): readonly AuthoredOption[] {
	return options.map((option, at) => ({ ...option, path: ['options', at], written: true }));
}

/** Options whose id and text belong to the kind. */
export function fixedOptions<K extends string>(
	texts: Readonly<Record<K, string>>,
	said: Readonly<Record<K, AuthoredSaid>>,
	{ ids, path }: { readonly ids: readonly K[]; readonly path: Path }
): readonly AuthoredOption[] {
	return ids.map((id) => ({
		...said[id],
		...{ id, text: texts[id], path: [...path, id], written: false }
	}));
}

/** The question as one part, which its stem asks. */
export function onePart(options: readonly AuthoredOption[]): AuthoredParts {
	return { parts: [{ id: '', text: '', path: ['options'], options }] };
}
