import { createHash } from 'node:crypto';
import * as words from '$lib/messages/failures';
import { direction, language } from '$lib/messages/language';

/** What went wrong where no page of the application can be shown any more. */
interface Failure {
	/** `away`: the database cannot be had just now. */
	readonly type: 'away' | 'unexpected';
	/** Names it in the log. */
	readonly id: string;
	/** Whether a page is asked for, or something that a program reads. */
	readonly html: boolean;
}

/** Seconds after which it is worth another try. */
const pause = 10;

const style =
	'body{max-width:34rem;margin:12vh auto;padding:0 1.25rem;font:1.125rem/1.6 Georgia,serif;' +
	'color:#1d1b18;background:#fbfaf7}h1{font-size:1.6rem;line-height:1.25}.soft{font-size:.9rem}' +
	'a{color:inherit}@media(prefers-color-scheme:dark){body{color:#e9e6df;background:#191816}}';

const styleHash = createHash('sha256').update(style).digest('base64');

const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function page({ type, id }: Failure): string {
	const { title, text } = words.failures[type];
	return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Readback</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${text}</p><p class="soft">${words.errorNumber(id)}</p></main></body>
</html>
`;
}

/**
 * An answer that needs neither the database nor the application: in our words, kept nowhere, and, when the
 * database is away, with when to come back. Headers that every page carries are the caller's to add.
 */
export function failurePage(failure: Failure): Response {
	const { type, id, html } = failure;
	const status = type === 'away' ? 503 : 500;
	const headers = new Headers({ 'cache-control': 'no-store', 'content-security-policy': policy });
	if (type === 'away') headers.set('retry-after', String(pause));
	headers.set('content-type', html ? 'text/html; charset=utf-8' : 'application/json');
	const message = words.failures[type].title;
	const body = html ? page(failure) : JSON.stringify({ message, code: type, id });
	return new Response(body, { status, headers });
}
