import { expect, test } from 'vitest';
import { editedModule, swap, type Edit } from '../../../tests/fixtures/modules/edited-module.ts';
import { append, filling } from '../content/codes/small-module.ts';
import { compile } from '../content/compile.ts';
import type { Quiz } from '../content/module.ts';
import type { Option } from '../questions/question.ts';
import { compareEditions, textChanges, type ChangedPart } from './editions.ts';

const basics = 'basics.quiz.yaml';

function quizOf(edit: Edit = (text) => text): Quiz {
	const compiled = compile(editedModule({ [basics]: edit }));
	const quiz = compiled.type === 'module' ? compiled.module.quizzes[0] : undefined;
	if (!quiz) throw new Error(JSON.stringify(compiled, null, 1).slice(0, 2000));
	return quiz;
}

const before = quizOf();
const [first] = before.questions;

test('an edition is the same as itself', () => {
	const changes = compareEditions(before, quizOf());
	expect(changes.every(({ type }) => type === 'same')).toBe(true);
	expect(changes).toHaveLength(before.questions.length);
});

test('what is gone comes last, what is new in its place', () => {
	const without = { questions: before.questions.slice(1) };
	expect(compareEditions(before, without).at(-1)).toEqual({ type: 'gone', question: first?.id });
	expect(compareEditions(without, before)[0]).toEqual({ type: 'new', question: first?.id });
});

/** What changed in the first question when its first option did, as the compiler would hash it. */
function changed(change: Partial<Option>): readonly ChangedPart[] {
	const [question] = before.questions;
	const [part] = question?.parts ?? [];
	const [option, ...others] = part?.options ?? [];
	if (!question || !part || !option) throw new Error('The first question has an option.');
	const parts = [{ ...part, options: [{ ...option, ...change }, ...others] }];
	const [found] = compareEditions(before, {
		questions: [{ ...question, parts, hash: 'another' }]
	});
	return found?.type === 'changed' ? found.parts : [];
}

const [option] = first?.parts[0]?.options ?? [];
if (!option) throw new Error('It has an option.');

test.each<[string, Partial<Option>, readonly ChangedPart[]]>([
	['the text of an option', { text: 'Another' }, ['options']],
	['which one is right', { key: !option.key }, ['key']],
	['what is said', { chosen: 'Another reason.' }, ['feedback']],
	['the passage', { passage: { ...option.passage, exact: 'Words.' } }, ['passages']],
	['a wrong option for another', { id: 'fresh' }, option.key ? ['options', 'key'] : ['options']]
])('says that it was %s', (_, change, parts) => {
	expect(changed(change)).toEqual(parts);
});

test('says that it was whether all of it must be right', () => {
	const [question] = before.questions;
	if (!question) throw new Error('There is a question.');
	const whole = { ...question, marking: 'all-or-nothing' as const, hash: 'another' };
	expect(compareEditions(before, { questions: [whole] })[0]).toMatchObject({ parts: ['marking'] });
});

test('says so of a compiled module, too', () => {
	const after = quizOf(swap('stem: Which substance', 'stem: Which of the substances'));
	const found = compareEditions(before, after).filter(({ type }) => type !== 'same');
	expect(found).toEqual([{ type: 'changed', question: first?.id, parts: ['stem'] }]);
});

test('says that the options are others where a text with gaps reads otherwise, also where no gap is', () => {
	const filled = (more: string) => quizOf(append(filling('{what}.', `{what}.${more}`)));
	const found = compareEditions(filled(''), filled(' It is warm.'));
	expect(found.filter(({ type }) => type !== 'same')).toEqual([
		{ type: 'changed', question: 'a-cup-of-it', parts: ['options'] }
	]);
});

function withParts(
	parts: readonly (readonly [string, string, Readonly<Record<string, string>>])[]
) {
	if (!option) throw new Error('It has an option.');
	return {
		parts: parts.map(([id, text, options]) => ({
			...{ id, text },
			options: Object.entries(options).map(([each, said]) => ({
				...{ ...option, id: each, text: said.replace('*', '') },
				key: said.endsWith('*')
			}))
		}))
	};
}

test('names options as they were and as they are: other words, another key, new and gone', () => {
	const old = withParts([['', '', { a: 'Tea*', b: 'Milk', c: 'Salt', d: 'Rice' }]]);
	const now = withParts([['', '', { a: 'Tea', b: 'Warm milk*', d: 'Rice', e: 'Bread' }]]);
	const option = { type: 'option', statement: '' };
	expect(textChanges(old, now)).toEqual([
		{ ...option, before: { text: 'Tea', right: true }, after: { text: 'Tea', right: false } },
		{
			...option,
			before: { text: 'Milk', right: false },
			after: { text: 'Warm milk', right: true }
		},
		{ ...option, before: null, after: { text: 'Bread', right: false } },
		{ ...option, before: { text: 'Salt', right: false }, after: null }
	]);
	expect(textChanges(now, now)).toEqual([]);
});

test('names a statement once when only it reads otherwise, and of a new one its options', () => {
	const old = withParts([['one', 'It rains.', { yes: 'Yes*', no: 'No' }]]);
	const other = withParts([['one', 'It snows.', { yes: 'Yes*', no: 'No' }]]);
	const statement = { type: 'statement', before: 'It rains.', after: 'It snows.' };
	expect(textChanges(old, other)).toEqual([statement]);
	const more = withParts([
		['one', 'It rains.', { yes: 'Yes*', no: 'No' }],
		['two', 'It hails.', { yes: 'Yes*' }]
	]);
	expect(textChanges(old, more)).toEqual([
		{ type: 'statement', before: null, after: 'It hails.' },
		{
			...{ type: 'option', statement: 'It hails.' },
			...{ before: null, after: { text: 'Yes', right: true } }
		}
	]);
});
