import { expect, test } from 'vitest';
import { attemptOf, module, moduleOf, questions, quizOf } from './class-fixture.ts';
import { firstResponses, type GivenAttempt } from './first-responses.ts';

const quiz = quizOf('quiz', questions);

function fold(...attempts: readonly GivenAttempt[]): unknown {
	const { people, unreadable } = firstResponses(module, attempts);
	return {
		unreadable,
		people: people.map((person) =>
			Object.fromEntries(
				[...person].map(([id, first]) => [id, first.type === 'answered' ? first.score : first.type])
			)
		)
	};
}

test('keeps the score of the first try, skips apart, and nothing of what was not reached', () => {
	expect(fold(attemptOf(quiz, 'ada', { first: 'a', second: 'a', many: 'ac', sort: null }))).toEqual(
		{ unreadable: 0, people: [{ first: 1, second: 0, many: 0, sort: 'skipped' }] }
	);
});

test('the second try of a question does not count', () => {
	const hinted = quizOf(
		'quiz',
		questions.map((question) => ({ ...question, hint: 'Look again.' }))
	);
	const attempt = attemptOf(hinted, 'ada', { first: 'b' });
	const again = [
		...attempt.events,
		{ type: 'retry', question: 'first' } as const,
		...attemptOf(hinted, 'ada', { first: 'a' }).events.slice(2)
	];
	expect(fold({ ...attempt, events: again })).toEqual({ unreadable: 0, people: [{ first: 0 }] });
});

test('a later attempt adds only what no earlier one met', () => {
	const one = attemptOf(quiz, 'ada', { first: 'b', second: null });
	const two = attemptOf(quiz, 'ada', { first: 'a', second: 'b', many: 'ab' });
	expect(fold(one, two)).toEqual({
		unreadable: 0,
		people: [{ first: 0, second: 'skipped', many: 1 }]
	});
});

test('answers to sensitive questions are left out', () => {
	expect(
		fold(attemptOf(quiz, 'ada', { loss: 'a' }), attemptOf(quiz, 'bo', { loss: null }))
	).toEqual({ unreadable: 0, people: [{}, {}] });
});

test('a question of another edition is another question', () => {
	const older = quizOf(
		'quiz',
		questions.map((question) => ({ ...question, hash: `old ${question.hash}` }))
	);
	expect(fold(attemptOf(older, 'ada', { first: 'a' }))).toEqual({ unreadable: 0, people: [{}] });
});

test('an illegal log and an unknown quiz are counted, not read', () => {
	const illegal = attemptOf(quiz, 'ada', { first: 'a' });
	const elsewhere = attemptOf(quizOf('gone', questions), 'bo', { first: 'a' });
	expect(fold({ ...illegal, events: illegal.events.slice(1) }, elsewhere)).toEqual({
		...{ unreadable: 2, people: [] }
	});
});

test('an answer that was never marked is no result', () => {
	const attempt = attemptOf(quiz, 'ada', { first: 'a' });
	expect(fold({ ...attempt, events: attempt.events.slice(0, -1) })).toEqual({
		...{ unreadable: 0, people: [{}] }
	});
});

test('people stand in the order of their first attempt, over quizzes', () => {
	const [first, second] = [questions.slice(0, 1), questions.slice(1, 2)];
	const both = moduleOf([quizOf('one', first), quizOf('two', second)]);
	const attempts = [
		attemptOf(quizOf('two', second), 'bo', { second: 'b' }),
		attemptOf(quizOf('one', first), 'ada', { first: 'a' }),
		attemptOf(quizOf('one', first), 'bo', { first: 'c' })
	];
	const { people } = firstResponses(both, attempts);
	expect(people.map((person) => [...person.keys()])).toEqual([['second', 'first'], ['first']]);
});
