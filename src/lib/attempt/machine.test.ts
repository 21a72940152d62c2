import { describe, expect, test } from 'vitest';
import { snapshotOf } from '../../../tests/models/kept-attempt.ts';
import {
	threeQuestions,
	twoAtOnce,
	twoDeferred,
	twoQuestions
} from '../../../tests/models/paths.ts';
import type { AttemptEvent, AttemptInput } from './events.ts';
import type { AttemptSnapshot } from './machine.ts';
import { standing } from './tries.ts';
import { stateOf } from './replay.ts';

const begin: AttemptEvent = { type: 'begin' };
const next: AttemptEvent = { type: 'next' };
const finish: AttemptEvent = { type: 'finish' };

/** The answer to a question of the model, and its mark. */
function answered(question: string, fraction: number): readonly AttemptEvent[] {
	const chosen = question === 'one' ? 'wrong' : 'false';
	const kind = question === 'one' ? 'choice' : 'truth';
	return [
		{ type: 'answer', question, response: { kind, chosen } },
		{ type: 'mark', question, mark: { fraction } }
	];
}

function after(
	events: readonly AttemptEvent[],
	input: AttemptInput = twoQuestions
): AttemptSnapshot {
	return snapshotOf({ input, events });
}

function place(snapshot: AttemptSnapshot): readonly [string, string] {
	return [stateOf(snapshot), snapshot.context.current];
}

describe('after the first try in practice', () => {
	test('a response in line is explained in full', () => {
		const at = after([begin, ...answered('one', 1)]);
		expect(place(at)).toEqual(['feedback.full', 'one']);
		expect(at.hasTag('explained')).toBe(true);
	});

	test.each([0, 0.5])('a mark of %d leads to the hint, and to a second try', (fraction) => {
		const hinted = [begin, ...answered('one', fraction)];
		expect(place(after(hinted))).toEqual(['feedback.again', 'one']);
		expect(after(hinted).hasTag('explained')).toBe(false);
		const retried = [...hinted, { type: 'retry', question: 'one' } as const];
		expect(place(after(retried))).toEqual(['answering', 'one']);
		const settled = after([...retried, ...answered('one', 0)]);
		expect(place(settled)).toEqual(['feedback.full', 'one']);
		expect(settled.context.questions.one?.tries).toHaveLength(2);
	});

	test('a question with one try is explained at once', () => {
		const at = after([begin, { type: 'goTo', question: 'two' }, ...answered('two', 0)]);
		expect(place(at)).toEqual(['feedback.full', 'two']);
	});
});

test('there is no second try when feedback is immediate', () => {
	expect(place(after([begin, ...answered('one', 0)], twoAtOnce))).toEqual(['feedback.full', 'one']);
});

describe('moving on', () => {
	test('after the last question one looks before finishing', () => {
		const last = [begin, ...answered('one', 1), next, ...answered('two', 1), next];
		expect(place(after(last))).toEqual(['checking', 'two']);
		expect(place(after([...last, finish]))).toEqual(['finished', 'two']);
	});

	test('who moves on from a hint can come back to it', () => {
		const moved = [begin, ...answered('one', 0), next];
		expect(place(after(moved))).toEqual(['answering', 'two']);
		const back = after([...moved, { type: 'goTo', question: 'one' }]);
		expect(place(back)).toEqual(['feedback.again', 'one']);
	});

	test('who leaves in the middle of a second try finds the hint again', () => {
		const at = after([
			...[begin, ...answered('one', 0), { type: 'retry', question: 'one' } as const],
			...[{ type: 'goTo', question: 'two' } as const, { type: 'goTo', question: 'one' } as const]
		]);
		expect(place(at)).toEqual(['feedback.again', 'one']);
	});

	test('a settled question shows its explanation when one goes back', () => {
		const at = after([begin, ...answered('one', 1), next, { type: 'goTo', question: 'one' }]);
		expect(place(at)).toEqual(['feedback.full', 'one']);
	});

	test('the next question shows as it stands', () => {
		const at = after([
			...[begin, { type: 'goTo', question: 'two' } as const, ...answered('two', 0)],
			...[{ type: 'goTo', question: 'one' } as const, ...answered('one', 1), next]
		]);
		expect(place(at)).toEqual(['feedback.full', 'two']);
	});
});

describe('skipping', () => {
	test('moves on, and an answer later clears it', () => {
		const skipped = [begin, { type: 'skip', question: 'one' } as const];
		expect(place(after(skipped))).toEqual(['answering', 'two']);
		expect(standing(after(skipped), 'one')).toBe('skipped');
		const back = [...skipped, { type: 'goTo', question: 'one' } as const];
		expect(place(after(back))).toEqual(['answering', 'one']);
		const settled = after([...back, ...answered('one', 1)]);
		expect(settled.context.questions.one).toMatchObject({ skipped: false });
		expect(standing(settled, 'one')).toBe('settled');
	});

	test('the last question leads to the look before finishing', () => {
		const at = after([begin, { type: 'goTo', question: 'two' }, { type: 'skip', question: 'two' }]);
		expect(place(at)).toEqual(['checking', 'two']);
	});

	test('a second try is no skip: it has been answered once', () => {
		const at = after([
			...[begin, ...answered('one', 0), { type: 'retry', question: 'one' } as const],
			{ type: 'skip', question: 'one' }
		]);
		expect(place(at)).toEqual(['answering', 'two']);
		expect(standing(at, 'one')).toBe('hinted');
		expect(at.context.questions.one?.skipped).toBe(false);
	});
});

describe('the end', () => {
	test('time that runs out before a mark leaves the answer there, unmarked', () => {
		const at = after([begin, ...answered('one', 0).slice(0, 1), { type: 'expire' }]);
		expect(place(at)).toEqual(['finished', 'one']);
		expect(at.context.expired).toBe(true);
		expect(at.context.questions.one?.tries).toEqual([
			{ response: { kind: 'choice', chosen: 'wrong' }, mark: null }
		]);
		expect(standing(at, 'one')).toBe('unanswered');
	});

	test('review goes to any question and stays review until it is finished', () => {
		const review = [begin, finish, { type: 'reopen' } as const];
		const there = [...review, { type: 'goTo', question: 'two' } as const];
		expect(place(after(review))).toEqual(['reviewing', 'one']);
		expect(place(after(there))).toEqual(['reviewing', 'two']);
		expect(after(there).hasTag('explained')).toBe(true);
		expect(place(after([...there, finish]))).toEqual(['finished', 'two']);
	});
});

describe('asked again after a result', () => {
	const again = (...questions: readonly string[]): AttemptEvent => ({ type: 'again', questions });
	const missed = [begin, ...answered('one', 0), next, { type: 'skip', question: 'two' }] as const;
	const result = [...missed, finish];

	test('the attempt goes on at the first of them, with all tries, and comes to none of the others', () => {
		const at = after([...result, again('one')]);
		expect(place(at)).toEqual(['answering', 'one']);
		expect(standing(at, 'one')).toBe('reasked');
		expect(standing(at, 'two')).toBe('skipped');
		const hinted = after([...result, again('one'), ...answered('one', 0)]);
		expect(place(hinted)).toEqual(['feedback.again', 'one']);
		expect(hinted.context.questions.one?.tries).toHaveLength(2);
		expect(place(after([...result, again('one'), ...answered('one', 1), next]))).toEqual([
			...['checking', 'one']
		]);
	});

	test('what is passed over keeps its answer, and is no skip', () => {
		const at = after([...result, again('one'), { type: 'skip', question: 'one' }, finish]);
		expect(at.context.questions.one).toMatchObject({ skipped: false });
		expect(at.context.questions.one?.tries).toHaveLength(1);
	});

	test.each<[string, readonly AttemptEvent[], AttemptEvent, AttemptInput?]>([
		['none at all', result, again()],
		['one that is not there', result, again('one', 'no-such-question')],
		['before there is a result', missed, again('one')],
		['after time ran out', [...missed, { type: 'expire' }], again('one')],
		[
			'while an answer waits for its mark',
			[begin, ...answered('one', 0).slice(0, 1), finish],
			again('one'),
			twoDeferred
		]
	])('not %s', (_, events, event, input) => {
		expect(after(events, input).can(event)).toBe(false);
	});

	test('with deferred marks the new answer is added to the old one, and can be changed', () => {
		const given = answered('one', 0);
		const at = after(
			[
				...[begin, ...given.slice(0, 1), finish, ...given.slice(1), again('one')],
				...given.slice(0, 1)
			],
			twoDeferred
		);
		const changed = after(
			[
				...[begin, ...given.slice(0, 1), finish, ...given.slice(1), again('one')],
				...[...given.slice(0, 1), { type: 'goTo', question: 'one' } as const, ...given.slice(0, 1)]
			],
			twoDeferred
		);
		for (const each of [at, changed])
			expect(each.context.questions.one?.tries.map(({ mark }) => mark?.fraction)).toEqual([
				...[0, undefined]
			]);
	});
});

test('a flag goes on and off, and moves nothing', () => {
	const on: AttemptEvent = { type: 'flag', question: 'two', on: true };
	const at = after([begin, ...answered('one', 0), on]);
	expect(place(at)).toEqual(['feedback.again', 'one']);
	expect(at.context.questions.two?.flagged).toBe(true);
	const off = after([begin, on, { ...on, on: false }]);
	expect(off.context.questions.two?.flagged).toBe(false);
});

test('a shuffled attempt keeps its order of options on a second try', () => {
	const shuffled: AttemptInput = {
		...threeQuestions,
		order: 'shuffled',
		questions: threeQuestions.questions.map((question) => ({ ...question, order: 'shuffled' }))
	};
	const { order } = after([begin], shuffled).context;
	const [first] = order;
	const hinted = after([begin, { type: 'goTo', question: 'one' }, ...answered('one', 0)], shuffled);
	expect(first).toBeDefined();
	expect(hinted.context.order).toEqual(order);
});

test('what the types refuse', () => {
	const at = after([begin]);
	// @ts-expect-error an event that the machine does not know
	expect(at.can({ type: 'peek' })).toBe(false);
	// @ts-expect-error a state that the machine does not have
	expect(at.matches('cheating')).toBe(false);
	// @ts-expect-error the context is not written to
	const write = () => (at.context.current = 'two');
	expect(write).toBeTypeOf('function');
});

describe('with deferred marks', () => {
	const given = (question: string, chosen: string): AttemptEvent => ({
		...{ type: 'answer', question },
		response: { kind: question === 'one' ? 'choice' : 'truth', chosen }
	});
	const both = [begin, given('one', 'wrong'), given('two', 'true')];

	test('an answer leads on at once, and the last one to the look at all', () => {
		expect(place(after(both.slice(0, 2), twoDeferred))).toEqual(['answering', 'two']);
		expect(place(after(both, twoDeferred))).toEqual(['checking', 'two']);
		expect(standing(after(both, twoDeferred), 'one')).toBe('given');
	});

	test('an answer can be changed until the end, and the last one stands', () => {
		const at = after(
			[...both, { type: 'goTo', question: 'one' }, given('one', 'right')],
			twoDeferred
		);
		const { tries } = at.context.questions.one ?? {};
		expect(tries).toEqual([{ response: { kind: 'choice', chosen: 'right' }, mark: null }]);
	});

	test('no mark comes before the end, each comes once after it', () => {
		const mark: AttemptEvent = { type: 'mark', question: 'one', mark: { fraction: 0 } };
		expect(after(both, twoDeferred).can(mark)).toBe(false);
		expect(after([...both, finish], twoDeferred).can(mark)).toBe(true);
		const marked = after([...both, finish, mark], twoDeferred);
		expect(marked.can(mark)).toBe(false);
		expect(standing(marked, 'one')).toBe('settled');
		expect(standing(marked, 'two')).toBe('given');
	});

	test('what was skipped has nothing to mark', () => {
		const at = after([begin, { type: 'skip', question: 'one' }, finish], twoDeferred);
		expect(at.can({ type: 'mark', question: 'one', mark: { fraction: 1 } })).toBe(false);
	});
});

test('time can be lengthened up to ten times, and not shortened', () => {
	const at = after([begin, { type: 'lengthen', multiplier: 2 }]);
	expect(at.context.lengthened).toBe(2);
	expect(
		[1, 2, 3, 10, 11, NaN].map((multiplier) => at.can({ type: 'lengthen', multiplier }))
	).toEqual([false, false, true, true, false, false]);
});
