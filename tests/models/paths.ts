/**
 * Paths through the attempt machine, generated from the machine itself. The tests here walk them on the
 * machine; a journey can walk `pagePaths` on the real page: they are plain JSON.
 */
import { createTestModel, type TestPath } from 'xstate/graph';
import type { AttemptEvent, AttemptInput, PlannedQuestion } from '../../src/lib/attempt/events.ts';
import { attemptMachine, type AttemptSnapshot } from '../../src/lib/attempt/machine.ts';
import { standing, type QuestionStanding } from '../../src/lib/attempt/tries.ts';
import { stateOf } from '../../src/lib/attempt/replay.ts';
import { possibleEvents, responsesTo } from './possible-events.ts';

const one: PlannedQuestion = {
	...{ id: 'one', kind: 'choice', hash: 'hash-of-one', tries: 2 },
	...{ options: ['right', 'wrong'], order: 'fixed' }
};
const two: PlannedQuestion = {
	...{ id: 'two', kind: 'truth', hash: 'hash-of-two', tries: 1 },
	...{ options: ['true', 'false', 'uncertain'], order: 'fixed' }
};
const three: PlannedQuestion = {
	...{ id: 'three', kind: 'sort', hash: 'hash-of-three', tries: 2 },
	...{ options: ['first', 'second'], order: 'fixed' }
};

/** A choice with a hint and a truth: two tries and one. Right are `right` and `true`. */
export const twoQuestions: AttemptInput = {
	...{ behaviour: 'practice', seed: 'paths', order: 'fixed' },
	questions: [one, two]
};

/** With a sort that has a hint: right is `supported` for both statements, `unsupported` is not. */
export const threeQuestions: AttemptInput = { ...twoQuestions, questions: [one, two, three] };

/** The same two questions with one try each. */
export const twoAtOnce: AttemptInput = { ...twoQuestions, behaviour: 'immediate' };

/** The same two questions, their marks at the end. */
export const twoDeferred: AttemptInput = { ...twoQuestions, behaviour: 'deferred' };

/** Three of them. */
export const threeDeferred: AttemptInput = { ...threeQuestions, behaviour: 'deferred' };

export type EventType = AttemptEvent['type'];

export interface Where {
	/** As `stateOf` says it, e.g. `feedback.again`. */
	readonly state: string;
	readonly current: string;
	readonly standings: Readonly<Record<string, QuestionStanding>>;
}

export interface ModelPath {
	readonly events: readonly AttemptEvent[];
	/** Where the attempt is after each event, in the same order. */
	readonly places: readonly Where[];
	/** Where it is at the end. */
	readonly expected: Where;
}

/** Whether a mark is the one that the last response gets: 1 for the right one, else 0. */
function fitsResponse({ context }: AttemptSnapshot, event: AttemptEvent): boolean {
	if (event.type !== 'mark') return true;
	const planned = context.input.questions.find(({ id }) => id === event.question);
	const response = context.questions[event.question]?.tries.at(-1)?.response;
	if (!planned || !response) return false;
	const right = JSON.stringify(response) === JSON.stringify(responsesTo(planned)[0]);
	return event.mark.fraction === (right ? 1 : 0);
}

/** Whether a flag is on the first question: flags know nothing of each other, so one tells for all. */
function isFirst({ context }: AttemptSnapshot, event: AttemptEvent): boolean {
	return event.type !== 'flag' || event.question === context.order[0]?.question;
}

/** Whether it is the first time that questions are asked again: that could go on for ever. */
function isOnce({ context }: AttemptSnapshot, event: AttemptEvent): boolean {
	return event.type !== 'again' || context.again === null;
}

/** The events that a walk may take, of these types, each mark fitting its response. */
export function walkable(types: readonly EventType[]) {
	return (snapshot: AttemptSnapshot): readonly AttemptEvent[] =>
		possibleEvents(snapshot)
			.filter(({ type }) => types.includes(type))
			.filter((event) => isOnce(snapshot, event))
			.filter((event) => fitsResponse(snapshot, event) && isFirst(snapshot, event));
}

/** Two attempts are at one place when the whole context and the state are equal. */
export function exactly({ value, context }: AttemptSnapshot): string {
	const { current, questions, again, expired } = context;
	return JSON.stringify([value, current, questions, again, expired]);
}

/**
 * Two attempts are at one place when they look alike: where they are, how each question stands, and what
 * was answered last to the current one (which its mark depends on).
 */
export function roughly(snapshot: AttemptSnapshot): string {
	const { context } = snapshot;
	const last = context.questions[context.current]?.tries.at(-1);
	return JSON.stringify([whereIs(snapshot), context.again, context.expired, last]);
}

export function whereIs(snapshot: AttemptSnapshot): Where {
	const { context } = snapshot;
	const standings = context.order.map(
		({ question }) => [question, standing(snapshot, question)] as const
	);
	return {
		state: stateOf(snapshot),
		current: context.current,
		standings: Object.fromEntries(standings)
	};
}

export type MachinePath = TestPath<AttemptSnapshot, AttemptEvent>;

export interface Walk {
	readonly input: AttemptInput;
	readonly types: readonly EventType[];
	readonly place: (snapshot: AttemptSnapshot) => string;
}

/** More steps than any walk here takes: a rule that lets an attempt go on for ever ends in an error. */
const limit = 50_000;

/** A shortest path to each place; those that are the beginning of another are left out. */
export function shortestPaths({ input, types, place }: Walk): readonly MachinePath[] {
	return createTestModel(attemptMachine).getShortestPaths({
		input,
		events: walkable(types),
		serializeState: place,
		limit
	});
}

/** Every path without a place visited twice. */
export function simplePaths({ input, types, place }: Walk): readonly MachinePath[] {
	return createTestModel(attemptMachine).getSimplePaths({
		input,
		events: walkable(types),
		serializeState: place,
		limit
	});
}

/** A path as plain JSON. Its first step is the start, which no event of ours leads to. */
export function modelPath({ steps, state }: Pick<MachinePath, 'steps' | 'state'>): ModelPath {
	const taken = steps.slice(1);
	return {
		events: taken.map(({ event }) => event),
		places: taken.map((step) => whereIs(step.state)),
		expected: whereIs(state)
	};
}

/** What a learner does who goes from the first question to the last. */
export const forward: readonly EventType[] = [
	...(['begin', 'answer', 'mark', 'retry', 'skip', 'next', 'finish', 'reopen'] as const)
];

/** The same with a result after which questions are asked again. */
export const again: readonly EventType[] = [
	...forward.filter((type) => type !== 'reopen'),
	'again'
];

/** With going back and forth: all a learner can do but flags, which change no place. */
export const anyWay: readonly EventType[] = [...forward, 'goTo'];

/** With what comes from outside. */
export const everything: readonly EventType[] = [...anyWay, 'expire'];

/** Paths for the real page: together they lead to every place that looks different. */
export function pagePaths(
	input: AttemptInput,
	types: readonly EventType[] = anyWay
): readonly ModelPath[] {
	return shortestPaths({ input, types, place: roughly }).map(modelPath);
}
