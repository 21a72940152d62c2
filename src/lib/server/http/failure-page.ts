import { createHash } from 'node:crypto';

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

const words = {
	away: {
		title: 'Readback cannot reach its records just now.',
		text: 'What was saved before is kept. Wait a moment, then load this page again; what you sent last may not have been taken, and you will see that on the page.'
	},
	unexpected: {
		title: 'Something went wrong on our side.',
		text: 'What was saved before is kept. Load this page again, or go back to where you came from.'
	}
} as const;

function page({ type, id }: Failure): string {
	const { title, text } = words[type];
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Readback</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${text}</p><p class="soft">Number of this error: ${id}</p></main></body>
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
	const message = words[type].title;
	const body = html ? page(failure) : JSON.stringify({ message, code: type, id });
	return new Response(body, { status, headers });
}

/** What somebody is told who tried too often. */
export function waitWords(seconds: number): string {
	if (seconds < 60)
		return `Too many tries. Try again in ${seconds === 1 ? 'one second' : `${seconds} seconds`}.`;
	const minutes = Math.ceil(seconds / 60);
	if (minutes > 60) return 'Too many tries. Try again tomorrow.';
	return `Too many tries. Try again in ${minutes === 1 ? 'one minute' : `${minutes} minutes`}.`;
}
