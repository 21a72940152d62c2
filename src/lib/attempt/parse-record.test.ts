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

describe('says why it cannot use', () => {
	test.each<[string, unknown, string]>([
		['nothing', null, 'none'],
		['a text', 'record', 'none'],
		['a list', [good], 'none'],
		['a later version', { ...good, version: 2 }, 'version'],
		['a module that is no id', { ...good, module: '../etc' }, 'damaged'],
		['a day that is none', { ...good, begunOn: 'today' }, 'damaged'],
		['an id that is far too long', { ...good, id: 'x'.repeat(5000) }, 'damaged'],
		['a plan that is none', { ...good, input: { questions: [] } }, 'damaged'],
		['a question twice', withQuestions([one, one]), 'damaged'],
		['a question of an unknown kind', withQuestions([{ ...one, kind: 'essay' }, two]), 'damaged'],
		['three tries', withQuestions([{ ...one, tries: 3 }, two]), 'damaged'],
		[
			'a question by the name of __proto__',
			withQuestions([{ ...one, id: '__proto__' }]),
			'damaged'
		],
		['no list of events', { ...good, events: 'begin' }, 'events'],
		['an unknown event', withEvents({ type: 'peek' }), 'events'],
		['an event by the name of constructor', withEvents({ type: 'constructor' }), 'events'],
		['an event without its question', withEvents({ type: 'goTo' }), 'events'],
		['an answer without a response', withEvents({ type: 'answer', question: 'one' }), 'events'],
		['a response that is no text', answer({ kind: 'choice', chosen: 1 }), 'events'],
		['responses that are no texts', answer({ kind: 'multiple', chosen: ['right', 1] }), 'events'],
		['a place that is no text', answer({ kind: 'sort', placed: { first: 1 } }), 'events'],
		['a mark that is no number', withEvents({ type: 'mark', question: 'one', mark: {} }), 'events'],
		['a flag that is neither on nor off', withEvents({ type: 'flag', question: 'one' }), 'events'],
		['a log that cannot have happened', withEvents({ type: 'next' }), 'order']
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
			...{ type: 'unusable', reason: 'events' }
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

function withQuestions(questions: unknown): unknown {
	return { ...good, input: { ...twoQuestions, questions } };
}

function withEvents(event: unknown): unknown {
	return { ...good, events: [...good.events, event] };
}

function answer(response: unknown): unknown {
	return withEvents({ type: 'answer', question: 'one', response });
}
