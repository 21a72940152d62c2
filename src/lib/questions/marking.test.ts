import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { practiceQuestions } from '../taking/practice-fixture.ts';
import { anyQuestion } from '../../../tests/models/any-question.ts';
import { anyResponse } from '../../../tests/models/any-response.ts';
import { explain, mark, picksOf, responseOf, type MarkableQuestion } from './marking.ts';
import { allKinds, isOf, type Kind } from './kinds.ts';
import { answerable, fieldsOf, readResponse, type Response } from './responses.ts';
import type { ExplainedPart, PracticeQuestion } from './question.ts';
import './score-kinds.ts';
import { practiceQuestion } from './views.ts';

const passage = { section: 's', sectionTitle: 'S', exact: 'e', sentences: ['s-s1'] as const };
const question: PracticeQuestion = {
	id: 'q',
	kind: 'multiple',
	stem: 'Which?',
	sensitive: false,
	claims: [],
	parts: [
		{
			id: '',
			text: '',
			options: [
				{ id: 'a', text: 'A', key: true, chosen: 'a chosen', missed: 'a missed', passage },
				{ id: 'b', text: 'B', key: false, chosen: 'b chosen', passage },
				{ id: 'c', text: 'C', key: true, chosen: 'c chosen', missed: 'c missed', passage },
				{ id: 'd', text: 'D', key: false, chosen: 'd chosen', passage }
			]
		}
	]
};

function states(parts: readonly ExplainedPart[]): readonly (readonly [string, string, string])[] {
	return parts.flatMap((part) =>
		part.options.map(({ id, state, why }) => [id, state, why] as const)
	);
}

test('says of each option what became of it, with the feedback that fits', () => {
	const parts = explain(question, { kind: 'multiple', chosen: ['a', 'b'] });
	expect(states(parts)).toEqual([
		['a', 'chosen-right', 'a chosen'],
		['b', 'chosen-wrong', 'b chosen'],
		['c', 'missed-right', 'c missed'],
		['d', 'left-wrong', 'd chosen']
	]);
});

test('a skipped question has nothing chosen', () => {
	const parts = explain(question, null);
	expect(states(parts).map(([, state]) => state)).toEqual([
		'missed-right',
		'left-wrong',
		'missed-right',
		'left-wrong'
	]);
});

test('a response of another kind counts as none', () => {
	expect(explain(question, { kind: 'choice', chosen: 'a' })).toEqual(explain(question, null));
});

test('names the part that an option stands in', () => {
	const places = ['supported', 'uncertain', 'unsupported'].map((id) => ({
		id,
		text: id,
		key: id === 'uncertain',
		chosen: 'chosen',
		passage
	}));
	const sort: PracticeQuestion = {
		...{ id: 'q', kind: 'sort', stem: 'Sort.', sensitive: false, claims: [] },
		parts: [{ id: 'one', text: 'One.', options: places }]
	};
	const parts = explain(sort, { kind: 'sort', placed: { one: 'supported' } });
	expect(parts.map(({ id, text }) => [id, text])).toEqual([['one', 'One.']]);
	expect(states(parts).map(([id, state]) => [id, state])).toEqual([
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
			const parts = explain(practiceQuestion(question), response);
			const slips = states(parts).filter(([, state]) =>
				/chosen-(wrong|near)|missed-right/.test(state)
			);
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

function onePart(kind: Kind, keys: readonly string[], others: readonly string[]): MarkableQuestion {
	const option = (key: boolean) => (id: string) => ({ id, key });
	const options = [...keys.map(option(true)), ...others.map(option(false))];
	return { kind, parts: [{ id: '', options }] };
}

function fractionOf(question: MarkableQuestion, response: Response): number | 'unusable' {
	const marked = mark(question, response);
	return marked.type === 'marked' ? marked.mark.fraction : marked.type;
}

describe('one of several', () => {
	const choice = onePart('choice', ['debated'], ['proven']);

	test.each([
		['debated', 1],
		['proven', 0],
		['gone', 'unusable']
	] as const)('%s gives %s', (chosen, fraction) => {
		expect(fractionOf(choice, { kind: 'choice', chosen })).toBe(fraction);
	});

	test('a response of another kind is unusable', () => {
		expect(fractionOf(choice, { kind: 'truth', chosen: 'debated' })).toBe('unusable');
	});
});

describe('some of several', () => {
	const multiple = onePart('multiple', ['one', 'two'], ['three', 'four']);

	test.each([
		[['one', 'two'], 1],
		[['two', 'one'], 1],
		[['one'], 0.5],
		[['one', 'three'], 0],
		[['one', 'two', 'three'], 0.5],
		[['three', 'four'], 0],
		[['one', 'two', 'three', 'four'], 0],
		[[], 'unusable'],
		[['one', 'one'], 'unusable'],
		[['one', 'gone'], 'unusable']
	] as const)('%j gives %s: right ones less wrong ones, of all right ones', (chosen, fraction) => {
		expect(fractionOf(multiple, { kind: 'multiple', chosen })).toBe(fraction);
	});
});

describe('parts that are placed', () => {
	const part = (id: string, right: string) => ({
		id,
		options: ['supported', 'uncertain', 'unsupported'].map((place) => ({
			...{ id: place, key: place === right }
		}))
	});
	const sort: MarkableQuestion = {
		kind: 'sort',
		parts: [
			part('vessels', 'supported'),
			part('cause', 'unsupported'),
			part('testing', 'uncertain'),
			part('constructor', 'uncertain')
		]
	};
	const ids = sort.parts.map(({ id }) => id);
	const placed = (places: readonly string[]) =>
		Object.fromEntries(ids.map((id, at) => [id, places[at] ?? '']));

	test.each([
		[['supported', 'unsupported', 'uncertain', 'uncertain'], 1],
		[['supported', 'unsupported', 'uncertain', 'supported'], 0.75],
		[['uncertain', 'supported', 'supported', 'supported'], 0],
		[['supported', 'perhaps', 'supported', 'supported'], 'unusable']
	] as const)('%j gives %s: the share of parts put where the article has them', (places, share) => {
		expect(fractionOf(sort, { kind: 'sort', placed: placed(places) })).toBe(share);
	});

	const whole = placed(['supported', 'supported', 'supported', 'supported']);

	test('one part left out, or one too many, is unusable', () => {
		const { vessels: _, ...less } = whole;
		expect(fractionOf(sort, { kind: 'sort', placed: less })).toBe('unusable');
		expect(fractionOf(sort, { kind: 'sort', placed: { ...whole, other: 'supported' } })).toBe(
			'unusable'
		);
	});
});

describe('a typed number', () => {
	const numeric: MarkableQuestion = {
		kind: 'numeric',
		parts: [
			{
				id: '',
				options: [
					{ id: 'right', key: true, accepts: { least: '74.5', most: '75.5' } },
					{ id: 'turned', key: false, accepts: { least: '25', most: '25' } },
					{ id: 'otherwise', key: false }
				]
			}
		]
	};

	test.each([
		['75', 'right', 1],
		['74.5', 'right', 1],
		['75.5', 'right', 1],
		['75.51', 'otherwise', 0],
		['25', 'turned', 0],
		['-75', 'otherwise', 0]
	])('%s falls into %s and gives %d', (value, option, fraction) => {
		expect(picksOf(numeric, { kind: 'numeric', value })).toEqual([[option]]);
		expect(fractionOf(numeric, { kind: 'numeric', value })).toBe(fraction);
	});

	test('is said back as it is read, beside its unit', () => {
		const [practice] = practiceQuestions.filter(({ kind }) => kind === 'numeric');
		if (!practice) throw new Error('No number in the fixture');
		const [part] = explain(practice, { kind: 'numeric', value: '40.5' });
		const chosen = part?.options.filter(({ state }) => state === 'chosen-wrong');
		expect(chosen).toMatchObject([{ id: 'otherwise', given: '40.5\u00a0%' }]);
	});
});

test('a response made of picks falls into just these', () => {
	fc.assert(
		fc.property(anyAnswered, ({ question, response }) => {
			const picks = picksOf(question, response);
			expect(picks && picksOf(question, responseOf(question, picks))).toEqual(picks);
		})
	);
});

test('a form with the fields of a response gives that response', () => {
	fc.assert(
		fc.property(anyAnswered, ({ question, response }) => {
			const form = new FormData();
			for (const [name, value] of fieldsOf(response)) form.append(name, value);
			const read = readResponse(practiceQuestion(question), form);
			const again = read.type === 'response' ? picksOf(question, read.response) : read;
			expect(again).toEqual(picksOf(question, response));
		})
	);
});

test('a mark is a share: from 0 to 1, and 1 for the key', () => {
	fc.assert(
		fc.property(anyAnswered, ({ question, response }) => {
			const fraction = fractionOf(question, response);
			expect(fraction).toBeGreaterThanOrEqual(0);
			expect(fraction).toBeLessThanOrEqual(1);
			const keys = question.parts.map(({ options }) =>
				options.filter(({ key }) => key).map(({ id }) => id)
			);
			expect(fractionOf(question, responseOf(question, keys))).toBe(1);
		})
	);
});

test('the order in which several were chosen makes no difference', () => {
	const several = anyAnswered.chain(({ question, response }) => {
		const chosen = 'chosen' in response ? [response.chosen].flat() : [];
		return fc
			.shuffledSubarray(chosen, { minLength: chosen.length })
			.map((turned) => ({ question, response, turned }));
	});
	fc.assert(
		fc.property(several, ({ question, response, turned }) => {
			const { kind } = response;
			if (!isOf('some', kind)) return;
			const other = { kind, chosen: turned };
			expect(fractionOf(question, other)).toBe(fractionOf(question, response));
		}),
		{ numRuns: 500 }
	);
});

/** Answers to questions of which a part can be right, and the same question marked the other way. */
const anyPartly = anyAnswered
	.filter(({ question }) => isOf('some', question.kind) || isOf('placed', question.kind))
	.map(({ question: { marking: _, ...partial }, response }) => ({
		...{ partial, response },
		whole: { ...partial, marking: 'all-or-nothing' as const }
	}));

test('all or nothing gives 1 to what has the full mark otherwise, and 0 to all else', () => {
	const seen = new Set<string>();
	fc.assert(
		fc.property(anyPartly, ({ partial, whole, response }) => {
			const share = fractionOf(partial, response);
			expect(fractionOf(whole, response)).toBe(share === 1 ? 1 : 0);
			if (Number(share) > 0 && Number(share) < 1) seen.add(partial.kind);
		}),
		{ numRuns: 500 }
	);
	// Of each kind there was something to lose.
	expect(seen).toEqual(
		new Set(allKinds.filter((kind) => isOf('some', kind) || isOf('placed', kind)))
	);
});
