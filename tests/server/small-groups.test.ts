import { unflatten } from 'devalue';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { asking } from '../../bench/server/ask.ts';
import { fill, type Filled } from '../../bench/server/fill.ts';
import { oneGo } from '../../bench/server/learner.ts';
import { openAccounts } from '../../src/lib/server/accounts/open-accounts.ts';
import { hashToken } from '../../src/lib/server/accounts/secrets.ts';
import { createAssignment } from '../../src/lib/server/assignments/create-assignment.ts';
import { frozenModule, loadAssignment } from '../../src/lib/server/assignments/load-assignment.ts';
import { moveAssignment, type Move } from '../../src/lib/server/assignments/change-assignment.ts';
import { exportFiles } from '../../src/lib/server/reports/export-file.ts';
import { seriesFiles } from '../../src/lib/server/reports/series-files.ts';
import { joinSeries } from '../../src/lib/server/store/assignments.ts';
import { createClass } from '../../src/lib/server/store/classes.ts';
import type { Database } from '../../src/lib/server/store/database/tables.ts';
import { createLearner, createLearnerSession } from '../../src/lib/server/store/learners.ts';
import { isoSeconds } from '../../src/lib/server/store/database/columns.ts';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { knownAnswers, type Taken } from '../attack/known-answers.ts';
import { educatorSession } from './educator-session.ts';
import { serveReadback, temporaryFolder, type Serving } from './run-readback.ts';
import { workbookRows } from './workbook-rows.ts';

/**
 * Two schools that are the same but for what one learner answered; the tenth answers the other way about, so
 * that of ten two have changed answers. If all that their educator can see and take along is the same, too,
 * then nothing of it leads to that answer, however it is put together.
 */
interface School {
	readonly server: Serving;
	readonly store: Store;
	readonly filled: Filled;
	readonly cookie: string;
	readonly handedIn: ReadonlySet<number>;
	/** One learner more takes the quiz, and its duplicate; how the first one does is what differs. */
	handIn(learner: number): Promise<void>;
	close(): Promise<void>;
}

const educator = { type: 'educator', id: 'educator', administrator: true } as const;
const base = '/teach/assignments/assignment';

/** Of both schools: what is made from it differs as what they keep differs. */
const SECRET = 'one-secret-for-both-schools-in-here';

function isRight(learner: number, victim: 'right' | 'wrong'): boolean {
	if (learner === 0) return victim === 'right';
	return learner === 9 ? victim === 'wrong' : learner % 3 !== 0;
}

/** Learners whom the educator plays, in a class of their own: as many as a report waits for, so that it is of all. */
const invented = 10;

/**
 * What an educator can make of the assignment to subtract by: a copy for a class in which nobody is real, and a
 * duplicate for the same class. All three are a series.
 */
async function makeCopies(db: Database): Promise<void> {
	const now = isoSeconds(new Date());
	const loaded = await loadAssignment(db, 'assignment', now);
	if (loaded.type === 'missing') throw new Error(loaded.type);
	const { settings, edition } = loaded.assignment;
	const dates = { createdAt: now, expiresAt: '2099-01-01T00:00:00Z' };
	const named = { name: 'Invented', code: 'CODA', naming: 'pseudonym' } as const;
	await createClass(db, { id: 'invented', ...named, createdAt: now, owner: 'educator' });
	for (let at = 0; at < invented; at += 1) {
		const [id, label] = [`invented-${at}`, `Invented ${at}`];
		await createLearner(db, { id, classId: 'invented', label, recoveryHash: id, ...dates });
		await createLearnerSession(db, { tokenHash: hashToken(id), learnerId: id, ...dates });
	}
	await joinSeries(db, 'assignment', 'series');
	const module = await frozenModule(db, edition);
	for (const [id, classId] of [
		['copy', 'invented'],
		['again', 'class']
	] as const) {
		const making = { id, classId, module, settings, series: 'series', publish: true };
		const made = await createAssignment(db, educator, { ...making, now, auditId: id });
		if (made.type !== 'made') throw new Error(JSON.stringify(made));
	}
}

async function openSchool(victim: 'right' | 'wrong'): Promise<School> {
	const dataDir = temporaryFolder();
	const store = await openStore({ dataDir });
	const filled = await fill(store.db, 12);
	await makeCopies(store.db);
	const server = await serveReadback({ DATA_DIR: dataDir, SECRET, LOG_LEVEL: 'warn' });
	const accounts = openAccounts({ store, env: { SECRET }, dataDir, log: () => undefined });
	const { ask, close } = asking(server.url, 8);
	const go = async (token: string, assignment: string, chosen: string) => {
		const taking = { ...filled, path: `/attempt/${assignment}/${filled.quiz.id}`, chosen };
		for await (const { outcome } of oneGo(ask, token, taking, 'data'))
			expect(outcome).not.toBe('failed');
	};
	const played = Array.from({ length: invented }, (_, at) =>
		go(`invented-${at}`, 'copy', at % 3 === 0 ? filled.wrong : filled.chosen)
	);
	await Promise.all(played);
	const handedIn = new Set<number>();
	return {
		...{ server, store, filled, cookie: await educatorSession(accounts, 'educator'), handedIn },
		handIn: async (learner) => {
			// Of the others, every third one chooses what is wrong.
			const chosen = isRight(learner, victim) ? filled.chosen : filled.wrong;
			const token = filled.tokens[learner] ?? '';
			await Promise.all(['assignment', 'again'].map((id) => go(token, id, chosen)));
			handedIn.add(learner);
		},
		close: async () => {
			close();
			await server.stop('SIGKILL');
			await store.close();
		}
	};
}

/** What differs by itself: hours, the server's own address and the names that it gives. */
function plain(body: string, url: string): string {
	return body
		.replaceAll(url, 'HERE')
		.replaceAll(new URL(url).host, 'HERE')
		.replaceAll(/<path [^>]*>|"?\bpath"?:"M[^"]*"/g, 'QR CODE OF IT')
		.replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?/g, 'HOUR')
		.replaceAll(/\d{1,2}:\d\d(:\d\d)?/g, 'HOUR')
		.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');
}

/**
 * A workbook's own files, without when they were packed. Its texts are put where they stand: it keeps each once,
 * and so would tell the hours of two learners alike from those that differ.
 */
function unpack(bytes: Uint8Array): string {
	const texts = /sharedStrings|sheet1/;
	const files = Object.entries(unzipSync(bytes)).filter(([name]) => !texts.test(name));
	const others = files.map(([name, file]) => `${name}\n${new TextDecoder().decode(file)}`);
	return [JSON.stringify(workbookRows(bytes)), ...others].join('\n');
}

/** The data of a page, each value where it stands: it is sent with equal ones once, as a workbook is. */
function spread(body: string): string {
	const read = (key: string, value: unknown): unknown => {
		if (key !== 'data' || !Array.isArray(value)) return value;
		const data: unknown = unflatten(value);
		return data;
	};
	return JSON.stringify(JSON.parse(body, read));
}

async function ask({ server, cookie }: School, path: string): Promise<Response> {
	// A connection of its own: one that was kept may be closed by the server just as a slow machine uses it again.
	const headers = { cookie, accept: 'text/html', connection: 'close' };
	return fetch(server.url + path, { redirect: 'manual', headers });
}

async function look(school: School, path: string): Promise<string> {
	const { server } = school;
	const answered = await ask(school, path);
	const head = `${path} ${answered.status} ${answered.headers.get('location') ?? ''}\n`;
	if (path.endsWith('.xlsx') && answered.status === 200)
		return head + plain(unpack(new Uint8Array(await answered.arrayBuffer())), server.url);
	if (path.includes('/__data.json')) return head + plain(spread(await answered.text()), server.url);
	return head + plain(await answered.text(), server.url);
}

/**
 * Follows the live list as it is once all who have handed in stand in it. While it is followed, each other page
 * that shows the list gets this one; the server may give an older one to those who come before.
 */
async function follow(school: School) {
	const path = `${base}/live/events`;
	const { status, body } = await ask(school, path);
	const reader = body?.getReader();
	const decoder = new TextDecoder();
	let [newest, begun] = ['', ''];
	do {
		const piece = await reader?.read();
		if (!piece?.value) throw new Error(`The list has ended: ${newest}`);
		const events = (begun + decoder.decode(piece.value, { stream: true })).split('\n\n');
		begun = events.pop() ?? '';
		newest = events.findLast((event) => event.startsWith('data: ')) ?? newest;
	} while (newest.split('"type":"finished"').length <= school.handedIn.size);
	const seen = `${path} ${status} \n${plain(newest, school.server.url)}`;
	return { seen, leave: () => reader?.cancel() };
}

const pages = [
	...['', '/report', '/gradebook', '/gradebook?sort=state', '/live'],
	...['/room/code', '/room/live', '/room/sentences', '/room/sentences?at=2&figures'],
	...['/export', '/exceptions', '/settings', '/edition'],
	...['/learners/learner-0', '/learners/learner-1'],
	...exportFiles.map((file) => `/export/${file}`)
].map((page) => base + page);

/** Those that are sent as data, too. */
const withData = [
	...['', '/report', '/gradebook', '/live', '/room/code', '/room/live', '/room/sentences'],
	'/room/sentences?at=2&figures'
].map((page) => base + page);

const inSeries = [
	...['', '/gradebook', '/gradebook?sort=total'],
	...seriesFiles.map((file) => `/export/${file}`)
].map((page) => `/teach/series/series${page}`);

const duplicated = [
	'',
	'/report',
	'/gradebook',
	'/room/sentences?figures',
	'/export/report.json'
].map((page) => `/teach/assignments/again${page}`);

function dataOf(page: string): string {
	const [path, search] = page.split('?');
	return `${path}/__data.json${search === undefined ? '' : `?${search}`}`;
}

const looked = [
	...[
		...pages,
		...inSeries,
		...duplicated,
		'/teach',
		'/teach/classes/class',
		'/teach/account/export'
	],
	...[...withData, ...inSeries.slice(0, 2), ...duplicated.slice(0, 2)].map(dataOf)
];

/** All that an educator can see of the class, in one. */
async function everything(school: School): Promise<readonly string[]> {
	// All at once: a live list rests for a second between two looks, and this way rests once.
	const live = await follow(school);
	const seen = await Promise.all(looked.map((page) => look(school, page)));
	await live.leave();
	return [live.seen, ...seen];
}

async function take(school: School): Promise<Taken> {
	const text = async (file: string) => (await ask(school, `${base}/export/${file}`)).text();
	return {
		gradebookCsv: await text('gradebook.csv'),
		reportJson: await text('report.json'),
		answersCsv: await text('answers.csv')
	};
}

async function move({ store }: School, to: Move): Promise<void> {
	const now = isoSeconds(new Date());
	const loaded = await loadAssignment(store.db, 'assignment', now);
	if (loaded.type === 'missing') throw new Error(loaded.type);
	const aim = { assignment: 'assignment', expected: loaded.position, move: to } as const;
	const moved = await moveAssignment(store.db, educator, { ...aim, now, auditId: to });
	expect(moved.type).toBe('done');
}

/** Of those who hand in within one second, chance decides who is in a report of ten. */
async function nextSecond(): Promise<void> {
	const began = isoSeconds(new Date());
	await vi.waitUntil(() => isoSeconds(new Date()) !== began, { timeout: 5000 });
}

let schools: readonly School[];
beforeAll(async () => {
	schools = await Promise.all([openSchool('right'), openSchool('wrong')]);
}, 120_000);
afterAll(async () => {
	await Promise.all(schools.map((school) => school.close()));
});

async function expectAlike(): Promise<readonly string[]> {
	const [one = [], other = []] = await Promise.all(schools.map(everything));
	// Without the texts, which are long: what differs is named by its address.
	const differing = one.filter((seen, at) => other[at] !== seen);
	expect(differing.map((seen) => seen.split('\n')[0])).toEqual([]);
	expect(other).toHaveLength(one.length);
	return one;
}

describe('what one learner answered', () => {
	test('is in nothing that their educator sees, not of four, of eight, nor of any number between', async () => {
		await Promise.all(schools.map((school) => school.handIn(0)));
		for (let people = 1; people <= 8; people += 1) {
			if (people === 1 || people >= 4) await expectAlike();
			await Promise.all(schools.map((school) => school.handIn(people)));
		}
		const seen = await expectAlike();
		// There was something to see: the report says how many have come.
		expect(seen.find((each) => each.startsWith(`${base}/report `))).toContain(' 200 ');
		expect(seen.find((each) => each.includes('report.json 200'))).toContain('"type": "few"');
		// Of the class that the educator invented, the series says what its own report does.
		const series = seen.find((each) => each.startsWith('/teach/series/series 200'));
		expect(series).toContain('too few yet');
		expect(series).toMatch(/\d+ of 12/);
	}, 240_000);

	test('is not given away by closing the class either', async () => {
		await Promise.all(schools.map((school) => move(school, 'close')));
		await expectAlike();
		await Promise.all(schools.map((school) => move(school, 'reopen')));
	});

	test('is not given away with ten, eleven or twelve, if another of the ten answered so', async () => {
		const taken: Taken[] = [];
		for (let people = 9; people <= 11; people += 1) {
			await nextSecond();
			await Promise.all(schools.map((school) => school.handIn(people)));
			const seen = await expectAlike();
			expect(seen.find((each) => each.includes('report.json 200'))).toContain('"type": "shown"');
			const [school] = schools;
			if (school) taken.push(await take(school));
		}
		const quiz = schools[0]?.filled.quiz;
		expect(quiz && knownAnswers(quiz, taken)).toEqual([]);
	}, 240_000);
});
