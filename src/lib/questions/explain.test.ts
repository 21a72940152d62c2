import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerable } from '../../../tests/models/answerable.ts';
import { anyQuestion } from '../../../tests/models/any-question.ts';
import { anyResponse } from '../../../tests/models/any-response.ts';
import { explain, mark, practiceQuestion } from './kinds.ts';
import type { ExplainedRow, PracticeQuestion } from './views.ts';

const passage = { section: 's', sectionTitle: 'S', exact: 'e', sentences: ['s-s1'] as const };
const question: PracticeQuestion = {
	id: 'q',
	kind: 'multiple',
	stem: 'Which?',
	sensitive: false,
	claims: [],
	options: [
		{ id: 'a', text: 'A', key: true, chosen: 'a chosen', missed: 'a missed', passage },
		{ id: 'b', text: 'B', key: false, chosen: 'b chosen', passage },
		{ id: 'c', text: 'C', key: true, chosen: 'c chosen', missed: 'c missed', passage },
		{ id: 'd', text: 'D', key: false, chosen: 'd chosen', passage }
	]
};

function states(rows: readonly ExplainedRow[]): readonly (readonly [string, string, string])[] {
	return rows.flatMap((row) => row.options.map(({ id, state, why }) => [id, state, why] as const));
}

test('says of each option what became of it, with the feedback that fits', () => {
	const { rows } = explain(question, { kind: 'multiple', chosen: ['a', 'b'] });
	expect(states(rows)).toEqual([
		['a', 'chosen-right', 'a chosen'],
		['b', 'chosen-wrong', 'b chosen'],
		['c', 'missed-right', 'c missed'],
		['d', 'left-wrong', 'd chosen']
	]);
});

test('a skipped question has nothing chosen', () => {
	const { rows } = explain(question, null);
	expect(states(rows).map(([, state]) => state)).toEqual([
		'missed-right',
		'left-wrong',
		'missed-right',
		'left-wrong'
	]);
});

test('a response of another kind counts as none', () => {
	expect(explain(question, { kind: 'choice', chosen: 'a' })).toEqual(explain(question, null));
});

test('a sort has a row for each statement, named by it', () => {
	const places = ['supported', 'uncertain', 'unsupported'].map((id) => ({
		id,
		text: id,
		key: id === 'uncertain',
		chosen: 'chosen',
		passage
	}));
	const sort: PracticeQuestion = {
		...{ id: 'q', kind: 'sort', stem: 'Sort.', sensitive: false, claims: [], options: places },
		statements: [{ id: 'one', text: 'One.', options: places }]
	};
	const { rows } = explain(sort, { kind: 'sort', placed: { one: 'supported' } });
	expect(rows.map(({ id, text }) => [id, text])).toEqual([['one', 'One.']]);
	expect(states(rows).map(([id, state]) => [id, state])).toEqual([
		['supported', 'chosen-wrong'],
		['uncertain', 'missed-right'],
		['unsupported', 'left-wrong']
	]);
});

const anyAnswered = anyQuestion.chain((question) =>
	anyResponse(answerable(question)).map((response) => ({ question, response }))
);

test('agrees with the mark: 1 exactly when nothing right is missed and nothing wrong is chosen', () => {
	fc.assert(
		fc.property(anyAnswered, ({ question, response }) => {
			const marked = mark(question, response);
			const { rows } = explain(practiceQuestion(question), response);
			const slips = states(rows).filter(([, state]) => /chosen-wrong|missed-right/.test(state));
			expect(marked.type).toBe('marked');
			expect(marked.type === 'marked' && marked.mark.fraction === 1).toBe(slips.length === 0);
		})
	);
});

test('the mark is the same from the question of open practice', () => {
	fc.assert(
		fc.property(anyAnswered, ({ question, response }) => {
			expect(mark(practiceQuestion(question), response)).toEqual(mark(question, response));
		})
	);
});
