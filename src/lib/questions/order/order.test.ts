import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { anyQuestionOf } from '../../../../tests/models/any-question.ts';
import { mark, responseOf } from '../marking.ts';
import '../score-kinds.ts';
import { placeId, readResponse } from '../responses.ts';
import { publicQuestion } from '../views.ts';
import { order } from './order.ts';

const explains = { section: 'growing', quote: 'It grows.' };

function step(id: string, more: object = {}) {
	const said = { chosen: `${id} is there`, otherwise: `${id} is elsewhere`, explains };
	return { id, text: `Step ${id}`, ...said, ...more };
}

function made(...steps: readonly object[]) {
	const head = { id: 'q', kind: 'order', level: 'recall', stem: 'In which order?' };
	return order.parts(v.parse(order.schema, { ...head, steps }), { decimal: '.' });
}

describe('what an author writes', () => {
	const { parts } = made(
		step('egg'),
		step('tadpole', { early: { chosen: 'No legs yet' } }),
		step('adult')
	);
	const [, , tadpole] = parts;

	test('is a part a step, sorted by what anybody sees and not by what is right', () => {
		expect(parts.map(({ id }) => id)).toEqual(['adult', 'egg', 'tadpole']);
		expect(parts.map(({ path }) => path)).toEqual([
			['steps', 2],
			['steps', 0],
			['steps', 1]
		]);
	});

	test('has feedback of its own for a step that is too early or too late, and else the general one', () => {
		expect(tadpole?.options.map(({ id, key, chosen }) => [id, key, chosen])).toEqual([
			['at-1', false, 'No legs yet'],
			['at-2', true, 'tadpole is there'],
			['at-3', false, 'tadpole is elsewhere']
		]);
		expect(tadpole?.options.map((option) => option.explains)).toEqual([
			explains,
			explains,
			explains
		]);
	});

	test.each([
		['ids in the alphabet’s order', ['adult', 'egg', 'tadpole'], 'answer-tells'],
		['ids that are numbered', ['step-2', 'step-9', 'step-10'], 'answer-tells'],
		['two steps', ['tadpole', 'egg'], 'few-options'],
		['eight steps', ['z', 'y', 'x', 'w', 'v', 'u', 't', 's'], 'too-many-options']
	])('is refused with %s', (_, ids, code) => {
		expect(made(...ids.map((id) => step(id))).faults?.map((fault) => fault.code)).toEqual([code]);
	});

	test('is fine with ids that tell nothing', () => {
		expect(made(step('egg'), step('tadpole'), step('adult')).faults).toEqual([]);
	});
});

/** Steps A to D, where A comes first and D last. */
const question = {
	kind: 'order' as const,
	parts: ['B', 'D', 'A', 'C'].map((id) => ({
		id,
		options: ['A', 'B', 'C', 'D'].map((right, at) => ({ id: placeId(at), key: right === id }))
	}))
};

function placed(steps: string) {
	return Object.fromEntries([...steps].map((id, at) => [id, placeId(at)]));
}

function fractionOf(steps: string): number | string {
	const marked = mark(question, { kind: 'order', placed: placed(steps) });
	return marked.type === 'marked' ? marked.mark.fraction : marked.type;
}

test.each([
	['ABCD', 1],
	['BACD', 5 / 6],
	['BCDA', 3 / 6],
	['DABC', 3 / 6],
	['DCBA', 0]
])('of %s the mark is the share of pairs in order, %d', (steps, share) => {
	expect(fractionOf(steps)).toBe(share);
});

test('turned round it has the rest of the mark', () => {
	fc.assert(
		fc.property(fc.shuffledSubarray([...'ABCD'], { minLength: 4 }), (steps) => {
			const turned = fractionOf(steps.toReversed().join(''));
			expect(turned).toBeCloseTo(1 - Number(fractionOf(steps.join(''))));
		})
	);
});

test('two steps in one place, or a step without one, are no answer and no mistake', () => {
	expect(mark(question, { kind: 'order', placed: { ...placed('ABCD'), B: 'at-1' } }).type).toBe(
		'unusable'
	);
	expect(mark(question, { kind: 'order', placed: placed('ABC') }).type).toBe('unusable');
});

test('a form says which steps have no place, and that two have the same', () => {
	fc.assert(
		fc.property(anyQuestionOf.order, (any) => {
			const asked = publicQuestion(any);
			const form = new FormData();
			for (const { id } of asked.parts) form.set(`placed.${id}`, 'at-1');
			expect(readResponse(asked, form)).toMatchObject({ type: 'unusable', reason: 'twice' });
			const [first] = asked.parts;
			form.set(`placed.${first?.id}`, '');
			expect(readResponse(asked, form)).toMatchObject({ reason: 'parts', left: 1 });
		})
	);
});

test('picks that leave no place to each step become an order as near to them as can be', () => {
	const wrong = question.parts.map(({ options }) =>
		options.flatMap(({ id, key }) => (key ? [] : [id])).slice(0, 1)
	);
	expect(responseOf(question, wrong)).toEqual({ kind: 'order', placed: placed('DCBA') });
});

test('what may be seen does not depend on which order is right', () => {
	const ids = ['egg', 'tadpole', 'adult', 'spawn'];
	const seen = (steps: readonly string[]) =>
		made(...steps.map((id) => step(id))).parts.map(({ id, text, options }) => {
			return [id, text, options.map((option) => [option.id, option.text])];
		});
	fc.assert(
		fc.property(fc.shuffledSubarray(ids, { minLength: 4 }), (steps) => {
			expect(seen(steps)).toEqual(seen(ids));
		})
	);
});
