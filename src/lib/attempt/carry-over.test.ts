import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInput, anyRecord } from '../../../tests/models/any-attempt.ts';
import { snapshotOf } from '../../../tests/models/kept-attempt.ts';
import { threeQuestions, twoAtOnce, twoQuestions } from '../../../tests/models/paths.ts';
import { carryOver } from './carry-over.ts';
import type { AttemptEvent, AttemptInput, AttemptRecord } from './events.ts';
import { parseRecord } from './parse-record.ts';

function record(
	events: readonly AttemptEvent[],
	input: AttemptInput = twoQuestions
): AttemptRecord {
	const names = { module: 'module', quiz: 'quiz', edition: 'first', id: 'id' };
	return { version: 1, ...names, begunOn: '2026-11-23', input, events };
}

function edited(input: AttemptInput, id: string): AttemptInput {
	return {
		...input,
		questions: input.questions.map((each) => (each.id === id ? { ...each, hash: 'edited' } : each))
	};
}

const hinted: readonly AttemptEvent[] = [
	{ type: 'begin' },
	{ type: 'answer', question: 'one', response: { kind: 'choice', chosen: 'wrong' } },
	{ type: 'mark', question: 'one', mark: { fraction: 0 } }
];
const atTwo: readonly AttemptEvent[] = [
	...hinted,
	{ type: 'flag', question: 'one', on: true },
	{ type: 'next' }
];

test('an edition in which no question changed leaves everything as it was', () => {
	fc.assert(
		fc.property(anyRecord, (old) => {
			const carried = carryOver(old, old.input, 'second');
			expect(carried).toMatchObject({ changed: [], removed: [], added: [] });
			expect(carried.record.edition).toBe('second');
			const { value, context } = snapshotOf(carried.record);
			const before = snapshotOf(old);
			expect({ value, context }).toEqual({ value: before.value, context: before.context });
		})
	);
});

describe('an edited question', () => {
	test('is asked anew, and the learner goes on where they were', () => {
		const carried = carryOver(record(atTwo), edited(twoQuestions, 'one'), 'second');
		expect(carried).toMatchObject({ changed: ['one'], removed: [], added: [] });
		const { value, context } = snapshotOf(carried.record);
		expect([value, context.current]).toEqual(['answering', 'two']);
		expect(context.questions.one).toEqual({ tries: [], skipped: false, flagged: false });
	});

	test('that is the current one is open again', () => {
		const carried = carryOver(record(hinted), edited(twoQuestions, 'one'), 'second');
		const { value, context } = snapshotOf(carried.record);
		expect([value, context.current]).toEqual(['answering', 'one']);
	});

	test('leaves the others their tries and flags', () => {
		const carried = carryOver(record(atTwo), edited(twoQuestions, 'two'), 'second');
		const { questions } = snapshotOf(carried.record).context;
		expect(questions.one).toMatchObject({ flagged: true, tries: [{ mark: { fraction: 0 } }] });
	});

	test('in a finished attempt leaves it finished', () => {
		const finished = record([...atTwo, { type: 'finish' }]);
		const carried = carryOver(finished, edited(twoQuestions, 'one'), 'second');
		expect(snapshotOf(carried.record).value).toBe('finished');
	});
});

test('a question that is gone is named, and the learner is at the first open one', () => {
	const old = record([{ type: 'begin' }, { type: 'goTo', question: 'three' }], threeQuestions);
	const carried = carryOver(old, twoQuestions, 'second');
	expect(carried).toMatchObject({ changed: [], removed: ['three'], added: [] });
	expect(snapshotOf(carried.record)).toMatchObject({
		...{ value: 'answering', context: { current: 'one' } }
	});
});

test('a question that is new is named, and comes before the look at the end', () => {
	const skipped: readonly AttemptEvent[] = [...atTwo, { type: 'skip', question: 'two' }];
	const carried = carryOver(record(skipped), threeQuestions, 'second');
	expect(carried).toMatchObject({ changed: [], removed: [], added: ['three'] });
	expect(snapshotOf(carried.record)).toMatchObject({
		...{ value: 'answering', context: { current: 'three' } }
	});
});

test('an answer that waits for its mark still waits for it', () => {
	const carried = carryOver(record(hinted.slice(0, 2)), edited(twoQuestions, 'two'), 'second');
	expect(snapshotOf(carried.record)).toMatchObject({
		...{ value: 'marking', context: { current: 'one' } }
	});
});

test('a quiz that gives one try now keeps the first', () => {
	const retried: readonly AttemptEvent[] = [
		...hinted,
		{ type: 'retry', question: 'one' },
		{ type: 'answer', question: 'one', response: { kind: 'choice', chosen: 'right' } },
		{ type: 'mark', question: 'one', mark: { fraction: 1 } }
	];
	const { context } = snapshotOf(carryOver(record(retried), twoAtOnce, 'second').record);
	expect(context.questions.one?.tries).toHaveLength(1);
	expect(context.questions.one?.tries[0]?.mark?.fraction).toBe(0);
});

test('of a log that cannot have happened nothing is kept, and all is said to have changed', () => {
	const carried = carryOver(record([{ type: 'next' }]), twoQuestions, 'second');
	expect(carried.changed).toEqual(['one', 'two']);
	expect(carried.record.events).toEqual([{ type: 'begin' }]);
});

test('what was marked stays so where nothing is left of what is asked again', () => {
	const deferred = { ...twoAtOnce, behaviour: 'deferred' as const };
	const marked = (question: string): readonly AttemptEvent[] => [
		{ type: 'mark', question, mark: { fraction: 1 } }
	];
	const events: readonly AttemptEvent[] = [
		{ type: 'begin' },
		{ type: 'goTo', question: 'two' },
		{ type: 'answer', question: 'two', response: { kind: 'truth', chosen: 'true' } },
		{ type: 'goTo', question: 'one' },
		{ type: 'answer', question: 'one', response: { kind: 'choice', chosen: 'right' } },
		{ type: 'finish' },
		...marked('one'),
		...marked('two'),
		{ type: 'again', questions: ['two'] }
	];
	const left = deferred.questions.filter(({ id }) => id === 'one');
	const old = { ...record(events), input: deferred };
	const { record: carried } = carryOver(old, { ...deferred, questions: left }, 'second');
	const { context } = snapshotOf(carried);
	expect(context.questions.one?.tries).toMatchObject([{ mark: { fraction: 1 } }]);
});

test('whatever the editions, a legal record comes of it', () => {
	fc.assert(
		fc.property(anyRecord, anyInput, fc.array(fc.boolean()), (old, other, kept) => {
			const mixed = old.input.questions.filter((_, at) => kept[at]);
			const more = other.questions.filter(({ id }) => mixed.every((each) => each.id !== id));
			// Marks that were deferred stay so: an attempt's behaviour is its own.
			const deferred = [old.input, other].some(({ behaviour }) => behaviour === 'deferred');
			const { behaviour } = deferred ? old.input : other;
			const fresh = { ...other, behaviour, questions: [...mixed, ...more] };
			const carried = carryOver(old, fresh, 'second');
			expect(parseRecord(carried.record)).toEqual({ type: 'record', record: carried.record });
			const { context } = snapshotOf(carried.record);
			const before = snapshotOf(old).context;
			for (const { id } of mixed.filter(({ id }) => !carried.changed.includes(id))) {
				const [first] = before.questions[id]?.tries ?? [];
				if (first?.mark) expect(context.questions[id]?.tries[0]).toEqual(first);
			}
		}),
		{ numRuns: 300 }
	);
});
