/**
 * What a question is, whatever its kind: a stem over parts. A part is a piece that can be right or wrong by
 * itself; it has options, and each option carries what is said of it and the passage that explains it. What a
 * kind adds is how it is answered (`responses.ts`), written (`kind-definitions.ts`) and drawn
 * (`kinds-in-page.svelte.ts`).
 * Types only.
 */
import type { Passage } from '../passages/passage.ts';
import type { Kind } from './kinds.ts';

export interface Option {
	/** The author's own stable word, unique in its part. */
	readonly id: string;
	readonly text: string;
	readonly key: boolean;
	/** Why, said when it was chosen. At most 60 words. */
	readonly chosen: string;
	/** Why, said of a right option that was not chosen. Absent where it says what `chosen` does. */
	readonly missed?: string;
	/** Id of the wrong idea that this option shows; never leaves for a learner's browser. */
	readonly misconception?: string;
	readonly claims: readonly string[];
	readonly passage: Passage;
	/** Of a typed answer: what falls into this option. Without it: all that falls into no other. */
	readonly accepts?: Accepts;
	/** Of a sentence that is picked: not one that was asked for, but close to it. It counts half. */
	readonly near?: true;
	/** Of a right sentence: id of the one that it may be picked for. */
	readonly instead?: string;
}

export type Accepts = Accepted | AcceptedTexts;

/** A range of numbers, both ends in it, as canonical decimals (`decimal.ts`). */
export interface Accepted {
	readonly least: string;
	readonly most: string;
}

/** Texts that count as the same answer, as their author writes them. */
export interface AcceptedTexts {
	readonly texts: readonly string[];
	/** Up to so many typing mistakes are overlooked. */
	readonly typos: number;
	/** Whether letters count as the same without their accents and vowel marks. */
	readonly accents: 'kept' | 'ignored';
}

/** What is answered as one. */
export interface Part {
	/** `''` where the question is one part: its stem asks it. Of a gap: the name by which the text has it. */
	readonly id: string;
	/** A statement to place, something to match, the sentence with the gap; `''` where the stem says it all. */
	readonly text: string;
	readonly options: readonly Option[];
}

export type Level = 'recall' | 'understanding' | 'application' | 'appraisal';

/** What a typed number is shown with, and how it is read. */
export interface NumberInput {
	/** Shown behind the field; may be typed as well. */
	readonly unit?: string;
	/** The decimal mark of the module's language; the other one then parts thousands. */
	readonly decimal: '.' | ',';
}

export interface Question {
	/** The author's own stable word, unique in the module. */
	readonly id: string;
	readonly kind: Kind;
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
	/** Whether options, or parts where each has the same, keep the author's order. */
	readonly order: 'shuffled' | 'fixed';
	readonly parts: readonly Part[];
	/** Of typed numbers only. */
	readonly input?: NumberInput;
	/** What is worked on: each gap stands as its part's id in braces. */
	readonly text?: string;
	/** Absent: what is right counts by itself. */
	readonly marking?: Marking;
}

/** How a question is marked where its author does not want parts of a mark: 1 for what is right throughout, else 0. */
export type Marking = 'all-or-nothing';

/** An option before answering. */
export interface PublicOption {
	readonly id: string;
	readonly text: string;
}

export interface PublicPart extends PublicOption {
	/** Empty where the answer is typed: its options are the answers. */
	readonly options: readonly PublicOption[];
}

/** What may be seen before answering: no hint, key, feedback, misconception, claim or hash. */
export interface PublicQuestion {
	readonly id: string;
	readonly kind: Kind;
	readonly stem: string;
	readonly sensitive: boolean;
	readonly parts: readonly PublicPart[];
	readonly input?: NumberInput;
	readonly text?: string;
	/** Learners are told before they answer. */
	readonly marking?: Marking;
}

/** What is needed to lead back to the article, without the anchoring of other tools. */
export type PracticePassage = Pick<Passage, 'section' | 'sectionTitle' | 'exact' | 'sentences'>;

export interface PracticeOption extends PublicOption {
	readonly key: boolean;
	readonly chosen: string;
	readonly missed?: string;
	readonly passage: PracticePassage;
	readonly accepts?: Accepts;
	readonly near?: true;
	readonly instead?: string;
}

export interface PracticePart extends PublicPart {
	readonly options: readonly PracticeOption[];
}

/** A question of open practice, marked in the page: with key and feedback, never the misconception. */
export interface PracticeQuestion extends PublicQuestion {
	readonly hint?: string;
	readonly claims: readonly string[];
	readonly parts: readonly PracticePart[];
}

export type OptionState =
	| 'chosen-right'
	| 'chosen-near'
	| 'chosen-wrong'
	| 'missed-right'
	/** Would have counted as well as what was chosen, or as what was missed. */
	| 'also-right'
	| 'left-near'
	| 'left-wrong';

export interface ExplainedOption extends PublicOption {
	readonly state: OptionState;
	/** What was typed, where the option stands for more than one answer. */
	readonly given?: string;
	/** What that was read as, where a typing mistake or accents were overlooked. */
	readonly readAs?: string;
	/** The feedback that fits the state, in the author's words. */
	readonly why: string;
	readonly passage: PracticePassage;
}

export interface ExplainedPart {
	/** Id of the part; of a question that is one part, its own. */
	readonly id: string;
	readonly text: string;
	readonly options: readonly ExplainedOption[];
}

/** How far a response is right. */
export interface Mark {
	/** 0 to 1; 1 is "in line with the article". */
	readonly fraction: number;
}
