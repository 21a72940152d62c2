import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecord } from '../../../tests/models/any-attempt.ts';
import { threeQuestions, twoQuestions } from '../../../tests/models/paths.ts';
import type { AttemptEvent } from './events.ts';
import { parseRecord } from './parse-record.ts';
import type { AttemptSnapshot } from './machine.ts';
import { replay, type Replayed, step, stateOf } from './replay.ts';

/** As it would be kept; of an illegal log, nothing. */
function stateAfter(replayed: Replayed): unknown {
	return replayed.type === 'replayed' ? plain(replayed.snapshot) : null;
}

function plain(snapshot: AttemptSnapshot): unknown {
	return JSON.parse(JSON.stringify(snapshot));
}

const right: AttemptEvent = {
	type: 'answer',
	question: 'one',
	response: { kind: 'choice', chosen: 'right' }
};
const marked: AttemptEvent = { type: 'mark', question: 'one', mark: { fraction: 1 } };

describe('any legal log', () => {
	test('replays', () => {
		fc.assert(
			fc.property(anyRecord, ({ input, events }) => {
				expect(replay(input, events).type).toBe('replayed');
			})
		);
	});

	test('gives the same state as a replay of its beginning and the rest one by one', () => {
		fc.assert(
			fc.property(anyRecord, fc.nat(40), ({ input, events }, cut) => {
				const beginning = replay(input, events.slice(0, cut));
				if (beginning.type === 'illegal') throw new Error('The beginning of a legal log is legal.');
				let { snapshot } = beginning;
				for (const event of events.slice(cut)) {
					const stepped = step(snapshot, event);
					if (stepped.type === 'refused') throw new Error(`${event.type} in ${stepped.state}`);
					snapshot = stepped.snapshot;
				}
				expect(plain(snapshot)).toEqual(stateAfter(replay(input, events)));
			})
		);
	});

	test('gives the same state after JSON there and back', () => {
		fc.assert(
			fc.property(anyRecord, (record) => {
				const parsed = parseRecord(JSON.parse(JSON.stringify(record)));
				if (parsed.type === 'unusable') throw new Error(parsed.reason);
				expect(stateAfter(replay(parsed.record.input, parsed.record.events))).toEqual(
					stateAfter(replay(record.input, record.events))
				);
			})
		);
	});

	test('is not changed by its replay', () => {
		fc.assert(
			fc.property(anyRecord, (record) => {
				const before = JSON.stringify(record);
				replay(record.input, record.events);
				expect(JSON.stringify(record)).toBe(before);
			})
		);
	});
});

describe('an illegal event', () => {
	const answering: readonly AttemptEvent[] = [{ type: 'begin' }];
	const marking: readonly AttemptEvent[] = [...answering, right];
	const settled: readonly AttemptEvent[] = [...marking, marked];

	test.each<[string, readonly AttemptEvent[], AttemptEvent, string]>([
		['an answer before the beginning', [], right, 'ready'],
		['a second beginning', answering, { type: 'begin' }, 'answering'],
		['a second answer (a double click)', marking, right, 'marking'],
		['a second mark', settled, marked, 'feedback.full'],
		['an answer to a settled question', settled, right, 'feedback.full'],
		[
			'another try at a settled question',
			settled,
			{ type: 'retry', question: 'one' },
			'feedback.full'
		],
		['a mark without an answer', answering, marked, 'answering'],
		['finishing while a mark is due', marking, { type: 'finish' }, 'marking'],
		['going away while a mark is due', marking, { type: 'goTo', question: 'two' }, 'marking'],
		['skipping after the feedback', settled, { type: 'skip', question: 'one' }, 'feedback.full'],
		['the next one before an answer', answering, { type: 'next' }, 'answering'],
		['a review before the end', settled, { type: 'reopen' }, 'feedback.full'],
		[
			'a flag at the end',
			[...settled, { type: 'finish' }],
			{ type: 'flag', question: 'one', on: true },
			'finished'
		],
		[
			'running out of time after the end',
			[...settled, { type: 'finish' }],
			{ type: 'expire' },
			'finished'
		],
		[
			'running out of time in review',
			[...settled, { type: 'finish' }, { type: 'reopen' }],
			{ type: 'expire' },
			'reviewing'
		],
		[
			'an answer in review',
			[...settled, { type: 'finish' }, { type: 'reopen' }],
			right,
			'reviewing'
		]
	])('is refused with its place: %s', (_, before, event, state) => {
		expect(replay(twoQuestions, [...before, event])).toEqual({
			...{ type: 'illegal', position: before.length },
			...{ event, state }
		});
	});

	test.each<[string, AttemptEvent]>([
		[
			'an answer to a question that is not the current one',
			{ type: 'answer', question: 'two', response: { kind: 'truth', chosen: 'true' } }
		],
		[
			'a response of another kind',
			{ type: 'answer', question: 'one', response: { kind: 'truth', chosen: 'right' } }
		],
		[
			'an option that the question does not have',
			{ type: 'answer', question: 'one', response: { kind: 'choice', chosen: 'true' } }
		],
		['an unknown question', { type: 'goTo', question: 'four' }],
		['a question with a name from JavaScript', { type: 'goTo', question: 'constructor' }],
		['a flag on an unknown question', { type: 'flag', question: '__proto__', on: true }],
		['a skip of another question', { type: 'skip', question: 'two' }]
	])('is refused when it does not fit: %s', (_, event) => {
		expect(replay(twoQuestions, [{ type: 'begin' }, event])).toMatchObject({
			...{ type: 'illegal', position: 1 },
			state: 'answering'
		});
	});

	test('is refused when the mark is for another question', () => {
		const event: AttemptEvent = { type: 'mark', question: 'two', mark: { fraction: 1 } };
		expect(replay(twoQuestions, [...marking, event])).toMatchObject({ position: 2 });
	});

	test.each([2, -1, Number.NaN, Infinity])('is refused when a mark is %d', (fraction) => {
		const event: AttemptEvent = { type: 'mark', question: 'one', mark: { fraction } };
		expect(replay(twoQuestions, [...marking, event])).toMatchObject({ position: 2 });
	});

	test('is refused when a sort leaves a statement out', () => {
		const response = { kind: 'sort' as const, placed: { first: 'supported' } };
		const events: AttemptEvent[] = [
			{ type: 'begin' },
			{ type: 'goTo', question: 'three' },
			{ type: 'answer', question: 'three', response }
		];
		expect(replay(threeQuestions, events)).toMatchObject({ position: 2 });
	});

	test('is refused when there is nothing to ask', () => {
		const none = { ...twoQuestions, questions: [] };
		expect(replay(none, [{ type: 'begin' }])).toMatchObject({ position: 0, state: 'ready' });
	});
});

test('a step that is refused names the state', () => {
	const replayed = replay(twoQuestions, []);
	if (replayed.type === 'illegal') throw new Error('An empty log is legal.');
	expect(stateOf(replayed.snapshot)).toBe('ready');
	expect(step(replayed.snapshot, { type: 'next' })).toEqual({ type: 'refused', state: 'ready' });
});
