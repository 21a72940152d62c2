/**
 * What a compiled question is. Types only. A kind that is added to `Question` makes the compiler name
 * every registry that lacks it.
 */
import type { Passage } from '../content/module.ts';

/** One thing a learner can choose. Every option, right or wrong, names the passage that explains it. */
export interface Option {
	/** The author's own stable word, unique in its row. */
	readonly id: string;
	readonly text: string;
	readonly key: boolean;
	/** Why, said when it was chosen. At most 60 words. */
	readonly chosen: string;
	/** Why, said of a right option that was not chosen. Present on every right option. */
	readonly missed?: string;
	/** Id of the wrong idea that this option shows; never leaves for a learner's browser. */
	readonly misconception?: string;
	readonly claims: readonly string[];
	readonly passage: Passage;
}

export type Level = 'recall' | 'understanding' | 'application' | 'appraisal';

interface QuestionBase {
	/** The author's own stable word, unique in the module. */
	readonly id: string;
	readonly stem: string;
	/** Said between the first and the second try; never gives the answer. Absent: one try. */
	readonly hint?: string;
	readonly level: Level;
	/** Counts losses or touches on blame: announced before it is asked. */
	readonly sensitive: boolean;
	/** Claims that any of its options draws on, in the module's order. */
	readonly claims: readonly string[];
	/** Hash of everything that is asked, marked and said. */
	readonly hash: string;
	/** Whether options (of a sort: statements) keep the author's order. Always `fixed` for `truth`. */
	readonly order: 'shuffled' | 'fixed';
}

/** One right option. */
export interface ChoiceQuestion extends QuestionBase {
	readonly kind: 'choice';
	readonly options: readonly Option[];
}

/** One or more right options ("multiple response"). */
export interface MultipleQuestion extends QuestionBase {
	readonly kind: 'multiple';
	readonly options: readonly Option[];
}

/** A statement: true, false, or "the article says it is uncertain". One try. */
export interface TruthQuestion extends QuestionBase {
	readonly kind: 'truth';
	/** Ids `true`, `false`, `uncertain`, in this order. */
	readonly options: readonly Option[];
}

/** The claim sort: each statement is supported by the article, uncertain in it, or not supported. */
export interface SortQuestion extends QuestionBase {
	readonly kind: 'sort';
	readonly statements: readonly Statement[];
}

export interface Statement {
	readonly id: string;
	readonly text: string;
	/** Ids `supported`, `uncertain`, `unsupported`, in this order; exactly one is the key. */
	readonly options: readonly Option[];
}

export type Question = ChoiceQuestion | MultipleQuestion | TruthQuestion | SortQuestion;
export type Kind = Question['kind'];
export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>;
