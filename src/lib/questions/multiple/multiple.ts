import { writtenKind } from '../author-schemas.ts';

/** One or more right options ("multiple response"). */
export const multiple = writtenKind('multiple', {
	keys: 'some',
	stem: 'The question. Say that several options may be right.',
	about: 'One or more right options.'
});
