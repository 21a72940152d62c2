/** Questions that come back, on the first module: the machine's paths, and what answers do to the dates. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestModel } from 'xstate/graph';
import { compileOrFail } from '../../bench/compile-or-fail.ts';
import { makeAttempt } from '../../bench/make-attempt.ts';
import { makeResponse } from '../../bench/make-response.ts';
import { replay } from '../../src/lib/attempt/replay.ts';
import { mark } from '../../src/lib/questions/marking.ts';
import { askedEvent, goneFrom, mostAtOnce, questionsDue } from '../../src/lib/review/ask.ts';
import { missedIn } from '../../src/lib/review/gather.ts';
import type { ReviewEvent } from '../../src/lib/review/log.ts';
import { reviewMachine, type ReviewAct } from '../../src/lib/review/machine.ts';
import { nextDate } from '../../src/lib/review/next-date.ts';
import { comesBack, restsOn, reviewModule } from '../../src/lib/review/review-module.ts';
import { countDue, daysAfter, scheduleOf } from '../../src/lib/review/schedule.ts';

const nk = compileOrFail('quizzes/nk-cells-and-miscarriage');
const tides = compileOrFail('demo/how-tides-work');
const modules = [nk, tides].map(reviewModule);
const today = '2026-11-30';
const tomorrow = daysAfter(today, 1);

/** A log with what made-up attempts at all quizzes missed. */
function logOf(seed: number): readonly ReviewEvent[] {
	return [nk, tides].flatMap((module, at): readonly ReviewEvent[] => {
		const attempts = module.quizzes.map((quiz) => {
			const { input, events } = makeAttempt(quiz, seed);
			const replayed = replay(input, events);
			if (replayed.type === 'illegal') throw new Error(`Illegal at ${replayed.position}`);
			return { id: `${quiz.id}-${seed}`, snapshot: replayed.snapshot };
		});
		const review = modules[at];
		if (!review) return [];
		const missed = missedIn(review, attempts, { counted: new Map() }, today);
		const log = [{ type: 'joined', module: module.id, on: today } as const, ...missed];
		const again = missedIn(
			review,
			attempts,
			scheduleOf(log).get(module.id) ?? { counted: new Map() },
			tomorrow
		);
		expect(again, 'an answer counts once').toEqual([]);
		return log;
	});
}

describe('the review machine', () => {
	const acts: readonly ReviewAct[] = [
		...([{ type: 'begin' }, { type: 'next' }, { type: 'stop' }] as const),
		...['one', 'two'].flatMap((question): ReviewAct[] => [
			{ type: 'skip', question },
			{ type: 'answer', question, fraction: 0 },
			{ type: 'answer', question, fraction: 1 }
		])
	];
	const paths = createTestModel(reviewMachine, {
		events: (state) => acts.filter((act) => state.can(act)),
		input: { questions: ['one', 'two'] }
	}).getSimplePaths({ toState: (state) => state.matches('done') });

	test('comes to its end on each of 21 ways, and asks each question once at most', () => {
		expect(paths).toHaveLength(21);
		for (const { steps, state } of paths) {
			const answered = steps.flatMap(({ event }) =>
				event.type === 'answer' ? event.question : []
			);
			expect(new Set(answered).size).toBe(answered.length);
			expect(Object.keys(state.context.fractions)).toEqual(answered);
		}
	});

	test('refuses an answer to another question, a mark that is none, and to begin with nothing', () => {
		const [start] = paths[0]?.steps ?? [];
		const due = start?.state;
		expect(due?.can({ type: 'answer', question: 'one', fraction: 1 })).toBe(false);
		const asking = paths
			.flatMap(({ steps }) => steps.map(({ state }) => state))
			.find((state) => state.matches('asking'));
		expect(asking?.can({ type: 'answer', question: 'one', fraction: 1 })).toBe(true);
		expect(asking?.can({ type: 'answer', question: 'two', fraction: 1 })).toBe(false);
		expect(asking?.can({ type: 'answer', question: 'one', fraction: 2 })).toBe(false);
		const empty = createTestModel(reviewMachine, { events: acts, input: { questions: [] } });
		expect(empty.getShortestPaths()).toHaveLength(1);
	});
});

describe('what comes back', () => {
	test('is no sensitive question, unless the module allows it, and none where it allows none', () => {
		const all = nk.quizzes.flatMap(({ questions }) => questions);
		const ids = (module = nk) => reviewModule(module).questions.map(({ id }) => id);
		const sensitive = all.filter((question) => question.sensitive).map(({ id }) => id);
		expect(sensitive.length).toBeGreaterThan(0);
		expect(ids().filter((id) => sensitive.includes(id))).toEqual([]);
		expect(ids({ ...nk, care: { ...nk.care, comeBack: 'all' } })).toEqual(all.map(({ id }) => id));
		const none = { ...nk, care: { ...nk.care, comeBack: 'none' } as const };
		expect([ids(none), comesBack(none), comesBack(nk)]).toEqual([[], false, true]);
	});

	test('is another question on the same point where there is one, and never one twice at a sitting', () => {
		let others = 0;
		for (let seed = 0; seed < 12; seed += 1) {
			const schedule = scheduleOf(logOf(seed));
			const due = questionsDue(schedule, modules, tomorrow);
			expect(due.length).toBeGreaterThan(0);
			expect(new Set(due.map(({ question }) => question.id)).size).toBe(due.length);
			expect(due.flatMap(({ points }) => points).length).toBeLessThanOrEqual(mostAtOnce + 10);
			for (const { module, question, points } of due) {
				const asked = schedule.get(module)?.asked ?? new Map<string, unknown>();
				const [first = ''] = points;
				const fresh = modules
					.flatMap(({ questions }) => questions)
					.filter((each) => restsOn(each).has(first) && !asked.has(each.id));
				const taken = new Set(due.map((each) => each.question.id));
				if (fresh.some(({ id }) => !taken.has(id))) expect(asked.has(question.id)).toBe(false);
				if (!asked.has(question.id)) others += 1;
			}
			// Mixed over modules: the first two are of two.
			expect(new Set(due.slice(0, 2).map(({ module }) => module)).size).toBe(2);
		}
		expect(others).toBeGreaterThan(20);
	});

	test('moves on with every answer: what was asked for is not due that day any more', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 30 }),
				fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
				(seed, rights) => {
					let log = logOf(seed);
					const before = countDue(scheduleOf(log), tomorrow);
					const due = questionsDue(scheduleOf(log), modules, tomorrow);
					for (const [at, comeback] of due.entries()) {
						const own = [nk, tides]
							.flatMap(({ quizzes }) => quizzes.flatMap(({ questions }) => questions))
							.find(({ id }) => id === comeback.question.id);
						if (!own) throw new Error('A question of no module');
						const right = rights[at % rights.length] ?? true;
						const response = makeResponse(own, right);
						const marked = mark(comeback.question, response);
						expect(marked.type === 'marked' && marked.mark.fraction === 1).toBe(right);
						const planned = scheduleOf(log).get(comeback.module)?.points ?? new Map();
						const event = askedEvent({
							...{ ...comeback, response, on: tomorrow, planned, next: nextDate }
						});
						log = [...log, event];
						const points = scheduleOf(log).get(comeback.module)?.points;
						for (const point of comeback.points) {
							const { due = '', goes = [] } = points?.get(point) ?? {};
							if (!goes.at(-1)?.inLine) expect(due).toBe(daysAfter(tomorrow, 1));
							else if (goes.length === 2) expect(due).toBe(daysAfter(tomorrow, 7));
							else expect(due > tomorrow).toBe(true);
						}
					}
					const asked = due.flatMap(({ points }) => points).length;
					expect(countDue(scheduleOf(log), tomorrow)).toBe(before - asked);
				}
			),
			{ numRuns: 25 }
		);
	});

	test('is let go where no question asks about it any more', () => {
		const schedule = scheduleOf(logOf(3)).get(nk.id);
		if (!schedule) throw new Error('Nothing was missed');
		expect(goneFrom(reviewModule(nk), schedule)).toEqual([]);
		expect(goneFrom({ id: nk.id, questions: [] }, schedule)).toEqual([...schedule.points.keys()]);
	});
});
