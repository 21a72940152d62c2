import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecord } from '../../../tests/models/any-attempt.ts';
import { twoQuestions } from '../../../tests/models/paths.ts';
import { mostEvents, parseRecord } from './parse-record.ts';

const good = {
	...{ version: 1, module: 'nk-cells', quiz: 'basics', edition: 'abc', id: 'random' },
	...{ begunOn: '2026-11-23', input: twoQuestions },
	events: [{ type: 'begin' }]
};
const [one, two] = twoQuestions.questions;

test('takes every record of ours as it is', () => {
	fc.assert(
		fc.property(anyRecord, (record) => {
			expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual({ type: 'record', record });
		})
	);
});

test('drops what a record does not have', () => {
	const more = { ...good, name: 'Ada', input: { ...twoQuestions, key: 'right' } };
	expect(parseRecord(more)).toEqual({ type: 'record', record: good });
});

describe('says in one sentence why it cannot use', () => {
	test.each<[string, unknown, string]>([
		['nothing', null, 'This is not an attempt.'],
		['a text', 'record', 'This is not an attempt.'],
		['a list', [good], 'This is not an attempt.'],
		['a later version', { ...good, version: 2 }, 'It was kept by another version of Readback.'],
		['a module that is no id', { ...good, module: '../etc' }, damaged()],
		['a day that is none', { ...good, begunOn: 'today' }, damaged()],
		['an id that is far too long', { ...good, id: 'x'.repeat(5000) }, damaged()],
		['a plan that is none', { ...good, input: { questions: [] } }, damaged()],
		['a question twice', withQuestions([one, one]), damaged()],
		['a question of an unknown kind', withQuestions([{ ...one, kind: 'essay' }, two]), damaged()],
		['three tries', withQuestions([{ ...one, tries: 3 }, two]), damaged()],
		[
			'a question by the name of __proto__',
			withQuestions([{ ...one, id: '__proto__' }]),
			damaged()
		],
		['no list of events', { ...good, events: 'begin' }, badLog()],
		['an unknown event', withEvents({ type: 'peek' }), badLog()],
		['an event by the name of constructor', withEvents({ type: 'constructor' }), badLog()],
		['an event without its question', withEvents({ type: 'goTo' }), badLog()],
		['an answer without a response', withEvents({ type: 'answer', question: 'one' }), badLog()],
		['a response that is no text', answer({ kind: 'choice', chosen: 1 }), badLog()],
		['responses that are no texts', answer({ kind: 'multiple', chosen: ['right', 1] }), badLog()],
		['a place that is no text', answer({ kind: 'sort', placed: { first: 1 } }), badLog()],
		['a mark that is no number', withEvents({ type: 'mark', question: 'one', mark: {} }), badLog()],
		['a flag that is neither on nor off', withEvents({ type: 'flag', question: 'one' }), badLog()],
		[
			'a log that cannot have happened',
			withEvents({ type: 'next' }),
			'Entry 2 (next) cannot follow in state answering.'
		]
	])('%s', (_, value, reason) => {
		expect(parseRecord(value)).toEqual({ type: 'unusable', reason });
	});

	test('a log that is too long', () => {
		const flags = Array.from({ length: mostEvents(twoQuestions) }, () => ({
			...{ type: 'flag', question: 'one', on: true }
		}));
		expect(parseRecord({ ...good, events: [...good.events, ...flags.slice(1)] }).type).toBe(
			'record'
		);
		expect(parseRecord({ ...good, events: [...good.events, ...flags] })).toEqual({
			...{ type: 'unusable', reason: badLog() }
		});
	});
});

test('never throws, whatever comes', () => {
	const mixed = fc.record(
		{ input: fc.oneof(fc.constant(twoQuestions), fc.jsonValue()), events: fc.jsonValue() },
		{ requiredKeys: [] }
	);
	fc.assert(
		fc.property(fc.oneof(fc.jsonValue(), mixed), (value) => {
			const whole =
				typeof value === 'object' && !Array.isArray(value) ? { ...good, ...value } : value;
			expect(['record', 'unusable']).toContain(parseRecord(whole).type);
		})
	);
});

function damaged(): string {
	return 'Part of the attempt is missing or damaged.';
}

function badLog(): string {
	return 'The list of answers is damaged or too long.';
}

function withQuestions(questions: unknown): unknown {
	return { ...good, input: { ...twoQuestions, questions } };
}

function withEvents(event: unknown): unknown {
	return { ...good, events: [...good.events, event] };
}

function answer(response: unknown): unknown {
	return withEvents({ type: 'answer', question: 'one', response });
}
