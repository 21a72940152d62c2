import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { databaseFile } from '../../src/lib/server/store/database/store-place.ts';
import { inspectFile } from '../../src/lib/server/store/upkeep/inspect-file.ts';
import type { Role } from '../authorisation-table.ts';
import { everyRoute, type Way } from './every-route.ts';
import { freshDatabase } from './fresh-database.ts';
import { bodies, cookies, headers, pathParts, searches, texts, type Body } from './hostile.ts';
import { startSchool, type School } from './school.ts';

/** Tries of each way in, for each of the roles. `FUZZ=100` is a long run; `FUZZ_SEED` draws others. */
const tries = Number(process.env['FUZZ'] || 2);
const seed = Number(process.env['FUZZ_SEED'] || 7);

const asking: readonly Role[] = ['nobody', 'learner', 'educator', 'administrator'];
const ways = await everyRoute();

/** One request, as it is sent. */
interface Case {
	/** Behind the origin. */
	readonly address: string;
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: Body['body'];
}

/** What of a form is spoilt: one field, or how it is sent. */
interface Spoilt {
	readonly part: number;
	readonly pathPart: string | null;
	readonly search: string | null;
	readonly body: Body | null;
	readonly field: number;
	readonly text: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly cookie: string | null;
	/** The network that it comes from, so that limits do not hide what lies behind them. */
	readonly network: number;
}

/** One of three; else nothing, so that what is spoilt elsewhere reaches the page. */
function seldom<T>(values: readonly T[]): fc.Arbitrary<T | null> {
	const some = { weight: 1, arbitrary: fc.constantFrom(...values) };
	return fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, some);
}

const spoilt: fc.Arbitrary<Spoilt> = fc.record({
	part: fc.nat(5),
	pathPart: seldom(pathParts),
	search: seldom(searches),
	body: seldom(bodies),
	field: fc.nat(40),
	text: fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 200 })),
	headers: fc.constantFrom(...headers),
	cookie: seldom(cookies),
	network: fc.nat(0xffffff)
});

/** A part of an address that names nothing, and that no header can carry as it stands. */
const nowhere = '%1B%F0%9F%92%A5';

const unspoilt: Spoilt = {
	...{ part: 0, pathPart: null, search: null, body: null, field: 0, text: '' },
	...{ headers: {}, cookie: null, network: 1 }
};

/** The most bytes that come back for one of a form's text: `<` is six in a script, four in a page. */
const mostTimes = 12;

/** Bytes of text that a form is filled with; with what each field costs it may carry 256 KB. */
const filling = 150_000;

/** As much of a piece as fits. */
const long = (piece: string, bytes: number): string =>
	piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));

type Fields = readonly (readonly [string, string])[];

/** The fields of a page's forms, with what stands in them. */
function fieldsOf(html: string): Fields {
	return [...html.matchAll(/<(?:input|textarea|select|button)[^>]*\bname="([^"]+)"[^>]*>/g)].map(
		// Nothing is deleted: what comes after would find nothing.
		([tag, name = '']) => [name, name === 'sure' ? '' : (/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '')]
	);
}

/** Fields that no page writes by itself, or only with a script. */
const more: Fields = ['record', 'at', 'q', 'only', 'response', 'sure', 'expected', 'token'].map(
	(name) => [name, '']
);

describe.each(['sqlite', 'postgres'] as const)('anything at all, sent on %s', (kind) => {
	let school: School;
	beforeAll(async () => {
		const place = { SECRET: 'a secret for the tests, long enough', LOG_LEVEL: 'error' };
		const database =
			kind === 'postgres' ? { DATABASE_URL: await freshDatabase(inject('postgresUrl')) } : {};
		school = await startSchool({ ...place, ...database, ADDRESS_HEADER: 'x-forwarded-for' });
	});
	afterAll(() => school.stop());

	const fields = new Map<string, Fields>();

	function fill(route: string, at: number, pathPart: string | null): string {
		const names = [...route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
		const spoiltName = pathPart === null ? undefined : names[at % Math.max(1, names.length)];
		return route.replaceAll(/\[(\w+)\]/g, (_, name: string) =>
			name === spoiltName ? (pathPart ?? '') : (school.params[name] ?? name)
		);
	}

	/** What a page asks for, so that the forms which are sent are its own. */
	async function fieldsFor({ route }: Way, role: Role, cookie: string): Promise<Fields> {
		const known = fields.get(`${role} ${route}`);
		if (known) return known;
		const address = school.url + fill(route, 0, null);
		const opened = await fetch(address, { headers: { accept: 'text/html', cookie } });
		const isPage = opened.headers.get('content-type')?.startsWith('text/html');
		const found = isPage ? fieldsOf(await opened.text()) : [];
		if (!isPage) await opened.body?.cancel();
		fields.set(`${role} ${route}`, [...found, ...more]);
		return found;
	}

	function caseOf(way: Way, found: Fields, cookie: string, one: Spoilt): Case {
		const act = way.name.startsWith('?/') && way.name !== '?/default' ? way.name : '';
		const base = fill(way.route, one.part, one.pathPart) || '/';
		const network = [10, one.network >> 16, (one.network >> 8) & 255, one.network & 255].join('.');
		const sent = {
			...{ accept: 'text/html', origin: school.url, 'x-forwarded-for': network },
			...one.headers,
			cookie: [cookie, one.cookie].filter(Boolean).join('; ')
		};
		const common = { address: base + (one.search ?? act), method: way.method };
		if (way.method === 'GET') return { ...common, headers: sent };
		if (one.body) {
			const type = one.body.type === '' ? {} : { 'content-type': one.body.type };
			return { ...common, headers: { ...sent, ...type }, body: one.body.body };
		}
		const form = new URLSearchParams(found.map(([name, value]) => [name, value]));
		const name = found[one.field % Math.max(1, found.length)]?.[0] ?? 'name';
		form.set(name, one.text.toWellFormed());
		const type = { 'content-type': 'application/x-www-form-urlencoded' };
		return { ...common, headers: { ...sent, ...type }, body: form.toString() };
	}

	/** Sends it: what is wrong with the answer, or `null`. */
	async function faultOf(sent: Case): Promise<string | null> {
		const { address, body, ...init } = sent;
		const response = await fetch(school.url + address, {
			...{ ...init, redirect: 'manual', signal: AbortSignal.timeout(20_000) },
			...(body === undefined ? {} : { body })
		});
		const { status } = response;
		const shown = `${init.method} ${address.slice(0, 200)} ${JSON.stringify(init.headers).slice(0, 400)} ${String(body ?? '').slice(0, 200)}`;
		if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
			await response.body?.cancel();
			return null;
		}
		const text = await response.text();
		if (status >= 500) return `${status}: ${shown}`;
		if (status >= 400 && !/[a-z]{3}/i.test(text)) return `${status} without words: ${shown}`;
		return null;
	}

	function post(path: string, body: string, type = 'application/x-www-form-urlencoded') {
		const sent = { accept: 'text/html', origin: school.url, 'content-type': type };
		return fetch(school.url + path, { method: 'POST', headers: sent, body, redirect: 'manual' });
	}

	test('finds no act under a name that every object has', async () => {
		for (const name of ['__proto__', 'constructor', 'toString', 'default', 'none']) {
			const answer = await post(`/join?/${name}`, 'code=a');
			expect([name, answer.status]).toEqual([name, 404]);
			expect(await answer.text()).toContain('<h1');
		}
	});

	test('says in words that a form could not be read, or is of no kind that is taken', async () => {
		const unread = await post('/join?/find', 'a=1', 'multipart/form-data; boundary=b');
		expect(unread.status).toBe(400);
		expect(await unread.text()).toContain('We could not read the form');
		expect((await post('/join?/find', '{}', 'application/json')).status).toBe(415);
	});

	test('finds nothing under a NUL, wherever it stands', async () => {
		const headers = { accept: 'text/html', cookie: 'readback_learner=%00' };
		const opened = await fetch(`${school.url}/join/a%00b?q=%00`, { headers });
		const signing = await post('/teach/sign-in', 'email=a%00@b.org&password=%00');
		const cookie = await school.cookieOf('educator', '');
		const classPage = await fetch(`${school.url}/teach/classes/a%00b`, { headers: { cookie } });
		expect([opened.status, signing.status, classPage.status]).toEqual([404, 400, 404]);
	});

	test.each([
		...['/teach/classes/class/names?/read', '/teach/classes/class?/rename', '/teach?/create'],
		...['/teach/assignments/assignment/settings', '/teach/assignments/assignment/exceptions?/put'],
		...['/learn/tea-and-sleep/basics?/answer', '/teach/sign-in', '/join/AAAA-AAAA-AA']
	])(
		`comes back from %s at most ${mostTimes} times as long as the text that was sent`,
		async (path) => {
			const cookie = path.startsWith('/teach/sign-in') ? '' : await school.cookieOf('educator', '');
			const names = ['list', 'name', 'email', 'label', 'quizzes', 'due', 'learner', 'record'];
			const each = Math.floor(filling / names.length);
			const bytesOf = async (piece: string, bytes: number): Promise<number> => {
				const body = new FormData();
				for (const name of names) body.set(name, long(piece, bytes));
				if (path.endsWith('read')) body.set('list', long(piece, bytes * names.length));
				const headers = { accept: 'text/html', origin: school.url, cookie };
				const answer = await fetch(school.url + path, { method: 'POST', headers, body });
				return Buffer.byteLength(await answer.text());
			};
			const base = await bytesOf('a', 1);
			for (const piece of ['<', '"', 'a\n', 'a,\u202E\n', '\u{1F33F}']) {
				const more = (await bytesOf(piece, each / 2)) - base;
				expect([piece, more < mostTimes * filling]).toEqual([piece, true]);
			}
		}
	);

	test.each(asking)(
		'is answered to %s as a request, never as a fault of ours',
		async (role) => {
			const faults = new Set<string>();
			let cookie = await school.cookieOf(role, randomBytes(32).toString('base64url'));
			let count = 0;
			for (const [at, way] of ways.entries()) {
				const found = await fieldsFor(way, role, cookie);
				const cases = [
					{ ...unspoilt, pathPart: nowhere },
					...fc.sample(spoilt, { numRuns: tries, seed: seed + at })
				];
				const sent = await Promise.all(
					cases.map((one) => faultOf(caseOf(way, found, cookie, one)))
				);
				count += sent.length;
				for (const fault of sent) if (fault !== null) faults.add(fault);
				// An act may have ended the session.
				if (way.method !== 'GET')
					cookie = await school.cookieOf(role, randomBytes(32).toString('base64url'));
			}
			expect(count).toBe(ways.length * (tries + 1));
			expect([...faults]).toEqual([]);
		},
		60_000 + tries * 30_000
	);

	test.runIf(kind === 'sqlite')('leaves only what a restore would accept', async () => {
		const audited = await school.db.selectFrom('audit').select('id').execute();
		expect(audited.length).toBeGreaterThan(10);
		const file = join(school.dataDir, databaseFile);
		expect(await inspectFile(file)).toEqual({ type: 'fine' });
	});
});
