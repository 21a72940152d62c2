/** A place in the article that something points at, and the sentences it is made of. Types only. */

/**
 * An exact quote in one section of the rendered article (W3C TextQuoteSelector).
 * Made by the compiler only, and only when `exact` occurs once in the section's text.
 */
export interface Passage {
	/** Anchor of the section, e.g. `testing`. */
	readonly section: string;
	/** Heading of the section as rendered, for "Read it in …". */
	readonly sectionTitle: string;
	readonly exact: string;
	/** Up to 32 characters before and after, so that the quote can be found again by other tools. */
	readonly prefix: string;
	readonly suffix: string;
	/** Offset of `exact` in the section's text, in UTF-16 code units. */
	readonly start: number;
	/** Ids of the sentence elements that the quote touches, first one first; never empty. */
	readonly sentences: readonly [string, ...string[]];
}

export interface Sentence {
	/** Id of the element in the rendered article: `<section>-s<number from 1>`. */
	readonly id: string;
	readonly text: string;
	/** Offsets in the section's text, in UTF-16 code units. */
	readonly start: number;
	readonly end: number;
	/** Ids of the claims that this sentence makes. */
	readonly claims: readonly string[];
}
