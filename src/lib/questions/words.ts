/** What is said to a learner of a kind, beside the stem. */
import type { Kind } from './kinds.ts';

/** Above the stem: what is asked, where the stem is a statement. */
export const leads: Readonly<Partial<Record<Kind, string>>> = {
	truth: 'Is this in line with the article?'
};

/** Below the stem: how it is answered, where the controls do not tell. */
export const hows: Readonly<Partial<Record<Kind, string>>> = {
	multiple: 'Choose all that are in line with the article.'
};
