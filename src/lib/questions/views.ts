/**
 * A question as a learner's browser may see it. Types only. Everything here is built by listing fields
 * (`publicQuestion`, `practiceQuestion`); a test proves that nothing else leaves.
 */
import type { Passage } from '../content/module.ts';
import type { Kind } from './question.ts';

/** A member of a union of questions, by kind; spread over `K` so that tables by kind can be called. */
export type ByKind<U extends { readonly kind: Kind }, K extends Kind = Kind> = {
	[P in K]: { readonly kind: P } & Extract<U, { readonly kind: P }>;
}[K];

export interface PublicOption {
	readonly id: string;
	readonly text: string;
}

interface PublicBase {
	readonly id: string;
	readonly stem: string;
	readonly sensitive: boolean;
}

interface PublicOptions<K extends Kind> extends PublicBase {
	readonly kind: K;
	readonly options: readonly PublicOption[];
}

export interface PublicSort extends PublicBase {
	readonly kind: 'sort';
	readonly statements: readonly PublicOption[];
	/** The three places a statement can be put, the same for every statement. */
	readonly options: readonly PublicOption[];
}

/** What may be seen before answering: no hint, key, feedback, misconception, claim or hash. */
export type PublicQuestion =
	PublicOptions<'choice'> | PublicOptions<'multiple'> | PublicOptions<'truth'> | PublicSort;

/** What is needed to lead back to the article, without the anchoring of other tools. */
export type PracticePassage = Pick<Passage, 'section' | 'sectionTitle' | 'exact' | 'sentences'>;

export interface PracticeOption extends PublicOption {
	readonly key: boolean;
	readonly chosen: string;
	readonly missed?: string;
	readonly passage: PracticePassage;
}

interface PracticeBase extends PublicBase {
	readonly hint?: string;
	readonly claims: readonly string[];
}

interface PracticeOptions<K extends Kind> extends PracticeBase {
	readonly kind: K;
	readonly options: readonly PracticeOption[];
}

export interface PracticeStatement extends PublicOption {
	readonly options: readonly PracticeOption[];
}

export interface PracticeSort extends PracticeBase {
	readonly kind: 'sort';
	readonly statements: readonly PracticeStatement[];
	/** The places by id and text, as in `PublicSort`: a practice question can be asked as it is. */
	readonly options: readonly PublicOption[];
}

/** A question of open practice, marked in the page: with key and feedback, never the misconception. */
export type PracticeQuestion =
	PracticeOptions<'choice'> | PracticeOptions<'multiple'> | PracticeOptions<'truth'> | PracticeSort;

interface Keyed {
	readonly id: string;
	readonly key: boolean;
}

interface MarkableOptions<K extends Kind> {
	readonly kind: K;
	readonly options: readonly Keyed[];
}

export interface MarkableSort {
	readonly kind: 'sort';
	readonly statements: readonly { readonly id: string; readonly options: readonly Keyed[] }[];
}

/** The least that marking needs: both `Question` and `PracticeQuestion` have it. */
export type MarkableQuestion =
	MarkableOptions<'choice'> | MarkableOptions<'multiple'> | MarkableOptions<'truth'> | MarkableSort;

export type OptionState = 'chosen-right' | 'chosen-wrong' | 'missed-right' | 'left-wrong';

export interface ExplainedOption extends PublicOption {
	readonly state: OptionState;
	/** The feedback that fits the state, in the author's words. */
	readonly why: string;
	readonly passage: PracticePassage;
}

export interface ExplainedRow {
	/** Id of the question, or of the statement of a sort. */
	readonly id: string;
	/** The statement; absent where the question has one row. */
	readonly text?: string;
	readonly options: readonly ExplainedOption[];
}

export interface Explanation {
	readonly rows: readonly ExplainedRow[];
}
