import { building, dev } from '$app/environment';
import * as words from '$lib/messages/failures';
import { guardRequest } from '$lib/server/http/guard-request';
import { insertArticle } from '$lib/server/http/article-html';
import { commitsOf } from '$lib/server/attempts/commits-of';
import { failurePage } from '$lib/server/http/failure-page';
import { loggableError, makeLog, notesOf, say } from '$lib/server/http/log';
import { storeMetrics } from '$lib/server/http/store-metrics';
import { openLibrary, support } from '$lib/server/catalogue/open-library';
import { fillIn, supportWarning } from '$lib/server/catalogue/support';
import { readSupportTexts } from '$lib/server/accounts/support-texts';
import { learnerCookie } from '$lib/server/accounts/learner-cookie';
import { needsEducator, whoAsks } from '$lib/server/accounts/who-asks';
import { openAccounts } from '$lib/server/accounts/open-accounts';
import { printFirstLink } from '$lib/server/accounts/first-link';
import { setTheAccounts, theAccounts } from '$lib/server/accounts/the-accounts';
import { isAway } from '$lib/server/store/database/is-away';
import { isDamaged } from '$lib/server/store/database/sqlite';
import { allowKinds, insertKinds } from '$lib/server/http/kind-scripts';
import { fetchKinds } from '$lib/player/question/fetch-kinds';
import { keepPress } from '$lib/server/http/keep-press';
import { isoSeconds } from '$lib/server/store/database/columns';
import type { Store } from '$lib/server/store/database/open-store';
import { sendDigestsDaily } from '$lib/server/digest/send-digests';
import { purgeDaily } from '$lib/server/store/upkeep/purge';
import { noteNoRoom } from '$lib/server/store/database/reach';
import { storePlace } from '$lib/server/store/database/store-place';
import { closeTheStore, openTheStore } from '$lib/server/store/the-store';
import { direction, language } from '$lib/messages/language';
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
	const { mail, origin, onFailure } = theAccounts();
	const endDigests = sendDigestsDaily(db, {
		...{ mail, origin, onFailure },
		now: () => isoSeconds(new Date())
	});
	process.once('sveltekit:shutdown', () => {
		endPurging();
		endDigests();
		void theAccounts()
			.settled()
			.then(() => commits.settled())
			.then(closeTheStore);
	});
}

/**
 * Compiles every module and brings the database up to date before the first visitor comes: what is broken
 * ends a start, not a page.
 */
export const init: ServerInit = async () => {
	if (building) return;
	if (!dev) openLibrary();
	await fetchKinds();
	const place = storePlace(process.env);
	const { dataDir } = place;
	const opening = { env: process.env, dataDir, log: say };
	const store = await openTheStore(place);
	const accounts = openAccounts({ ...opening, store });
	setTheAccounts(accounts);
	const warning = supportWarning(fillIn(await support(), await readSupportTexts(store.db)));
	if (warning !== null) say(warning);
	await printFirstLink(accounts, { dataDir, now: isoSeconds(new Date()), log: say });
	await keep(store);
};

const headers = [...answerHeaders, ...pageHeaders];

/** Says who asks, before any page does anything. */
async function recognise({ locals, route, request, cookies, params }: RequestEvent): Promise<void> {
	locals.now = isoSeconds(new Date());
	const asked = await whoAsks(theAccounts(), {
		...{ route: route.id, headers: request.headers, now: locals.now },
		...{ learnerCookie: cookies.get(learnerCookie), assignment: params.assignment }
	});
	locals.who = asked.who;
	locals.learners = asked.learners;
	locals.session = asked.session;
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

/** The page, whose root element says in which language it is. */
function sayLanguage(html: string): string {
	return html.replace('%language%', language).replace('%direction%', direction);
}

/** The page, as the application makes it. Throws where it could not find out who asks. */
async function shown({ event, resolve }: Parameters<Handle>[0]): Promise<Response> {
	await recognise(event);
	const { locals, route } = event;
	if (needsEducator(route.id) && locals.who.type !== 'educator') return toSignIn(event);
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = insertKinds(keepPress(sayLanguage(html)), locals.kinds);
			return insertArticle(page, locals.article);
		}
	});
}

/** What is said where the application itself could not: in our words, and under an id that the log has. */
function failed(event: RequestEvent, error: unknown): Response {
	const id = logFailure(event, error, isAway(error) ? 503 : 500);
	const html = event.request.headers.get('accept')?.includes('text/html') ?? false;
	return failurePage({ type: isAway(error) ? 'away' : 'unexpected', id, html });
}

/** What the application said of its failure, and that it is worth another try: the database is away. */
function later(response: Response): Response {
	const { body, headers } = response;
	const again = new Response(body, { status: 503, headers });
	again.headers.set('retry-after', '10');
	again.headers.set('cache-control', 'no-store');
	return again;
}

/** How long an answer may be kept, where nobody has said so. */
function setCaching({ request, route }: RequestEvent, { headers, status }: Response): void {
	if (status >= 500) headers.set('cache-control', 'no-store');
	else if (isPersonal(route.id)) headers.set('cache-control', 'private, no-store');
	if (headers.has('cache-control')) return;
	// A page is the same for everybody and has an ETag: kept, and asked about each time. What a form
	// brings back is one learner's: in their browser's way back, and in no cache on the way.
	const plain = request.method === 'GET' && status === 200;
	headers.set('cache-control', plain ? 'no-cache' : 'private, no-cache');
}

export const handle: Handle = async ({ event, resolve }) => {
	const notes = notesOf(event.platform?.req);
	if (notes) notes.route = event.route.id;
	const { locals, url } = event;
	locals.setCookies = [];
	guardRequest(event);
	const answer = await shown({ event, resolve }).catch((error: unknown) => failed(event, error));
	const response = locals.away && answer.status === 500 ? later(answer) : answer;
	for (const [name, value] of headers) response.headers.set(name, value);
	const policy = response.headers.get('content-security-policy');
	if (policy !== null)
		response.headers.set('content-security-policy', allowKinds(policy, locals.kinds));
	else if (response.headers.get('content-type')?.startsWith('text/html'))
		response.headers.set('content-security-policy', barePolicy);
	for (const line of locals.setCookies)
		response.headers.append('set-cookie', url.protocol === 'https:' ? `${line}; Secure` : line);
	setCaching(event, response);
	return response;
};

/** Words for what a visitor can cause; the framework's own message says the rest. */
const codes: Readonly<Record<number, string>> = {
	404: 'not-found',
	405: 'method-not-allowed',
	415: 'unsupported-form'
};

/** Into the log, without what a person wrote; the id under which it stands there. */
function logFailure(event: RequestEvent, error: unknown, status: number): string {
	const id = notesOf(event.platform?.req)?.id ?? randomUUID();
	const { method } = event.request;
	noteNoRoom(error, isoSeconds(new Date()));
	log.error(
		{ requestId: id, method, route: event.route.id, status, error: loggableError(error) },
		isAway(error) ? 'database away' : isDamaged(error) ? 'database damaged' : 'unexpected'
	);
	// Whoever writes the page sees what was thrown, message and all.
	if (dev) console.error(error);
	return id;
}

/** The visitor learns that something failed and under which id it is in the log, and no more. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 413) return { message: words.tooLarge, code: 'too-large' };
	if (status < 500) return { message, code: codes[status] ?? 'refused' };
	event.locals.away = isAway(error);
	const id = logFailure(event, error, event.locals.away ? 503 : status);
	return event.locals.away
		? { message: words.awayInPage, code: 'away', id }
		: { message: words.failures.unexpected.title, code: 'unexpected', id };
};
