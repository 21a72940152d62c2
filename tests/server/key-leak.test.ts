import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AssignedBehaviour, Settings } from '../../src/lib/assignment/settings/settings.ts';
import { allKinds } from '../../src/lib/questions/kinds.ts';
import { responseOf } from '../../src/lib/questions/marking.ts';
import type { Question } from '../../src/lib/questions/question.ts';
import { fieldsOf } from '../../src/lib/questions/responses.ts';
import { moveAssignment } from '../../src/lib/server/assignments/change-assignment.ts';
import { readEvents, listAttempts } from '../../src/lib/server/store/attempts.ts';
import { readAssignmentLogs } from '../../src/lib/server/store/assignments.ts';
import { isoSeconds } from '../../src/lib/server/store/database/columns.ts';
import { openStore, type Store } from '../../src/lib/server/store/database/open-store.ts';
import { seedClass, type SeededClass } from '../journeys/in-class/steps/seed-class.ts';
import {
	secretModule,
	withKeyMoved,
	type SecretModule
} from '../journeys/in-class/steps/secret-module.ts';
import { ofOtherKinds } from '../journeys/steps/modules.ts';
import { tea } from '../store/fill.ts';
import { learnerEyes, ways, type LearnerEyes } from './learner-eyes.ts';
import { serveReadback, temporaryFolder, type Serving } from './run-readback.ts';

/**
 * What a learner's browser gets of work whose answers are handed in. Every answer of the server is read,
 * headers and all, before and after each act, sent in each way that there is.
 */
const modules = [tea, ...ofOtherKinds].map((module) => secretModule(module));

test('every kind is asked in one of these modules', () => {
	const asked = modules.flatMap(({ quiz }) => quiz.questions.map(({ kind }) => kind));
	expect(new Set(asked)).toEqual(new Set(allKinds));
});

let server: Serving;
let store: Store;

beforeAll(async () => {
	const dataDir = temporaryFolder();
	server = await serveReadback({
		...{ DATA_DIR: dataDir, QUIZZES_DIR: 'tests/fixtures/modules', LOG_LEVEL: 'error' }
	});
	store = await openStore({ dataDir });
});
afterAll(async () => {
	await store.close();
	await server.stop();
});

/** What came at one step, and what may be known by then. */
interface Stage {
	readonly name: string;
	readonly bytes: string;
	readonly explained: readonly string[];
	readonly hinted: readonly string[];
}

/** Fields of a wrong answer, as far from the key as can be. */
function wrongAnswer(question: Question): readonly (readonly [string, string])[] {
	const wrong = question.parts.map(({ options }) =>
		options.flatMap(({ id, key }) => (key ? [] : [id])).slice(0, 1)
	);
	return fieldsOf(responseOf(question, wrong));
}

/** The attempt that is under way, as the store has it. */
async function attemptOf({ assignment, learner }: SeededClass) {
	const attempt = (await listAttempts(store.db, assignment, learner)).at(-1);
	if (!attempt) throw new Error('Nothing was begun.');
	return { attempt, at: (await readEvents(store.db, attempt.id)).length };
}

/** Does an act for good, once in each way; the later ones say the same once more. */
async function act(
	seeded: SeededClass,
	eyes: LearnerEyes,
	name: string,
	fields: readonly (readonly [string, string])[] = []
): Promise<void> {
	const { attempt, at } = await attemptOf(seeded);
	const sent = [['attempt', attempt.id] as const, ['at', String(at)] as const, ...fields];
	for (const way of ways) await eyes.send(name, sent, way);
}

/** Tries what cannot be done: without a choice, at a place where the log is not, out of turn. */
async function tryInVain(seeded: SeededClass, eyes: LearnerEyes, question: Question) {
	const { attempt, at } = await attemptOf(seeded);
	const id = ['attempt', attempt.id] as const;
	const here = ['at', String(at)] as const;
	const beyond = ['at', String(at + 7)] as const;
	for (const way of ways) {
		await eyes.send('answer', [id, here, ['chosen', 'nothing']], way);
		await eyes.send('answer', [id, beyond, ...wrongAnswer(question)], way);
		await eyes.send('reopen', [id, here], way);
		await eyes.send('complete', [id, here], way);
		await eyes.send('again', [id, here, ['only', question.id]], way);
	}
}

/** The educator closes it and releases what was said. */
async function release({ assignment, educator }: SeededClass): Promise<void> {
	for (const move of ['close', 'release'] as const) {
		const now = isoSeconds(new Date());
		const logs = await readAssignmentLogs(store.db, [assignment]);
		const expected = logs.get(assignment)?.length ?? 0;
		const moving = { assignment, expected, move, now, auditId: randomUUID() };
		const moved = await moveAssignment(store.db, educator, moving);
		if (moved.type !== 'done') throw new Error(JSON.stringify(moved));
	}
}

interface Walk {
	readonly seeded: SeededClass;
	readonly stages: readonly Stage[];
}

/** Takes the quiz from before its beginning to after its end, everything wrong by the key of `secret`. */
async function walk(
	secret: SecretModule,
	settings: Partial<Settings>,
	{ skipped = null, other = secret }: { skipped?: string | null; other?: SecretModule } = {}
): Promise<Walk> {
	const { module, quiz } = other;
	const seeded = await seedClass(store.db, { module, settings });
	const eyes = learnerEyes(server.url, seeded, quiz.id);
	const stages: Stage[] = [];
	const [explained, hinted]: string[][] = [[], []];
	const waits = settings.behaviour?.type === 'deferred';
	const stage = async (name: string): Promise<void> => {
		await eyes.look();
		stages.push({
			...{ name, bytes: eyes.take() },
			...{ explained: [...(explained ?? [])], hinted: [...(hinted ?? [])] }
		});
	};
	await stage('before');
	await eyes.send('begin', [], 'form');
	await stage('begun');
	for (const question of secret.quiz.questions) {
		const twice = settings.behaviour?.type === 'practice' && question.hint !== undefined;
		const asked = quiz.questions.find(({ id }) => id === question.id) ?? question;
		await tryInVain(seeded, eyes, asked);
		await stage(`asked ${question.id}`);
		if (question.id === skipped) {
			await act(seeded, eyes, 'skip');
			await stage(`skipped ${question.id}`);
			continue;
		}
		await act(seeded, eyes, 'answer', wrongAnswer(question));
		if (twice) {
			hinted?.push(question.id);
			await stage(`hinted ${question.id}`);
			await act(seeded, eyes, 'retry');
			await act(seeded, eyes, 'answer', wrongAnswer(question));
		}
		if (!waits) explained?.push(question.id);
		await stage(`answered ${question.id}`);
		if (!waits) await act(seeded, eyes, 'next');
	}
	await act(seeded, eyes, 'finish');
	const answered = secret.quiz.questions.map(({ id }) => id).filter((id) => id !== skipped);
	const onFinish = settings.behaviour?.type === 'deferred' && settings.behaviour.release;
	if (onFinish !== 'byEducator') explained?.splice(0, explained.length, ...answered);
	await stage('finished');
	if (onFinish === 'byEducator') {
		await release(seeded);
		explained?.push(...answered);
		await stage('released');
	}
	return { seeded, stages };
}

const behaviours: readonly (readonly [string, AssignedBehaviour])[] = [
	['practice', { type: 'practice' }],
	['immediate', { type: 'immediate' }],
	['deferred until it is finished', { type: 'deferred', release: 'onFinish' }],
	['deferred until it is released', { type: 'deferred', release: 'byEducator' }]
];

/** What was seen too early, by step. */
function tooEarly(secret: SecretModule, { stages }: Walk): readonly string[] {
	return stages.flatMap(({ name, bytes, explained, hinted }) =>
		secret.secrets
			.filter(({ question, when, word }) => {
				if (!bytes.includes(word)) return false;
				const may = question !== null && explained.includes(question);
				if (when === 'never') return true;
				return when === 'hint' ? !may && !hinted.includes(question ?? '') : !may;
			})
			.map(({ question, when, word }) => `${name}: ${question ?? 'misconception'} ${when} ${word}`)
	);
}

/** Bytes without what is drawn anew for each class, and without the hour. */
async function comparable({ seeded, stages }: Walk): Promise<ReadonlyMap<string, string>> {
	const { attempt } = await attemptOf(seeded);
	const drawn: readonly (readonly [string, string])[] = [
		...[[attempt.id, 'ATTEMPT'] as const, [attempt.id.slice(0, 8), 'REFERENCE'] as const],
		...[[attempt.input.seed, 'SEED'] as const, [attempt.edition, 'EDITION'] as const],
		...[[seeded.assignment, 'ASSIGNMENT'] as const, [seeded.learner, 'LEARNER'] as const],
		[seeded.classId, 'CLASS']
	];
	return new Map(
		stages.map(({ name, bytes }) => {
			const named = drawn.reduce((text, [from, to]) => text.replaceAll(from, to), bytes);
			return [
				name,
				named
					.replace(/^(date|etag|x-request-id|content-security-policy): .*$/gim, '$1')
					.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'INSTANT')
					// A form's own, drawn anew each time.
					.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'TICKET')
					.replace(/\d\d:\d\d \(UTC\)/g, 'TIME')
			];
		})
	);
}

const works = modules.flatMap((secret) =>
	behaviours.map(([name, behaviour]) => [secret.module.title, name, { secret, behaviour }] as const)
);

describe.each(works)('%s, with answers handed in, %s', (_, __, { secret, behaviour }) => {
	test.each([
		['open', null],
		['closed', secret.quiz.questions[1]?.id ?? null]
	] as const)(
		'gives no key, feedback, hint, misconception or hash early (%s book)',
		async (book, skipped) => {
			const walked = await walk(secret, { behaviour, book, handIn: 'name' }, { skipped });
			expect(tooEarly(secret, walked)).toEqual([]);
			// What was looked for is found once it may be: the search can see.
			const last = walked.stages.at(-1);
			const shown = secret.secrets.filter(({ word }) => last?.bytes.includes(word));
			const answered = secret.quiz.questions.filter(({ id }) => id !== skipped);
			expect(new Set(last?.explained)).toEqual(new Set(answered.map(({ id }) => id)));
			expect(shown.map(({ question }) => question)).toEqual(
				expect.arrayContaining(last?.explained.slice() ?? [])
			);
		}
	);

	test('tells the key of no kind by one byte before it may', async () => {
		const settings = { behaviour, handIn: 'pseudonym' } as const;
		const one = await walk(secret, settings);
		const ones = await comparable(one);
		for (const { id } of secret.quiz.questions) {
			const other = withKeyMoved(secret, id);
			const others = await comparable(await walk(secret, settings, { other }));
			const until = one.stages.findIndex(
				({ name, explained }) => explained.includes(id) || name === `hinted ${id}`
			);
			const before = one.stages.slice(0, until).map(({ name }) => name);
			expect(before).toContain(`asked ${id}`);
			for (const name of before) expect(others.get(name), name).toBe(ones.get(name));
			const told = one.stages.find(({ explained }) => explained.includes(id))?.name ?? '';
			expect(others.get(told)).not.toBe(ones.get(told));
		}
	});
});
