/**
 * What a compiled module is. Types only: the compiler makes these, everything else reads them.
 * Names follow QTI, Moodle and the W3C Web Annotation model; docs/architecture.md has the table.
 */
import type { Passage, Sentence } from '../passages/passage.ts';
import type { Question } from '../questions/question.ts';

/** One of the three closing lines of a section: what is known, not known, debated. */
export interface WhatIsKnown {
	readonly known: string;
	readonly notKnown: string;
	readonly debated: string;
}

export interface Section {
	/** Stable anchor, written by the author: `## Is there a test? {#testing}`. */
	readonly id: string;
	readonly title: string;
	/** Heading level in the source, 2 to 6. The text before the first heading is not allowed. */
	readonly level: number;
	/**
	 * Sanitised HTML of the section's body, without its heading: sentences are
	 * `<span id="testing-s1" class="sentence">`. Safe for `{@html}`.
	 */
	readonly html: string;
	/** Text of the body that passages are found in: the sentences' text, blocks joined by one newline. */
	readonly text: string;
	readonly sentences: readonly Sentence[];
	/** Rendered by the page, not part of `html` or `text`; absent where the author wrote none. */
	readonly standing?: WhatIsKnown;
	/** Ids of notes that stand beside this section. */
	readonly notes: readonly string[];
}

/** What the article does with a claim. */
export type ClaimStatus = 'stated' | 'uncertain' | 'debated' | 'advice';

export interface Claim {
	readonly id: string;
	/** The claim in one short sentence, for the result page and reports. */
	readonly text: string;
	readonly status: ClaimStatus;
	/** How outside evidence stands to it, in the author's words; shown only with notes. */
	readonly evidence?: string;
	readonly section: string;
	/** Ids of the sentences that make it, in article order. */
	readonly sentences: readonly string[];
}

export interface Source {
	readonly title: string;
	readonly publisher: string;
	readonly url: string;
	/** Day on which the author read it, ISO 8601 date. */
	readonly read: string;
}

/** What guidelines and trials add. Never mixed into the article: shown beside it, with its source. */
export interface Note {
	readonly id: string;
	readonly section: string;
	readonly claims: readonly string[];
	readonly text: string;
	/** Where another module explains what the note says. */
	readonly see?: { readonly module: string; readonly section: string; readonly text: string };
	readonly sources: readonly [Source, ...Source[]];
}

export interface GlossaryEntry {
	readonly id: string;
	readonly term: string;
	readonly definition: string;
}

/** How a module treats the people who read it. */
export interface Care {
	/** Where a practice attempt is kept: until the tab closes, or on the device for 30 days. */
	readonly keep: 'tab' | 'device';
	/** Whether "Leave this page" is offered. */
	readonly quickExit: boolean;
	/** One calm sentence before the start: topic, length, that one can stop or skip. */
	readonly note?: string;
	/** Stands in the title bar and the history instead of the module's title. */
	readonly neutralTitle?: string;
	/** What the module says about its review, e.g. that no clinician has read it yet. */
	readonly review?: string;
	/** Which questions may come back to learners who want that; absent: all but sensitive ones. */
	readonly comeBack?: 'all' | 'none';
	/** What an assignment hands in unless its educator says otherwise, and the most it may ask for. */
	readonly handIn: { readonly default: HandInLevel; readonly most: HandInLevel };
}

/**
 * What of an attempt reaches the educator, each level more than the one before it: nothing, that it was
 * finished, the answers under a pseudonym, the answers with a name.
 */
export type HandInLevel = 'nothing' | 'completion' | 'pseudonym' | 'name';

/** A sentence to take along, and the passage that says so. */
export interface ToKeep {
	readonly text: string;
	readonly passage: Passage;
}

export interface Misconception {
	readonly id: string;
	/** The wrong idea in the author's words, e.g. "a test on offer is a validated test". */
	readonly text: string;
}

export interface Quiz {
	readonly id: string;
	readonly title: string;
	/** One or two sentences on what it is about. */
	readonly intro: string;
	/** Whether the article may be read before answering. */
	readonly book: 'open' | 'closed';
	readonly behaviour: Behaviour;
	readonly order: 'shuffled' | 'fixed';
	/** Id of the section after which the author wants it offered; absent: see `quiz-places.ts`. */
	readonly after?: string;
	/** Without drafts. */
	readonly questions: readonly Question[];
}

/** When feedback comes, whatever the kind: practice = two tries with a hint between, immediate = one. */
export type Behaviour = 'practice' | 'immediate';

export interface Module {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	/** BCP 47. */
	readonly language: string;
	readonly licence: string;
	/** Who wrote it and what it is built from. */
	readonly credits?: string;
	/** Hash of the whole content: an attempt belongs to one edition. */
	readonly edition: string;
	readonly care: Care;
	readonly sections: readonly Section[];
	readonly claims: readonly Claim[];
	readonly misconceptions: readonly Misconception[];
	readonly notes: readonly Note[];
	/** What its notes are, in the author's words; absent where they are what guidelines and trials add. */
	readonly notesLabel?: string;
	readonly glossary: readonly GlossaryEntry[];
	/** What the article leaves its readers with; absent where the author wrote none, and in editions of before. */
	readonly remember?: readonly ToKeep[];
	/** Questions to take to a doctor. */
	readonly ask?: readonly ToKeep[];
	/** Raster figures to be served under `/learn/<module>/figures/<name>`; SVG is inlined in `html`. */
	readonly figures: readonly Figure[];
	/** In the author's order. */
	readonly quizzes: readonly Quiz[];
}

export interface Figure {
	readonly name: string;
	readonly type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/avif';
	readonly bytes: Uint8Array;
}
