import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { compileOrFail, quizOrFail } from '../../../../bench/compile-or-fail.ts';
import {
	answersByPart,
	knownAnswers,
	type PartAnswers,
	type Taken
} from '../../../../tests/attack/known-answers.ts';
import { expiry, fill, fillLearner, made } from '../../../../tests/store/fill.ts';
import { simulateAttempt } from '../../../cli/demo/simulate.ts';
import { defaultSettings } from '../../assignment/settings/settings.ts';
import type { AttemptEvent } from '../../attempt/events.ts';
import { plan } from '../../attempt/plan/plan.ts';
import type { Who } from '../accounts/who-asks.ts';
import type { AdoptFor } from '../../assignment/events.ts';
import { adoptEdition } from '../assignments/adopt-edition.ts';
import { createAssignment as assign } from '../assignments/create-assignment.ts';
import { loadAssignment } from '../assignments/load-assignment.ts';
import { moveAssignment, type Move } from '../assignments/change-assignment.ts';
import { appendEvents } from '../store/append-events.ts';
import { createAssignment } from '../store/assignments.ts';
import { createAttempt } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import { keepEdition } from '../store/editions.ts';
import { eraseLearner } from '../store/upkeep/erase.ts';
import { openStore } from '../store/database/open-store.ts';
import { exportFile, exportFiles, type ExportFile } from './export-file.ts';
import { liveReader } from './live-state.ts';

const who: Who = { type: 'educator', id: 'educator', administrator: true };
const now = '2026-09-03T08:00:00Z';
const folder = new URL('../../../../quizzes/nk-cells-and-miscarriage', import.meta.url);
const nk = compileOrFail(fileURLToPath(folder));
const quiz = quizOrFail(nk, 'what-nk-cells-do');

function nameOf(at: number): string {
	return `p${String(at).padStart(2, '0')}`;
}

const undo: (() => unknown)[] = [];
afterEach(async () => {
	for (const step of undo.splice(0).reverse()) await step();
});

/** Where an act on an assignment's log stands, for its educator. */
async function aimAt(db: Database, assignment: string, what: string) {
	const loaded = await loadAssignment(db, assignment, now);
	if (loaded.type === 'missing') throw new Error(loaded.type);
	return { assignment, expected: loaded.position, now, auditId: `${what} ${assignment}` };
}

async function move(db: Database, assignment: string, to: Move): Promise<void> {
	const aim = await aimAt(db, assignment, to);
	const moved = await moveAssignment(db, who, { ...aim, move: to });
	expect(moved.type).toBe('done');
}

/** A class of 30 under pseudonyms with the assignment `work`, of one quiz with every kind but one. */
async function openClass(): Promise<Database> {
	const dataDir = mkdtempSync(join(tmpdir(), 'readback-known-'));
	undo.push(() => rmSync(dataDir, { recursive: true }));
	const store = await openStore({ dataDir });
	undo.push(() => store.close());
	const { db } = store;
	await fill(db);
	for (let at = 1; at <= 30; at++) await fillLearner(db, nameOf(at));
	await keepEdition(db, nk, made);
	await createAssignment(db, {
		...{ id: 'work', classId: 'class', moduleId: nk.id, edition: nk.edition },
		...{ createdAt: made, createdBy: 'educator' },
		settings: { ...defaultSettings(nk), quizzes: [quiz.id], handIn: 'pseudonym' }
	});
	await move(db, 'work', 'publish');
	return db;
}

/** What was answered first, by part. */
function answersIn(events: readonly AttemptEvent[]): PartAnswers {
	const answers = new Map<string, string>();
	for (const event of events) {
		if (event.type !== 'answer') continue;
		const question = quiz.questions.find(({ id }) => id === event.question);
		const parts = question ? answersByPart(question, event.response) : [];
		for (const [part, cell] of parts) if (!answers.has(part)) answers.set(part, cell);
	}
	return answers;
}

/** A learner hands in, each a second after the one before, with the answers of number `as`. */
async function handIn(
	db: Database,
	at: number,
	{ work = 'work', as = at, edition = nk.edition, begunAt = made } = {}
): Promise<PartAnswers> {
	const name = nameOf(at);
	const id = `attempt ${work} ${name}`;
	const input = plan(quiz, { seed: name });
	const events = simulateAttempt({ input, quiz, skips: 0 }, { name: nameOf(as), knowledge: 0 }, 1);
	await createAttempt(db, {
		...{ id, assignmentId: work, learnerId: name, quizId: quiz.id },
		...{ number: 1, edition, input, begunAt, expiresAt: expiry }
	});
	const hour = `2026-09-02T08:00:${String(at).padStart(2, '0')}Z`;
	await appendEvents(db, { attempt: id, at: 0, events, handIn: hour });
	return answersIn(events);
}

async function fileOf(db: Database, assignment: string, file: ExportFile): Promise<string> {
	const exported = await exportFile(db, who, { assignment, now, file });
	return exported.type === 'file' ? String(exported.body) : exported.type;
}

async function take(db: Database, assignment = 'work'): Promise<Taken> {
	return {
		gradebookCsv: await fileOf(db, assignment, 'gradebook.csv'),
		reportJson: await fileOf(db, assignment, 'report.json'),
		answersCsv: await fileOf(db, assignment, 'answers.csv')
	};
}

/** Assigns the same quiz to the same class again. */
async function duplicate(db: Database, id: string): Promise<void> {
	const settings = { ...defaultSettings(nk), quizzes: [quiz.id], handIn: 'pseudonym' } as const;
	const copy = { id, classId: 'class', module: nk, series: 'series', publish: true };
	const made = await assign(db, who, { ...copy, settings, now, auditId: 'copy' });
	if (made.type !== 'made') throw new Error(`Not assigned again: ${made.type}`);
}

describe('an answer under a pseudonym is never certain', () => {
	test('to someone who takes every file each time somebody has handed in', async () => {
		const db = await openClass();
		const taken: Taken[] = [];
		for (let at = 1; at <= 23; at++) {
			await handIn(db, at);
			if (at >= 9) taken.push(await take(db));
		}
		await move(db, 'work', 'close');
		taken.push(await take(db));
		expect(knownAnswers(quiz, taken)).toEqual([]);
	});

	test('to someone who has the class do the same again in a duplicate', async () => {
		const db = await openClass();
		const work = 'again';
		await duplicate(db, work);
		const [first, again]: [Taken[], Taken[]] = [[], []];
		for (let at = 1; at <= 20; at++) {
			await handIn(db, at);
			await handIn(db, at, { work, as: at + 30 });
			if (at >= 9) first.push(await take(db));
			if (at >= 9) again.push(await take(db, work));
		}
		expect([...knownAnswers(quiz, first), ...knownAnswers(quiz, again)]).toEqual([]);
	});
});

describe('who takes it for certain that everybody answers a duplicate as before', () => {
	test('knows one answer of who is in one report alone, which no rule can stop, and no other', async () => {
		const db = await openClass();
		const work = 'again';
		await duplicate(db, work);
		const given = new Map<string, PartAnswers>();
		for (let at = 1; at <= 11; at++)
			given.set(`Label of ${nameOf(at)}`, await handIn(db, at, { as: at }));
		// In the duplicate, the tenth waits until the eleventh is in the group.
		for (const at of [1, 2, 3, 4, 5, 6, 7, 8, 9, 11]) await handIn(db, at, { work });
		const [first, again] = [await take(db), await take(db, work)];
		const known = knownAnswers(quiz, [first], new Map(), [again]);
		// One of the 15 answers of the one who is in the first report alone; the ranges hold back all others.
		expect(known).toHaveLength(1);
		expect(known[0]?.label).toBe(`Label of ${nameOf(10)}`);
		for (const { label, part, cell } of known) expect(given.get(label)?.get(part)).toBe(cell);
	});
});

describe('who duplicates an assignment and joins it with invented learners', () => {
	test('knows no more, with four of them in the place of four who stay away, than by each report alone', async () => {
		const db = await openClass();
		const work = 'again';
		await duplicate(db, work);
		for (let at = 1; at <= 10; at++) await handIn(db, at, { as: at });
		for (let at = 1; at <= 6; at++) await handIn(db, at, { work, as: at });
		const own = new Map<string, PartAnswers>();
		for (let at = 21; at <= 24; at++)
			own.set(`Label of ${nameOf(at)}`, await handIn(db, at, { work, as: at }));
		const [first, again] = [await take(db), await take(db, work)];
		const alone = [...knownAnswers(quiz, [first]), ...knownAnswers(quiz, [again], own)];
		// Where the six others all answered the same, whoever knows four of ten can tell: no rule can stop that.
		expect(knownAnswers(quiz, [first], own, [again])).toEqual(alone);
	});
});

describe('who invents learners of their own', () => {
	/** How many answers of real learners are certain, with the first so many of a group of ten invented. */
	function knownWith(invented: number, taken: Taken, given: readonly PartAnswers[]) {
		const own = new Map(
			given.slice(0, invented).map((answers, at) => [`Label of ${nameOf(at + 1)}`, answers])
		);
		return knownAnswers(quiz, [taken], own);
	}

	test('knows nothing for certain with four of ten, and much with nine, which no rule can stop', async () => {
		const db = await openClass();
		const given: PartAnswers[] = [];
		for (let at = 1; at <= 10; at++) given.push(await handIn(db, at));
		const taken = await take(db);
		const counts = [0, 4, 9].map((invented) => knownWith(invented, taken, given).length);
		expect(counts).toEqual([0, 0, 7]);
		// What is certain is true: the attacker can find something, and does not make it up.
		for (const { part, cell } of knownWith(9, taken, given)) expect(given[9]?.get(part)).toBe(cell);
	});
});

/** All that an educator can see of the assignment, as it is sent. */
async function everything(db: Database): Promise<readonly string[]> {
	const files = exportFiles.filter((file) => !file.endsWith('.xlsx'));
	const texts: string[] = [];
	for (const file of files) texts.push(await fileOf(db, 'work', file));
	return [...texts, JSON.stringify(await liveReader(db, 'work')(now))];
}

/** `as`: whose answers a learner gives. */
type World = (db: Database, as: (at: number) => number) => Promise<readonly string[]>;

/** Whether two learners could change answers and nothing that is ever seen would differ. */
async function expectSame(world: World, [one, other]: readonly [number, number]): Promise<void> {
	const swapped = (at: number): number => (at === one ? other : at === other ? one : at);
	const seen = await world(await openClass(), (at) => at);
	expect(seen.some((text) => text.includes('"type": "shown"'))).toBe(true);
	expect(await world(await openClass(), swapped)).toEqual(seen);
}

describe('two learners who change answers leave everything as it is', () => {
	test('in one group, also when one of them is erased before the next look', async () => {
		const world: World = async (db, as) => {
			const seen: string[] = [];
			for (let at = 1; at <= 30; at++) {
				await handIn(db, at, { as: as(at) });
				if (at === 11) await eraseLearner(db, nameOf(3), now);
				if (at === 10 || at === 20 || at === 30) seen.push(...(await everything(db)));
			}
			await move(db, 'work', 'close');
			return [...seen, ...(await everything(db))];
		};
		await expectSame(world, [3, 4]);
	});

	test('in no group yet, also when an edition is taken up for all', async () => {
		const adopt = async (db: Database, edition: string, whom: AdoptFor, at: string) => {
			const aim = { ...(await aimAt(db, 'work', edition)), now: at };
			const adopting = { ...aim, module: { ...nk, edition }, edition, for: whom };
			expect((await adoptEdition(db, who, adopting)).type).toBe('done');
		};
		const later = '2026-09-01T09:00:00Z';
		const world: World = async (db, as) => {
			const seen: string[] = [];
			for (let at = 1; at <= 22; at++) {
				if (at === 12) await adopt(db, 'second', 'fromNowOn', later);
				const begun = at < 12 ? {} : { edition: 'second', begunAt: later };
				await handIn(db, at, { as: as(at), ...begun });
				if (at === 11 || at === 22) seen.push(...(await everything(db)));
			}
			await adopt(db, 'third', 'all', now);
			return [...seen, ...(await everything(db))];
		};
		await expectSame(world, [11, 22]);
	});
});
