import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuestionOf } from '../../../../tests/models/any-question.ts';
import { mark, picksOf, type MarkableQuestion } from '../marking.ts';
import { readResponse } from '../responses.ts';
import '../score-kinds.ts';
import { publicQuestion } from '../views.ts';
import { cloze } from './cloze.ts';
import { piecesOf, sentencesOf, sentenceWith } from './gaps.ts';

const explains = { section: 'winter', quote: 'Ice floats.' };
const said = { chosen: 'The article says so.', explains };

function choice(id: string, more: object = {}) {
	return { id, text: id, ...said, ...more };
}

const right = { key: true, missed: 'It is so.' };
const weight = { id: 'weight', choices: [choice('heavier'), choice('lighter', right)] };
const who = {
	id: 'who',
	typos: 1,
	answer: { texts: ['frogs'], ...said, missed: 'Frogs.' },
	also: [{ id: 'toads', texts: ['toads'], ...said }],
	wrong: [{ id: 'snails', texts: ['snails'], ...said }],
	otherwise: said
};

function made(gaps: readonly object[], more: object = {}) {
	const head = { id: 'q', kind: 'cloze', level: 'recall', stem: 'Fill in.' };
	const text = 'Below it {who} rest. Ice is {weight}.';
	return cloze.parts(v.parse(cloze.schema, { ...head, text, gaps, ...more }), { decimal: '.' });
}

function faults(gaps: readonly object[], more: object = {}): readonly string[] {
	return (made(gaps, more).faults ?? []).map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('what an author writes', () => {
	const { parts, text, faults: none } = made([weight, who]);

	test('is a part a gap, in the order of the text, called by its sentence', () => {
		expect(none).toEqual([]);
		expect(text).toBe('Below it {who} rest. Ice is {weight}.');
		expect(parts.map(({ id, text, path }) => [id, text, path])).toEqual([
			['who', 'Below it ____ rest.', ['gaps', 1]],
			['weight', 'Ice is ____.', ['gaps', 0]]
		]);
	});

	test('has its choices, or the answers that may be typed and anything else', () => {
		const options = parts.map((part) => part.options.map(({ id, key }) => [id, key]));
		expect(options).toEqual([
			[
				['right', true],
				['toads', true],
				['snails', false],
				['otherwise', false]
			],
			[
				['heavier', false],
				['lighter', true]
			]
		]);
		expect(parts[0]?.options.map(({ path }) => path.join('.'))).toEqual([
			...['gaps.1.answer', 'gaps.1.also.0', 'gaps.1.wrong.0', 'gaps.1.otherwise']
		]);
	});

	const { otherwise: _, ...half } = who;
	const five = ['a', 'b', 'c', 'd', 'e'].map((id) => choice(id));

	test.each([
		[
			'a gap that the text has not',
			[weight, who, { ...who, id: 'what' }],
			'gap-not-there gaps.2.id'
		],
		['a gap that is not listed', [weight], 'gap-not-there text'],
		['a gap with neither', [weight, { id: 'who' }], 'gap-answers gaps.1'],
		['a gap with half of a typed answer', [weight, half], 'gap-answers gaps.1'],
		['a gap with both', [weight, { ...who, choices: weight.choices }], 'gap-answers gaps.1'],
		[
			'a choice alone',
			[who, { ...weight, choices: [choice('lighter', right)] }],
			'few-options gaps.1.choices'
		],
		[
			'six choices',
			[who, { ...weight, choices: [...five, choice('lighter', right)] }],
			'too-many-options gaps.1.choices'
		],
		[
			'two right choices',
			[who, { ...weight, choices: [choice('less', right), choice('lighter', right)] }],
			'two-keys gaps.1.choices.1.key'
		],
		[
			'a gap that is called like its right choice',
			[who, { ...weight, choices: [choice('weight', right), choice('heavier')] }],
			'answer-tells gaps.1.id'
		],
		[
			'a text that is two answers',
			[weight, { ...who, wrong: [{ id: 'snails', texts: ['Frogs.'], ...said }] }],
			'text-in-two-answers gaps.1.wrong.0.texts.0'
		],
		[
			'a right answer that stands in the text',
			[weight, { ...who, answer: { ...who.answer, texts: ['ice'] } }],
			'answer-in-stem gaps.1.answer.texts.0'
		]
	])('is not %s', (_, gaps, fault) => {
		expect(faults(gaps)).toContain(fault);
	});

	test('is not a gap in two places, no gap at all, or more than eight', () => {
		const more = { text: '{who} and {who} are {weight}.' };
		expect(faults([weight, who], more)).toEqual(['gap-not-there text']);
		expect(faults([], { text: 'Nothing.' })).toEqual(['few-options gaps']);
		const nine = Array.from({ length: 9 }, (_, at) => ({ ...weight, id: `g${at}` }));
		const text = nine.map(({ id }) => `{${id}}`).join(' ');
		expect(faults(nine, { text })).toEqual(['too-many-options gaps']);
	});
});

describe('a text with gaps', () => {
	test('is words and gaps; braces that name nothing are words', () => {
		expect(piecesOf('{a} is {b-2} of {1} {}.')).toEqual([
			...[{ gap: 'a' }, { words: ' is ' }, { gap: 'b-2' }, { words: ' of {1} {}.' }]
		]);
	});

	test('is cut after its sentences, in any script', () => {
		expect(sentencesOf('It is 1.5 m. “So?” Yes! {a} or {b}')).toEqual([
			...['It is 1.5 m. ', '“So?” ', 'Yes! ', '{a} or {b}']
		]);
		expect(sentencesOf('هل {a}؟ نعم.')).toEqual(['هل {a}؟ ', 'نعم.']);
		expect(sentencesOf('氷は{a}。水は{b}。')).toEqual(['氷は{a}。', '水は{b}。']);
	});

	test('calls a gap by its sentence, in which other gaps are left out', () => {
		expect(sentenceWith('b', 'One. {a} is {b}, they say.')).toBe('[…] is ____, they say.');
	});

	test('is whole when its sentences are put together', () => {
		const pieces = fc.constantFrom('{a}', 'ice', '. ', '? ', '。', '”', ' ', '1.5');
		fc.assert(
			fc.property(fc.array(pieces), (all) => {
				const text = all.join('');
				expect(sentencesOf(text).join('')).toBe(text);
				expect(
					sentencesOf(text)
						.flatMap(piecesOf)
						.filter((piece) => 'gap' in piece)
				).toEqual(piecesOf(text).filter((piece) => 'gap' in piece));
			})
		);
	});
});

const accepts = (text: string) => ({ texts: [text], typos: 1, accents: 'kept' as const });
const question: MarkableQuestion = {
	kind: 'cloze',
	parts: [
		{
			id: 'who',
			options: [
				{ id: 'right', key: true, accepts: accepts('frogs') },
				{ id: 'snails', key: false, accepts: accepts('snails') },
				{ id: 'otherwise', key: false }
			]
		},
		{
			id: 'weight',
			options: [
				{ id: 'heavier', key: false },
				{ id: 'lighter', key: true }
			]
		}
	]
};

function fraction(placed: Readonly<Record<string, string>>): number | 'unusable' {
	const marked = mark(question, { kind: 'cloze', placed });
	return marked.type === 'marked' ? marked.mark.fraction : marked.type;
}

describe('what learners fill in', () => {
	test.each([
		['Frogs.', 'lighter', 1],
		['frosg', 'lighter', 1],
		['frogs', 'heavier', 0.5],
		['snails', 'lighter', 0.5],
		['something else', 'heavier', 0],
		['frogs', 'gone', 'unusable'],
		['frogs', '', 'unusable'],
		['', 'lighter', 'unusable'],
		['x'.repeat(201), 'lighter', 'unusable']
	])('%s and %s give %s: the share of gaps that are right', (typed, chosen, share) => {
		expect(fraction({ who: typed, weight: chosen })).toBe(share);
	});

	test('falls into the choices of its own gap alone', () => {
		expect(
			picksOf(question, { kind: 'cloze', placed: { who: 'heavier', weight: 'heavier' } })
		).toEqual([['otherwise'], ['heavier']]);
		expect(fraction({ who: 'frogs', weight: 'right' })).toBe('unusable');
		expect(fraction({ who: 'frogs', weight: 'lighter', other: 'lighter' })).toBe('unusable');
	});

	const asked = {
		...{ id: 'q', kind: 'cloze' as const, stem: 'Fill in.', sensitive: false },
		parts: question.parts.map((part) => ({
			...{ id: part.id, text: '' },
			options: part.id === 'who' ? [] : part.options.map(({ id }) => ({ id, text: id }))
		}))
	};
	const read = (who: string, weight: string) => {
		const form = new FormData();
		form.append('placed.who', who);
		form.append('placed.weight', weight);
		return readResponse(asked, form);
	};

	test('is read from a form, and what is typed is kept without needless blanks', () => {
		expect(read('  The\n frogs ', 'lighter')).toEqual({
			type: 'response',
			response: { kind: 'cloze', placed: { who: 'The frogs', weight: 'lighter' } }
		});
	});

	test.each([
		['', '', 2],
		['?!', 'lighter', 1],
		['frogs', '', 1]
	])('%j and %j are unusable, and not wrong', (who, weight, left) => {
		expect(read(who, weight)).toMatchObject({ type: 'unusable', reason: 'parts', left });
	});

	test('is foreign where a choice is of another gap', () => {
		expect(read('frogs', 'right')).toMatchObject({ type: 'unusable', reason: 'foreign' });
	});
});

test('whoever may not know the answers sees the text, and of each gap the choices or nothing', () => {
	fc.assert(
		fc.property(anyQuestionOf.cloze, (any) => {
			const { text, parts } = publicQuestion(any);
			expect(text).toBe(any.text);
			for (const { id, options } of parts) {
				const typed = any.parts.find((part) => part.id === id)?.options.some((one) => one.accepts);
				expect(options.length === 0).toBe(typed);
			}
		})
	);
});
