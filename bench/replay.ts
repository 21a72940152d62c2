import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';
import { replay, stateOf } from '../src/lib/attempt/replay.ts';
import { compileOrFail } from './compile-or-fail.ts';
import { foldPlainly } from './fold-plainly.ts';
import { makeAttempt, type MadeAttempt } from './make-attempt.ts';
import { median, round } from './numbers.ts';
import type { Report } from './report.ts';
import { perSecond } from './timed.ts';

const home = fileURLToPath(new URL('../quizzes/nk-cells-and-miscarriage', import.meta.url));
const attemptsPerQuiz = 50;
const rounds = 15;

function makeAttempts(): readonly MadeAttempt[] {
	return compileOrFail(home).quizzes.flatMap((quiz) =>
		Array.from({ length: attemptsPerQuiz }, (_, seed) => makeAttempt(quiz, seed))
	);
}

/** A bench of a fold that comes out wrong measures nothing. */
function mustAgree(attempts: readonly MadeAttempt[]): void {
	for (const { input, events } of attempts) {
		const replayed = replay(input, events);
		const plain = foldPlainly(input, events);
		if (replayed.type === 'illegal')
			throw new Error(`A made-up log is illegal at ${replayed.position} in ${replayed.state}.`);
		const { snapshot } = replayed;
		const same =
			plain?.state === stateOf(snapshot) && isDeepStrictEqual(plain.context, snapshot.context);
		if (!same) throw new Error('The plain reducer and the machine do not agree.');
	}
}

/** Events a second of processor time. */
function speed(attempts: readonly MadeAttempt[], fold: (attempt: MadeAttempt) => unknown): number {
	const events = attempts.reduce((sum, attempt) => sum + attempt.events.length, 0);
	return perSecond(events, () => attempts.forEach((attempt) => void fold(attempt)));
}

/** Folds the same logs with the machine and with a plain reducer, in turns. */
export function benchReplay(): Report {
	const attempts = makeAttempts();
	mustAgree(attempts);
	const machine: number[] = [];
	const plain: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		machine.push(speed(attempts, ({ input, events }) => replay(input, events)));
		plain.push(speed(attempts, ({ input, events }) => foldPlainly(input, events)));
	}
	const lengths = attempts.map(({ events }) => events.length);
	const [fast, faster] = [median(machine), median(plain)];
	const length = median(lengths);
	const rows: readonly (readonly [string, number, number])[] = [
		['events folded a second', round(fast), round(faster)],
		[`milliseconds for a log of ${length} events`, msFor(length, fast), msFor(length, faster)],
		['times as long as the plain reducer', round(faster / fast, 1), 1]
	];
	return {
		part: 'replay',
		tables: [
			{
				title: `${attempts.length} attempts, median of ${rounds} rounds`,
				columns: ['what', 'replay', 'plain reducer'],
				rows
			}
		],
		goals: [],
		measured: { attempts: attempts.length, eventsPerLog: length, replay: machine, plain }
	};
}

function msFor(events: number, perSecond: number): number {
	return round((events * 1000) / perSecond, 3);
}
