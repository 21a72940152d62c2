import { expect, test } from 'vitest';
import { steps } from '../../analysis/class-fixture.ts';
import { questions } from '../../taking/practice-fixture.ts';
import { answerWords, readAsOf } from './learner-page.ts';

test('steps are said in the order in which they were put', () => {
	const placed = { A: 'at-2', B: 'at-1', C: 'at-4', D: 'at-3' };
	expect(answerWords(steps, { kind: 'order', placed })).toEqual([
		'1. Step B',
		'2. Step A',
		'3. Step D',
		'4. Step C'
	]);
});

test('a number is said with its unit, and what was matched with its item', () => {
	const [pairs, share] = ['pairs', 'share'].map((id) => questions.find((each) => each.id === id));
	if (!pairs || !share) throw new Error('The fixture has both.');
	expect(answerWords(share, { kind: 'numeric', value: '12.5' })).toEqual(['12.5\u00a0%']);
	const placed = { blood: 'lining', biopsy: 'hormones' };
	expect(answerWords(pairs, { kind: 'match', placed })).toEqual([
		'Item blood Option lining',
		'Item biopsy Option hormones'
	]);
});

test('words are said as they were typed, with what they were read as', () => {
	const [share] = questions.filter(({ id }) => id === 'share');
	if (!share) throw new Error('The fixture has it.');
	const parts = share.parts.map((part) => ({
		...part,
		options: part.options.map((option) =>
			option.accepts
				? { ...option, accepts: { texts: [option.id], typos: 1, accents: 'kept' as const } }
				: option
		)
	}));
	const word = { ...share, kind: 'text' as const, parts };
	expect(answerWords(word, { kind: 'text', value: 'rihgt' })).toEqual(['rihgt']);
	expect(readAsOf(word, { kind: 'text', value: 'rihgt' })).toBe('right');
	expect(readAsOf(word, { kind: 'text', value: 'Right' })).toBeNull();
	expect(readAsOf(word, { kind: 'text', value: 'something else' })).toBeNull();
});

test('each gap is said by its sentence, with what was chosen or typed in it', () => {
	const [share] = questions.filter(({ id }) => id === 'share');
	const [option] = share?.parts.flatMap(({ options }) => options) ?? [];
	if (!share || !option) throw new Error('The fixture has it.');
	const { accepts: _, ...chosen } = option;
	const typed = { ...option, accepts: { texts: ['frogs'], typos: 1, accents: 'kept' as const } };
	const gaps = {
		...{ ...share, kind: 'cloze' as const, text: 'Ice is {weight}. {who} rest.' },
		parts: [
			{ id: 'weight', text: 'Ice is ____.', options: [{ ...chosen, id: 'less', text: 'lighter' }] },
			{ id: 'who', text: '____ rest.', options: [typed] }
		]
	};
	const response = { kind: 'cloze' as const, placed: { weight: 'less', who: 'Frosg' } };
	expect(answerWords(gaps, response)).toEqual(['Ice is ____. lighter', '____ rest. Frosg']);
	expect(readAsOf(gaps, response)).toBe('frogs');
});
