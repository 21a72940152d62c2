import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { anyQuestionOf } from '../../../../tests/models/any-question.ts';
import { explain, mark, type MarkableQuestion } from '../marking.ts';
import { readResponse } from '../responses.ts';
import '../score-kinds.ts';
import { practiceQuestion, publicQuestion } from '../views.ts';
import { evidence } from './evidence.ts';

const pond = ['Frogs lay eggs.', 'Newts swim. (So we saw.)', 'Herons wait.', 'It may rain.'];
const hill = ['Foxes dig.', 'Hares run.'];

function told(id: string, texts: readonly string[]) {
	const sentences = texts.map((text, at) => ({ id: `${id}-s${at + 1}`, text }));
	return { id, sentences };
}

const sections = [told('pond', pond), told('hill', hill)];
const article = {
	decimal: '.' as const,
	section: (wanted: string) => sections.find(({ id }) => id === wanted)
};

function at(quote: string, section = 'pond') {
	return { explains: { section, quote }, chosen: `of ${quote}` };
}

function made(more: object = {}, from: Parameters<typeof evidence.parts>[1] = article) {
	const head = { id: 'q', kind: 'evidence', level: 'recall', stem: 'Which sentence?' };
	const question = {
		...{ ...head, sections: ['pond'], otherwise: { chosen: 'of any other' } },
		...{ keys: [{ ...at('Herons wait'), missed: 'herons missed' }], ...more }
	};
	return evidence.parts(v.parse(evidence.schema, question), from);
}

describe('what an author writes', () => {
	const { parts, faults } = made({
		near: [at('Newts swim.')],
		mistakes: [{ ...at('It may rain.'), misconception: 'M1' }]
	});

	test('becomes an option a sentence, in the order of the article and with all of its words', () => {
		expect(faults).toEqual([]);
		expect(parts.flatMap(({ options }) => options.map(({ id, text }) => [id, text]))).toEqual(
			pond.map((text, place) => [`pond-s${place + 1}`, text])
		);
	});

	test('says of each what the author says of it, and the general word of any other', () => {
		const [options] = parts.map((part) =>
			part.options.map(({ key, near, chosen, misconception, sentence }) => [
				...[key, near ?? false, chosen],
				misconception ?? sentence
			])
		);
		expect(options).toEqual([
			[false, false, 'of any other', 'pond-s1'],
			[false, true, 'of Newts swim.', undefined],
			[true, false, 'of Herons wait', undefined],
			[false, false, 'of It may rain.', 'M1']
		]);
	});

	test('may ask for one of several, and from several sections in the author’s order', () => {
		const key = {
			...at('Hares run.', 'hill'),
			missed: 'hares',
			alternatives: [at('Herons wait.')]
		};
		const { parts, faults } = made({ sections: ['hill', 'pond'], keys: [key] });
		expect(faults).toEqual([]);
		const options = parts.flatMap((part) => part.options);
		expect(options.map(({ id }) => id).slice(0, 3)).toEqual(['hill-s1', 'hill-s2', 'pond-s1']);
		expect(options.filter(({ key }) => key)).toMatchObject([
			{ id: 'hill-s2', missed: 'hares', path: ['keys', 0] },
			{ id: 'pond-s3', instead: 'hill-s2', path: ['keys', 0, 'alternatives', 0] }
		]);
	});

	const long = told(
		'long',
		Array.from({ length: 41 }, (_, place) => `Line ${place}.`)
	);

	test.each([
		[
			'a section that is not there',
			{ sections: ['pond', 'moor'] },
			'unknown-section',
			['sections', 1]
		],
		[
			'too little to pick from',
			{ sections: ['hill'], keys: [{ ...at('Hares run.', 'hill'), missed: 'm' }] },
			'few-options',
			['sections']
		],
		[
			'more than anyone reads',
			{ sections: ['long'], keys: [{ ...at('Line 7.', 'long'), missed: 'm' }] },
			'too-many-options',
			['sections']
		],
		[
			'four sections',
			{ sections: ['pond', 'hill', 'long', 'pond'] },
			'too-many-options',
			['sections']
		],
		[
			'a quote of two sentences',
			{ near: [at('Herons wait. It may rain.')] },
			'sentence-not-offered',
			['near', 0, 'explains', 'quote']
		],
		[
			'a sentence of another section',
			{ mistakes: [at('Foxes dig.', 'hill')] },
			'sentence-not-offered',
			['mistakes', 0, 'explains', 'quote']
		],
		[
			'one sentence named twice',
			{ near: [at('Herons')] },
			'sentence-twice',
			['near', 0, 'explains', 'quote']
		]
	])('is refused with %s', (_, more, code, path) => {
		const section = (id: string) => [...sections, long].find((each) => each.id === id);
		expect(made(more, { ...article, section }).faults).toContainEqual(
			expect.objectContaining({ code, path })
		);
	});

	test('is left to whoever looks quotes up where it stands nowhere, or there is no article', () => {
		expect(made({ near: [at('Owls hoot.')] }).faults).toEqual([]);
		const [part] = made({ near: [at('Owls hoot.')] }, { decimal: '.' }).parts;
		expect(part?.options.map(({ explains }) => explains.quote)).toEqual([
			'Herons wait',
			'Owls hoot.'
		]);
	});
});

/** Two are asked for: A, for which B may stand, and C. N and M are near; X and Y are neither. */
const question: MarkableQuestion = {
	kind: 'evidence',
	parts: [
		{
			id: '',
			options: [
				{ id: 'A', key: true },
				{ id: 'B', key: true, instead: 'A' },
				{ id: 'C', key: true },
				{ id: 'N', key: false, near: true },
				{ id: 'M', key: false, near: true },
				{ id: 'X', key: false },
				{ id: 'Y', key: false }
			]
		}
	]
};

function fractionOf(chosen: readonly string[], asked = question) {
	const marked = mark(asked, { kind: 'evidence', chosen });
	return marked.type === 'marked' ? marked.mark.fraction : marked.type;
}

test.each([
	['AC', 1, 'both that are asked for'],
	['BC', 1, 'an alternative'],
	['ABC', 1, 'an alternative besides'],
	['A', 1 / 2, 'one of two'],
	['AN', 3 / 4, 'a near one for what is left'],
	['N', 1 / 4, 'a near one alone'],
	['NM', 1 / 2, 'two near ones for two'],
	['ACN', 3 / 4, 'a near one where nothing is left to find'],
	['ACX', 1 / 2, 'a wrong one besides'],
	['AX', 0, 'as many right as wrong'],
	['X', 0, 'a wrong one: not below 0'],
	['ABCNMXY', 0, 'all of them'],
	['AZ', 'unusable', 'one that is not there'],
	['AA', 'unusable', 'one twice'],
	['', 'unusable', 'none']
])('%s gives %s: %s', (...[chosen, fraction]) => {
	expect(fractionOf([...chosen])).toBe(fraction);
});

test('all or nothing gives nothing for what is near', () => {
	const whole = { ...question, marking: 'all-or-nothing' as const };
	expect(['AC', 'BC', 'AN', 'ACN'].map((chosen) => fractionOf([...chosen], whole))).toEqual([
		...[1, 1],
		...[0, 0]
	]);
});

test('of thirds the mark is the nearest number there is', () => {
	const options = [...'PQR'].map((id) => ({ id, key: true }));
	const three: MarkableQuestion = { kind: 'evidence', parts: [{ id: '', options }] };
	expect(fractionOf(['P'], three)).toBe(1 / 3);
	expect(fractionOf(['P', 'R'], three)).toBe(2 / 3);
});

const anyPicked = anyQuestionOf.evidence.chain((any) => {
	const ids = any.parts.flatMap(({ options }) => options.map(({ id }) => id));
	return fc.tuple(
		fc.constant(any),
		fc.shuffledSubarray(ids, { minLength: 1 }),
		fc.constantFrom(...ids)
	);
});

test('one sentence more moves the mark by what one is worth at most', () => {
	fc.assert(
		fc.property(anyPicked, ([{ marking: _, ...any }, chosen, more]) => {
			const asked = any.parts[0]?.options.filter(({ key, instead }) => key && !instead).length ?? 0;
			const moved = Math.abs(
				Number(fractionOf(chosen, any)) - Number(fractionOf([...new Set([...chosen, more])], any))
			);
			expect(moved).toBeLessThanOrEqual(1 / asked + 1e-9);
		})
	);
});

test('what is not picked of those that may stand for each other was missed only if none was picked', () => {
	fc.assert(
		fc.property(anyPicked, ([any, chosen]) => {
			const [part] = explain(practiceQuestion(any), { kind: 'evidence', chosen });
			for (const { id, state } of part?.options ?? []) {
				const option = any.parts[0]?.options.find((each) => each.id === id);
				const alike = any.parts[0]?.options.filter(
					(each) => (each.instead ?? each.id) === (option?.instead ?? id)
				);
				const found = alike?.some((each) => chosen.includes(each.id));
				if (state === 'missed-right') expect(found).toBe(false);
				if (option?.key && found) expect(state).not.toBe('missed-right');
				expect(state.endsWith('near')).toBe(option?.near === true);
			}
		})
	);
});

test('a form gives the sentences in the order of the article, and none is no answer', () => {
	fc.assert(
		fc.property(anyPicked, ([any, chosen]) => {
			const asked = publicQuestion(any);
			const form = new FormData();
			expect(readResponse(asked, form)).toMatchObject({ type: 'unusable', reason: 'some' });
			for (const id of chosen) form.append('chosen', id);
			const inOrder = any.parts[0]?.options.map(({ id }) => id).filter((id) => chosen.includes(id));
			expect(readResponse(asked, form)).toEqual({
				type: 'response',
				response: { kind: 'evidence', chosen: inOrder }
			});
		})
	);
});
