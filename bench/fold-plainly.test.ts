import { describe, expect, test } from 'vitest';
import { replay, stateOf } from '../src/lib/attempt/replay.ts';
import { compileOrFail } from './compile-or-fail.ts';
import { foldPlainly } from './fold-plainly.ts';
import { makeAttempt } from './make-attempt.ts';

const { quizzes } = compileOrFail('quizzes/nk-cells-and-miscarriage');
const attempts = quizzes.flatMap((quiz) =>
	Array.from({ length: 6 }, (_, seed) => makeAttempt(quiz, seed))
);

describe('the plain reducer that replay is measured beside', () => {
	test('comes to the same state and the same context as the machine, after every event', () => {
		for (const { input, events } of attempts) {
			for (let length = 0; length <= events.length; length += 7) {
				const replayed = replay(input, events.slice(0, length));
				if (replayed.type === 'illegal') throw new Error(`Illegal at ${replayed.position}`);
				const { snapshot } = replayed;
				const plain = foldPlainly(input, events.slice(0, length));
				expect(plain).toEqual({ state: stateOf(snapshot), context: snapshot.context });
			}
		}
	});

	test('refuses what the machine refuses', () => {
		for (const { input, events } of attempts.filter((_, index) => index % 4 === 0)) {
			for (let length = 0; length <= events.length; length += 3) {
				for (const event of events) {
					const log = [...events.slice(0, length), event];
					const refused = replay(input, log).type === 'illegal';
					expect(foldPlainly(input, log) === null).toBe(refused);
				}
			}
		}
	});

	test('is measured with answers, second tries, skips and flags', () => {
		const types = new Set(attempts.flatMap(({ events }) => events.map(({ type }) => type)));
		expect([...types].sort()).toEqual(
			'answer begin finish flag goTo mark next reopen retry skip'.split(' ')
		);
	});
});
