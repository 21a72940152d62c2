import { expect, test } from 'vitest';
import type { AttemptEvent } from '../attempt/events.ts';
import { practiceQuestion } from '../questions/views.ts';
import { fresh, quiz } from './practice-fixture.ts';
import { recount } from './recount.ts';

const questions = quiz.questions.map((question) => practiceQuestion(question));
const events: readonly AttemptEvent[] = [
	...fresh.events,
	{ type: 'answer', question: 'value', response: { kind: 'choice', chosen: 'debated' } },
	{ type: 'mark', question: 'value', mark: { fraction: 1 } }
];
const now = new Map(quiz.questions.map(({ id, hash }) => [id, hash]));
const edited = new Map(quiz.questions.map(({ id }) => [id, `${id}-now`]));

/** The question that was answered, with its key moved or without what was chosen. */
function changed(how: 'moved' | 'gone') {
	return questions.map((question) => ({
		...question,
		parts: question.parts.map((part) => ({
			...part,
			options: part.options
				.filter(({ id }) => how === 'moved' || id !== 'debated')
				.map((option) => ({ ...option, key: option.id === 'proven' }))
		}))
	}));
}

test('an answer to a question that was changed counts as before, otherwise, or does not fit any more', () => {
	const record = { input: fresh.input, events };
	expect(recount(record, questions, edited)).toEqual({ same: 1, other: 0, unfit: 0 });
	expect(recount(record, changed('moved'), edited)).toEqual({ same: 0, other: 1, unfit: 0 });
	expect(recount(record, changed('gone'), edited)).toEqual({ same: 0, other: 0, unfit: 1 });
});

test('a question that was not changed, or not answered, is not counted', () => {
	const nothing = { same: 0, other: 0, unfit: 0 };
	expect(recount({ input: fresh.input, events }, changed('moved'), now)).toEqual(nothing);
	expect(recount(fresh, questions, edited)).toEqual(nothing);
});
