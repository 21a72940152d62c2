import { writtenKind } from '../authored.ts';

/** One right option among several. */
export const choice = writtenKind('choice', {
	keys: 'one',
	stem: 'The question.',
	about: 'One right option.'
});
