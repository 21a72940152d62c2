import { writtenKind } from '../author-schemas.ts';

/** One right option among several. */
export const choice = writtenKind('choice', {
	keys: 'one',
	stem: 'The question.',
	about: 'One right option.'
});
