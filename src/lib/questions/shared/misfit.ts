import type { Marked } from '../outcomes.ts';

/** A response of another kind, or with ids that the question does not have. */
export const misfit: Marked = {
	type: 'unusable',
	reason: 'The response does not fit the question.'
};
