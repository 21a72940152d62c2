import { createHash } from 'node:crypto';
import type { Who } from '$lib/server/accounts/who-asks';

/**
 * The id of what a form makes, as a UUID of version 8 (RFC 9562): of who sends it, of its `ticket`, which was drawn
 * with the page, and of its other fields. A form that is sent twice, on a slow line or by a second press, makes one
 * thing; one that was changed between, or came with another page, makes another. `publish` does not count: of two
 * buttons pressed one after the other the first holds.
 */
export function idOfMade(what: string, who: Who, form: FormData): string {
	const fields = [...form].filter(
		([name, value]) => name !== 'publish' && typeof value === 'string'
	);
	const by = who.type === 'educator' ? who.id : '';
	const hash = createHash('sha256')
		.update(JSON.stringify([what, by, fields]))
		.digest('hex');
	const [head, variant] = [hash.slice(0, 12), '89ab'[parseInt(hash.slice(12, 13), 16) % 4] ?? '8'];
	return `${head.slice(0, 8)}-${head.slice(8)}-8${hash.slice(13, 16)}-${variant}${hash.slice(16, 19)}-${hash.slice(19, 31)}`;
}
