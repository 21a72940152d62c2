import { createHash, createHmac } from 'node:crypto';
import type { Who } from '$lib/server/accounts/who-asks';
import { isoSeconds } from '$lib/server/store/database/columns';

/**
 * The id of what a form makes, drawn from who sends it, from its `ticket`, which came with the page, and from its other
 * fields. A form that is sent twice, on a slow line or by a second press, makes one thing. A form that was changed
 * between, or that came with another page, makes another. `publish` does not count: of two buttons pressed one after
 * the other, the first decides.
 */
export function idOfMade(what: string, who: Who, form: FormData): string {
	const fields = [...form].filter(
		([name, value]) => name !== 'publish' && typeof value === 'string'
	);
	const by = who.type === 'nobody' ? '' : who.id;
	return createHash('sha256')
		.update(JSON.stringify([what, by, fields]))
		.digest('hex')
		.slice(0, 32);
}

/**
 * Since when the same, made by the same person, is answered instead of made once more. Whoever presses, goes back and
 * presses again has a page with another ticket: browsers load it anew, as nothing of it may be kept.
 */
export function justNow(now: string): string {
	return isoSeconds(new Date(Date.parse(now) - 60 * 60 * 1000));
}

/** 32 bytes that nobody guesses who does not know the server's `secret`: the same for a form that is sent twice. */
export function bytesOfMade(what: string, who: Who, form: FormData, secret: string): Buffer {
	return createHmac('sha256', secret)
		.update(`made:${idOfMade(what, who, form)}`)
		.digest();
}
