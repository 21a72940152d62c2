import { openLibrary } from './open-library.ts';
import type { Support } from './support-schema.ts';

/** Whom learners of this installation can turn to, and where "Leave this page" goes. */
export function support(): Promise<Support> {
	return Promise.resolve(openLibrary().support);
}
