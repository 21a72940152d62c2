import { error } from '@sveltejs/kit';
import * as words from '$lib/messages/failures';

/** The same answer for what does not exist and for what belongs to somebody else. */
export function nothingHere(): never {
	error(404, { message: words.nothingHere, code: 'not-found' });
}
