import { building, dev } from '$app/environment';
import { insertArticle } from '$lib/server/http/article-html';
import { commitsOf } from '$lib/server/attempts/commits-of';
import { keepChosen } from '$lib/server/http/keep-chosen';
import { loggableError } from '$lib/server/http/loggable-error';
import { makeLog } from '$lib/server/http/make-log';
import { notesOf } from '$lib/server/http/request-notes';
import { storeMetrics } from '$lib/server/http/store-metrics';
import { openLibrary } from '$lib/server/catalogue/open-library';
import { learnerCookie } from '$lib/server/accounts/learner-cookie';
import { needsEducator } from '$lib/server/accounts/needs-educator';
import { openAccounts } from '$lib/server/accounts/open-accounts';
import { printFirstLink } from '$lib/server/accounts/print-first-link';
import { setTheAccounts, theAccounts } from '$lib/server/accounts/the-accounts';
import { whoAsks } from '$lib/server/accounts/who-asks';
import { isoSeconds } from '$lib/server/store/iso-seconds';
import type { Store } from '$lib/server/store/open-store';
import { purgeDaily } from '$lib/server/store/purge-daily';
import { storePlace } from '$lib/server/store/store-place';
import { closeTheStore, openTheStore } from '$lib/server/store/the-store';
import { answerHeaders, barePolicy, pageHeaders } from '$lib/server/http/security-headers';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';

const log = makeLog(process.env['LOG_LEVEL']);

/** What the store needs while the process lives: old rows go, counts are shown, and a stop loses nothing. */
async function keep({ db, raw }: Store): Promise<void> {
	const commits = commitsOf(db);
	const endPurging = await purgeDaily(db, {
		now: () => isoSeconds(new Date()),
		onPurged: (purged) => log.info({ purged }, 'purged'),
		onError: (error) => log.error({ error: loggableError(error) }, 'purge failed')
	});
	storeMetrics({
		commits: () => commits.counts,
		pool: () => {
			if (raw.type !== 'postgres') return undefined;
			const { totalCount: total, idleCount: idle, waitingCount: waiting } = raw.pool;
			return { total, idle, waiting };
		}
	});
	process.once('sveltekit:shutdown', () => {
		endPurging();
		void commits.settled().then(closeTheStore);
	});
}

/**
 * Compiles every module and brings the database up to date before the first visitor comes: what is broken
 * ends a start, not a page.
 */
export const init: ServerInit = async () => {
	if (building) return;
	if (!dev) openLibrary();
	const place = storePlace(process.env);
	const say = (line: string): void => console.log(line);
	const { dataDir } = place;
	const opening = { env: process.env, dataDir, log: say };
	const store = await openTheStore(place);
	const accounts = openAccounts({ ...opening, store });
	setTheAccounts(accounts);
	await printFirstLink(accounts, { dataDir, now: isoSeconds(new Date()), log: say });
	await keep(store);
};

const headers = [...answerHeaders, ...pageHeaders];

/** Says who asks, before any page does anything. */
async function recognise({ locals, route, request, cookies }: RequestEvent): Promise<void> {
	locals.now = isoSeconds(new Date());
	const asked = await whoAsks(theAccounts(), {
		...{ route: route.id, headers: request.headers, now: locals.now },
		learnerToken: cookies.get(learnerCookie)
	});
	locals.who = asked.who;
	locals.setCookies = [...asked.cookies];
}

/** To the sign-in, and from there back to where one wanted to go. */
function toSignIn({ url, request }: RequestEvent): Response {
	const to = request.method === 'GET' ? `?to=${encodeURIComponent(url.pathname)}` : '';
	return new Response(null, { status: 303, headers: { location: `/teach/sign-in${to}` } });
}

/** Pages that are one person's are kept nowhere. */
function isPersonal(route: string | null): boolean {
	return /^\/(teach|join|class|attempt)(\/|$)/.test(route ?? '');
}

export const handle: Handle = async ({ event, resolve }) => {
	const notes = notesOf(event.platform?.req);
	if (notes) notes.route = event.route.id;
	await recognise(event);
	const { locals, route, url } = event;
	const response =
		needsEducator(route.id) && locals.who.type !== 'educator'
			? toSignIn(event)
			: await resolve(event, {
					transformPageChunk: ({ html }) =>
						insertArticle(keepChosen(html, locals.chosen), locals.article)
				});
	for (const [name, value] of headers) response.headers.set(name, value);
	const isPage = response.headers.get('content-type')?.startsWith('text/html');
	if (isPage && !response.headers.has('content-security-policy'))
		response.headers.set('content-security-policy', barePolicy);
	for (const line of locals.setCookies)
		response.headers.append('set-cookie', url.protocol === 'https:' ? `${line}; Secure` : line);
	if (isPersonal(route.id)) response.headers.set('cache-control', 'private, no-store');
	if (!response.headers.has('cache-control')) {
		// A page is the same for everybody and has an ETag: kept, and asked about each time. What a form
		// brings back is one learner's: in their browser's way back, and in no cache on the way.
		const plain = event.request.method === 'GET' && response.status === 200;
		response.headers.set('cache-control', plain ? 'no-cache' : 'private, no-cache');
	}
	return response;
};

/** Words for what a visitor can cause; the framework's own message says the rest. */
const codes: Readonly<Record<number, string>> = {
	404: 'not-found',
	405: 'method-not-allowed',
	413: 'too-large',
	415: 'unsupported-form'
};

/** The visitor learns that something failed and under which id it is in the log, and no more. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status < 500) return { message, code: codes[status] ?? 'refused' };
	const id = notesOf(event.platform?.req)?.id ?? randomUUID();
	const { method } = event.request;
	log.error(
		{ requestId: id, method, route: event.route.id, status, error: loggableError(error) },
		'unexpected'
	);
	// Whoever writes the page sees what was thrown, message and all.
	if (dev) console.error(error);
	return { message: 'Something went wrong on our side.', code: 'unexpected', id };
};
