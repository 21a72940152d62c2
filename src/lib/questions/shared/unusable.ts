import type { ReadResponse } from '../outcomes.ts';

/** A form that gives no response, with the reason in words for a learner. */
export function unusable(reason: string): ReadResponse {
	return { type: 'unusable', reason };
}

/** Happens when a page is older than the module, or a form was made by hand. */
export const foreign = unusable(
	'This answer does not belong to this question. Load the page again, then choose.'
);
