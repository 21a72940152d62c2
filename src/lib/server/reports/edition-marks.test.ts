import { expect, test } from 'vitest';
import { tea } from '../../../../tests/store/fill.ts';
import type { ShownCount } from '../../analysis/counts.ts';
import type { Module } from '../../content/module.ts';
import { coarseMarks, turnedOptions } from './edition-marks.ts';

const question = tea.quizzes[0]?.questions.find(({ kind }) => kind === 'choice');
if (!question) throw new Error('The module of the tests has a choice.');
const options = question.parts[0]?.options ?? [];
const [right, wrong] = [options.find(({ key }) => key), options.find(({ key }) => !key)];

/** The module with another key of that question. */
function withKey(key: string | undefined, kind = question?.kind): Module {
	const quizzes = tea.quizzes.map((quiz) => ({
		...quiz,
		questions: quiz.questions.map((each) =>
			each.id === question?.id
				? {
						...{ ...each, kind: kind ?? each.kind },
						parts: each.parts.map((part) => ({
							...part,
							options: part.options.map((one) => ({ ...one, key: one.id === key }))
						}))
					}
				: each
		)
	}));
	return { ...tea, quizzes };
}

test('another mark gets who chose what was right, or what is right now', () => {
	expect(turnedOptions(question, question.id, withKey(wrong?.id))).toEqual(
		new Set([right?.id, wrong?.id])
	);
	expect(turnedOptions(question, question.id, tea)).toEqual(new Set());
	// Of several options chosen together, counts of options do not say it.
	expect(turnedOptions(question, question.id, withKey(wrong?.id, 'multiple'))).toBeNull();
	expect(turnedOptions(question, 'another', withKey(wrong?.id))).toBeNull();
});

function shown(...chose: readonly ShownCount[]) {
	return { n: 30, rows: [{ options: chose.map((each, at) => ({ id: `o${at}`, chose: each })) }] };
}

const [few, exact]: readonly [ShownCount, ShownCount] = [
	{ type: 'between', least: 0, most: 1 },
	{ type: 'count', count: 29, share: 29 / 30 }
];

test('how many marks would change is the sum of what the report shows, and no sum with what it hides', () => {
	const all = new Set(['o0', 'o1']);
	expect(coarseMarks(shown(few, exact), all)).toEqual({ least: 29, most: 30, of: 30 });
	expect(coarseMarks(shown(few, few, exact), all)).toEqual({ least: 0, most: 2, of: 30 });
	expect(coarseMarks(shown({ type: 'hidden' }, exact), all)).toBeNull();
	expect(coarseMarks(shown({ type: 'hidden' }, exact), new Set(['o1']))).toEqual({
		...{ least: 29, most: 29, of: 30 }
	});
});
