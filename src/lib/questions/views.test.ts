import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuestion, anyQuestionOf } from '../../../tests/models/any-question.ts';
import { isShuffled } from './kinds.ts';
import { practiceQuestion, publicQuestion } from './views.ts';

/** Every key and every string in a value, however deep. */
function scan(value: unknown): { keys: Set<string>; words: string[] } {
	const keys = new Set<string>();
	const words: string[] = [];
	JSON.stringify(value, (key, each: unknown) => {
		if (!/^\d*$/.test(key)) keys.add(key);
		if (typeof each === 'string') words.push(each);
		return each;
	});
	return { keys, words };
}

describe('what may be seen before answering', () => {
	test.each(Object.entries(anyQuestionOf))('of kind %s: nothing that tells the key', (_, any) => {
		const allowed = [
			'id',
			'kind',
			'stem',
			'sensitive',
			'parts',
			'options',
			'text',
			'input',
			'unit',
			'decimal',
			'marking'
		];
		fc.assert(
			fc.property(any, (question) => {
				const { keys, words } = scan(publicQuestion(question));
				expect(allowed).toEqual(expect.arrayContaining([...keys]));
				expect(words.filter((word) => word.startsWith('secret'))).toEqual([]);
			})
		);
	});

	test('says whether all of it must be right', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				expect(publicQuestion(question).marking).toBe(question.marking);
				expect(practiceQuestion(question).marking).toBe(question.marking);
			})
		);
	});

	test('does not depend on which option is right', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				const parts = question.parts.map((part) => ({
					...part,
					options: part.options.map((option) => ({ ...option, key: !option.key }))
				}));
				expect(publicQuestion({ ...question, parts })).toEqual(publicQuestion(question));
			})
		);
	});

	test('does not depend on where the author wrote an item or an option that is shuffled', () => {
		const shuffled = anyQuestion.filter(({ order }) => order === 'shuffled');
		fc.assert(
			fc.property(shuffled, (question) => {
				const parts = question.parts
					.map((part) => ({
						...part,
						options: isShuffled(question.kind) ? part.options.toReversed() : part.options
					}))
					.toReversed();
				expect(publicQuestion({ ...question, parts })).toEqual(publicQuestion(question));
			})
		);
	});
});

describe('what open practice sees', () => {
	const allowed = [
		...['id', 'kind', 'stem', 'sensitive', 'hint', 'claims', 'parts', 'options', 'text'],
		...['input', 'unit', 'decimal', 'marking', 'accepts', 'least', 'most'],
		...['near', 'instead', 'texts', 'typos', 'accents'],
		...['key', 'chosen', 'missed', 'passage', 'section', 'sectionTitle', 'exact', 'sentences']
	];

	test('is the listed fields only: no misconception, level or hash', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				expect(allowed).toEqual(expect.arrayContaining([...scan(practiceQuestion(question)).keys]));
			})
		);
	});

	test('has the hint exactly where the author wrote one', () => {
		fc.assert(
			fc.property(anyQuestion, (question) => {
				const practice = practiceQuestion(question);
				expect(practice.hint).toBe(question.hint);
				expect('hint' in practice).toBe('hint' in question);
			})
		);
	});
});
