/** The registry of kinds as authors write them. Apart from what a page needs, so that no page ships it. */
import * as v from 'valibot';
import type { AuthoredParts, KindDefinition, Language } from './author-schemas.ts';
import { choice } from './choice/choice.ts';
import { cloze } from './cloze/cloze.ts';
import { evidence } from './evidence/evidence.ts';
import { groups } from './groups/groups.ts';
import { match } from './match/match.ts';
import { multiple } from './multiple/multiple.ts';
import { numeric } from './numeric/numeric.ts';
import { order } from './order/order.ts';
import './score-kinds.ts';
import type { Kind } from './kinds.ts';
import { sort } from './sort/sort.ts';
import { text } from './text/text.ts';
import { truth } from './truth/truth.ts';

const definitions = {
	choice,
	multiple,
	truth,
	sort,
	match,
	order,
	groups,
	cloze,
	evidence,
	numeric,
	text
} satisfies Readonly<Record<Kind, unknown>>;

export const questionSchema = v.variant('kind', [
	choice.schema,
	multiple.schema,
	truth.schema,
	sort.schema,
	match.schema,
	order.schema,
	groups.schema,
	cloze.schema,
	evidence.schema,
	numeric.schema,
	text.schema
]);

export type AuthoredQuestion = v.InferOutput<typeof questionSchema>;
type Authored<K extends Kind> = {
	[P in K]: { readonly kind: P } & Extract<AuthoredQuestion, { readonly kind: P }>;
}[K];

const makers: {
	readonly [K in Kind]: (question: Authored<K>, language: Language) => AuthoredParts;
} = {
	choice: choice.parts,
	multiple: multiple.parts,
	truth: truth.parts,
	sort: sort.parts,
	match: match.parts,
	order: order.parts,
	groups: groups.parts,
	cloze: cloze.parts,
	evidence: evidence.parts,
	numeric: numeric.parts,
	text: text.parts
};

/** The parts of a question, in the author's order; fixed options in the kind's order. */
export function authoredParts<K extends Kind>(
	question: Authored<K>,
	language: Language
): AuthoredParts {
	return makers[question.kind](question, language);
}

/** What the rules of the content check know of a kind. */
export function traitsOf(
	kind: Kind
): Pick<KindDefinition<v.GenericSchema>, 'keys' | 'stem' | 'options'> {
	return definitions[kind];
}

/** Every kind, in the order in which the format lists them. */
export const kinds: readonly Kind[] = questionSchema.options.map(
	({ entries }) => entries.kind.literal
);
