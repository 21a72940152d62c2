/** Paths through the assignment machine, generated from the machine itself. */
import { createTestModel, type TestPath } from 'xstate/graph';
import { defaultSettings, type Settings } from '../../src/lib/assignment/settings/settings.ts';
import type { AssignmentEvent, AssignmentInput } from '../../src/lib/assignment/events.ts';
import { assignmentMachine, type AssignmentSnapshot } from '../../src/lib/assignment/machine.ts';
import { stateOf } from '../../src/lib/assignment/replay.ts';
import { assignable } from './any-settings.ts';

/** Before it opens, while it is open, after the last moment, after the moment it may be moved to. */
export const times = {
	before: '2026-11-22T12:00:00Z',
	opens: '2026-11-23T12:00:00Z',
	during: '2026-11-24T12:00:00Z',
	closes: '2026-11-25T12:00:00Z',
	after: '2026-11-26T12:00:00Z'
} as const;

const inTime: Settings = {
	...defaultSettings(assignable),
	...{ opens: times.opens, due: times.closes }
};

/** With dates, and with feedback that the educator releases. */
export const withDates: AssignmentInput = {
	settings: { ...inTime, behaviour: { type: 'deferred', release: 'byEducator' } },
	edition: 'one'
};

/** Open from publishing on, until it is closed by hand; feedback at once. */
export const withoutDates: AssignmentInput = {
	settings: { ...defaultSettings(assignable), behaviour: { type: 'immediate' } },
	edition: 'one'
};

/** Changes to try: to a later end (allowed even if somebody has begun), to other quizzes (not then). */
function changesOf({ settings }: AssignmentInput): readonly Settings[] {
	return [
		{ ...settings, due: '2026-11-30T12:00:00Z' },
		{ ...settings, quizzes: ['first'] }
	];
}

/** Every event that may happen now, at three times, with two changes and one newer edition. */
export function possibleEvents(
	snapshot: AssignmentSnapshot,
	input: AssignmentInput
): readonly AssignmentEvent[] {
	const instants = [times.before, times.during, times.after];
	const all = instants.flatMap((at): readonly AssignmentEvent[] => [
		...(['publish', 'time', 'begun', 'close', 'reopen', 'release'] as const).map((type) => ({
			type,
			at
		})),
		...(['archive', 'restore'] as const).map((type) => ({ type, at })),
		...changesOf(input).map((settings) => ({ type: 'change' as const, at, settings })),
		{ type: 'adopt', at, edition: 'two', for: 'fromNowOn' }
	]);
	return all.filter((event) => snapshot.can(event));
}

export type AssignmentPath = TestPath<AssignmentSnapshot, AssignmentEvent>;

/** Two assignments are at one place when state, settings, begun, editions and closing look alike. */
export function place({ value, context }: AssignmentSnapshot): string {
	const { settings, begun, adoptions, closedAt, archivedFrom } = context;
	const editions = adoptions.map(({ edition }) => edition);
	return JSON.stringify([value, settings, begun, editions, closedAt !== null, archivedFrom]);
}

type EventType = AssignmentEvent['type'];

/** Events of these types that may happen now, by the input's changes. */
function walkable(input: AssignmentInput, types: readonly EventType[]) {
	return (snapshot: AssignmentSnapshot): readonly AssignmentEvent[] =>
		possibleEvents(snapshot, input).filter(({ type }) => types.includes(type));
}

export const everything: readonly EventType[] = [
	...(['publish', 'time', 'begun', 'change', 'adopt'] as const),
	...(['close', 'reopen', 'release', 'archive', 'restore'] as const)
];

/** What moves an assignment, without what only adds to its context, and without the way back. */
const forward: readonly EventType[] = [
	...(['publish', 'time', 'close', 'reopen', 'release', 'archive'] as const)
];

/** A shortest path to each place. */
export function shortestPaths(input: AssignmentInput): readonly AssignmentPath[] {
	return createTestModel(assignmentMachine).getShortestPaths({
		input,
		events: walkable(input, everything),
		serializeState: place,
		limit: 50_000
	});
}

/** Every path without a place visited twice, by what moves an assignment. */
export function simplePaths(input: AssignmentInput): readonly AssignmentPath[] {
	return createTestModel(assignmentMachine).getSimplePaths({
		input,
		events: walkable(input, forward),
		serializeState: place,
		limit: 50_000
	});
}

/** The events of a path; its first step is the start. */
export function eventsOf({ steps }: Pick<AssignmentPath, 'steps'>): readonly AssignmentEvent[] {
	return steps.slice(1).map(({ event }) => event);
}

/** The states on a path, in words. */
export function statesOf({ steps }: Pick<AssignmentPath, 'steps'>): readonly string[] {
	return steps.map(({ state }) => stateOf(state));
}
