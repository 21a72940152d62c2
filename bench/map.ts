import { fileURLToPath } from 'node:url';
import { replay } from '../src/lib/attempt/replay.ts';
import type { AttemptSnapshot } from '../src/lib/attempt/machine.ts';
import { picksOf } from '../src/lib/questions/marking.ts';
import {
	tracedModule,
	understandingOf,
	type TracedModule
} from '../src/lib/taking/understanding.ts';
import { compileOrFail } from './compile-or-fail.ts';
import { makeAttempt } from './make-attempt.ts';
import { median, round } from './numbers.ts';
import type { Report } from './report.ts';
import { perSecond } from './timed.ts';

const logs = 10_000;
const different = 300;
const rounds = 9;
const home = fileURLToPath(new URL('../quizzes/nk-cells-and-miscarriage', import.meta.url));

type Attempts = ReadonlyMap<string, AttemptSnapshot>;

function fold(input: Parameters<typeof replay>[0], events: Parameters<typeof replay>[1]) {
	const replayed = replay(input, events);
	if (replayed.type === 'illegal')
		throw new Error(`A made-up log is illegal at ${replayed.position}.`);
	return replayed.snapshot;
}

/** The least that has to be done: each answer looked at once, and its options counted by their passage. */
function countPlainly({ passages, quizzes }: TracedModule, attempts: Attempts): number {
	const right = new Int32Array(passages.length);
	const wrong = new Int32Array(passages.length);
	for (const { id, questions } of quizzes) {
		const tried = attempts.get(id)?.context.questions ?? {};
		for (const question of questions)
			for (const { response } of tried[question.id]?.tries ?? []) {
				const picks = picksOf(question, response) ?? [];
				for (const [place, { options }] of question.parts.entries())
					for (const option of options) {
						const counts = picks[place]?.includes(option.id) === option.key ? right : wrong;
						counts[option.at] = (counts[option.at] ?? 0) + 1;
					}
			}
	}
	return right.length + wrong.length;
}

/** What one knows so far, out of the logs of all quizzes of a module, beside a plain count of the same answers. */
export function benchMap(): Report {
	const module = compileOrFail(home);
	const traced = tracedModule(module, (text) => text.split(' ').length);
	const made = Array.from({ length: different }, (_, seed) =>
		module.quizzes.map((quiz) => ({ quiz: quiz.id, ...makeAttempt(quiz, seed) }))
	);
	const lengths = made.flat().map(({ events }) => events.length);
	const readers = made.map(
		(attempts): Attempts =>
			new Map(attempts.map(({ quiz, input, events }) => [quiz, fold(input, events)]))
	);
	const known = readers.map((attempts) => understandingOf(traced, attempts));
	if (known.some(({ rereading, answered }) => rereading.length === 0 || answered.length === 0))
		throw new Error('A reader with wrong answers has nothing to read again.');
	const times = Math.ceil(logs / module.quizzes.length);
	const run = (how: (attempts: Attempts) => unknown) =>
		perSecond(times * module.quizzes.length, () => {
			for (let at = 0; at < times; at += 1) how(readers[at % readers.length] ?? new Map());
		});
	const map: number[] = [];
	const plain: number[] = [];
	for (let at = 0; at < rounds; at += 1) {
		map.push(run((attempts) => understandingOf(traced, attempts)));
		plain.push(run((attempts) => countPlainly(traced, attempts)));
	}
	const [ours, floor] = [median(map), median(plain)];
	return {
		part: 'map',
		tables: [
			{
				title: `${logs} logs of ${median(lengths)} events, median of ${rounds} rounds`,
				columns: ['what', 'what one knows', 'plain count'],
				rows: [
					['logs a second', round(ours), round(floor)],
					['times as long as the count', round(floor / ours, 1), 1]
				]
			}
		],
		goals: [],
		measured: { logs, eventsPerLog: median(lengths), map, plain }
	};
}
