import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptEvent } from '../attempt/events.ts';
import { startRecord } from '../attempt/plan/start.ts';
import { replay } from '../attempt/replay.ts';
import type { AttemptSnapshot } from '../attempt/machine.ts';
import type { Response } from '../questions/responses.ts';
import { fresh, passage, quiz } from './practice-fixture.ts';
import { bySentence, tracedModule, understandingOf, type Grasp } from './understanding.ts';

const section = (id: string) => ({
	...{ id, title: `About ${id}`, level: 2, html: '', text: '', sentences: [], notes: [] }
});
const sections = [section('role'), section('testing')];
const count = (text: string) => text.split(' ').length;
const traced = tracedModule({ sections, quizzes: [quiz] }, count);

const answer = (question: string, response: Response, fraction: number): AttemptEvent[] => [
	{ type: 'answer', question, response },
	{ type: 'mark', question, mark: { fraction } }
];
const value = (chosen: string) =>
	answer('value', { kind: 'choice', chosen }, chosen === 'debated' ? 1 : 0);
const jobs = (...chosen: string[]) => answer('jobs', { kind: 'multiple', chosen }, 0.5);

function underWay(...events: readonly AttemptEvent[]): AttemptSnapshot {
	const replayed = replay(fresh.input, [...fresh.events, ...events]);
	if (replayed.type === 'illegal') throw new Error(`Illegal at ${replayed.position}`);
	return replayed.snapshot;
}

/** With its result: no second try is open. */
function attempt(...events: readonly AttemptEvent[]): AttemptSnapshot {
	return underWay(...events, { type: 'finish' });
}

function understood(...events: readonly AttemptEvent[]) {
	return understandingOf(traced, new Map([[quiz.id, attempt(...events)]]));
}

/** How the passage behind an option was understood. */
function grasp(exact: string, ...events: readonly AttemptEvent[]): Grasp | undefined {
	return understood(...events).passages.find(({ passage }) => passage.exact === exact)?.grasp;
}

const debated = 'Sentence on debated.';
const retry: AttemptEvent = { type: 'retry', question: 'value' };
const toJobs: AttemptEvent = { type: 'goTo', question: 'jobs' };

describe('a passage', () => {
	test('is not asked yet before an answer, and what no right answer rests on is not listed', () => {
		expect(grasp(debated)).toBe('unasked');
		expect(grasp('Sentence on useless.')).toBeUndefined();
	});

	test('is clear after a first answer in line', () => {
		expect(grasp(debated, ...value('debated'))).toBe('clear');
	});

	test('is not asked yet while a second try is open, which it would give away', () => {
		const open = understandingOf(traced, new Map([[quiz.id, underWay(...value('proven'))]]));
		expect(open.answered).toEqual([]);
		expect(open.rereading).toEqual([]);
		expect(grasp(debated, ...value('proven'))).toBe('missed');
	});

	test('is missed after answers that are not, and unsettled once another is', () => {
		expect(grasp(debated, ...value('proven'), retry, ...value('useless'))).toBe('missed');
		expect(grasp(debated, ...value('proven'), retry, ...value('debated'))).toBe('unsettled');
	});

	test('of several answers counts as each was given', () => {
		const given = [toJobs, ...jobs('reshape')];
		expect(grasp('Sentence on reshape.', ...given)).toBe('clear');
		expect(grasp('Sentence on support.', ...given)).toBe('missed');
	});

	test('that says why too much was chosen is missed, where nothing was left out', () => {
		const given = [toJobs, ...jobs('reshape', 'support', 'attack')];
		expect(grasp('Sentence on attack.', ...given)).toBe('missed');
		expect(grasp('Sentence on support.', ...given)).toBe('clear');
	});
});

test('an answer to a question that has changed since says nothing', () => {
	const questions = quiz.questions.map((question) => ({ ...question, hash: 'other' }));
	const edited = tracedModule({ sections, quizzes: [{ ...quiz, questions }] }, count);
	const { answered, passages } = understandingOf(
		edited,
		new Map([[quiz.id, attempt(...value('proven'))]])
	);
	expect(answered).toEqual([]);
	expect(new Set(passages.map((one) => one.grasp))).toEqual(new Set(['unasked']));
});

test('what to read again comes by need, and says how many words it is', () => {
	const { rereading, words } = understood(
		...value('proven'),
		retry,
		...value('debated'),
		toJobs,
		...jobs('support')
	);
	expect(rereading.map(({ passage, grasp }) => [passage.exact, grasp])).toEqual([
		['Sentence on reshape.', 'missed'],
		[debated, 'unsettled']
	]);
	expect(words).toBe(6);
});

test('a passage that another quiz has not asked yet leads to that one', () => {
	const other = { ...quiz, id: 'other', questions: quiz.questions.slice(0, 1) };
	const both = tracedModule({ sections, quizzes: [quiz, other] }, count);
	const given = new Map([[quiz.id, attempt(...value('debated'))]]);
	const found = understandingOf(both, given).passages.find(
		({ passage }) => passage.exact === debated
	);
	expect(found).toMatchObject({ grasp: 'clear', quiz: 'other' });
});

test('in line in one quiz and not in another is unsettled, whichever comes first', () => {
	const other = { ...quiz, id: 'other' };
	const input = startRecord({ ...fresh, quiz: other, seed: 'seed' });
	const wrong = replay(input.input, [...input.events, ...value('proven'), { type: 'finish' }]);
	if (wrong.type === 'illegal') throw new Error('Illegal');
	const right = attempt(...value('debated'));
	for (const pair of [
		[right, wrong.snapshot],
		[wrong.snapshot, right]
	] as const) {
		const attempts = new Map([
			[quiz.id, pair[0]],
			['other', pair[1]]
		]);
		const both = tracedModule({ sections, quizzes: [quiz, other] }, count);
		const found = understandingOf(both, attempts).passages;
		expect(found.find(({ passage }) => passage.exact === debated)?.grasp).toBe('unsettled');
	}
});

test('a sentence shows what needs most of the passages on it', () => {
	const at = (exact: string, grasp: Grasp) => ({
		passage: passage('role', exact),
		grasp,
		quiz: 'q'
	});
	for (const order of [
		['clear', 'missed', 'unasked'],
		['missed', 'unasked', 'clear']
	] as const)
		expect(bySentence(order.map((grasp) => at(grasp, grasp))).get('role-s1')).toBe('missed');
});

test('whatever is answered: all in line is clear, a last answer against is never clear, and order says nothing', () => {
	const choices = ['debated', 'proven', 'useless'];
	const picks = fc.subarray(['reshape', 'support', 'attack'], { minLength: 1 });
	fc.assert(
		fc.property(
			fc.constantFrom(...choices),
			fc.option(fc.constantFrom(...choices)),
			picks,
			(one, two, some) => {
				const second = two !== null && one !== 'debated' ? [retry, ...value(two)] : [];
				const given = [...value(one), ...second];
				const last = second.length > 0 ? two : one;
				const found = grasp(debated, ...given, toJobs, ...jobs(...some));
				expect(found).toBe(
					last !== 'debated' ? 'missed' : second.length > 0 ? 'unsettled' : 'clear'
				);
				const back: AttemptEvent = { type: 'goTo', question: 'value' };
				const turned = [toJobs, ...jobs(...some), back, ...given];
				expect(understood(...turned).passages).toEqual(
					understood(...given, toJobs, ...jobs(...some)).passages
				);
			}
		)
	);
});
