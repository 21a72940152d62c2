import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closesAt } from '../../src/lib/assignment/times/dates.ts';
import { type AssignmentEvent, parseEvent } from '../../src/lib/assignment/events.ts';
import type { AssignmentSnapshot } from '../../src/lib/assignment/machine.ts';
import {
	replay,
	initial,
	stateOf,
	step,
	type AssignmentState
} from '../../src/lib/assignment/replay.ts';
import {
	eventsOf,
	place,
	possibleEvents,
	shortestPaths,
	simplePaths,
	statesOf,
	withDates,
	withoutDates,
	type AssignmentPath
} from './assignment-paths.ts';

/** What may ever happen in a state: the rules once more, in the words of the issue. */
const mayHappen: { readonly [S in AssignmentState]: readonly AssignmentEvent['type'][] } = {
	draft: ['publish', 'change', 'adopt', 'archive'],
	scheduled: ['time', 'begun', 'change', 'adopt', 'close'],
	open: ['time', 'begun', 'change', 'adopt', 'close'],
	closed: ['begun', 'change', 'adopt', 'reopen', 'release', 'archive'],
	released: ['begun', 'adopt', 'archive'],
	archived: ['restore']
};

/** What holds in each state, wherever a path came from. */
function holds({ value, context }: AssignmentSnapshot): void {
	const state = stateOf({ value });
	expect(context.archivedFrom === null).toBe(state !== 'archived');
	if (state === 'closed' || state === 'released') expect(context.closedAt).not.toBeNull();
	if (state === 'open' || state === 'scheduled') expect(context.closedAt).toBeNull();
	if (state === 'draft') expect(context.begun).toBe(false);
	if (state === 'released') expect(context.settings.behaviour.type).toBe('deferred');
	if (state === 'scheduled') expect(context.settings.opens).not.toBeNull();
}

/** Walks a path as it is kept: as text, parsed and replayed. */
function walk(path: AssignmentPath, input: typeof withDates): void {
	const events = eventsOf(path).map((event) => parseEvent(JSON.parse(JSON.stringify(event))));
	const known = events.filter((event) => event !== null);
	expect(known).toEqual(eventsOf(path));
	const replayed = replay(input, known);
	if (replayed.type === 'illegal') throw new Error(`Illegal at ${replayed.position}`);
	expect(place(replayed.snapshot)).toBe(place(path.state));
	for (const { state } of path.steps) {
		holds(state);
		const may: readonly string[] = mayHappen[stateOf(state)];
		for (const { type } of possibleEvents(state, input)) expect(may).toContain(type);
	}
}

describe('shortest paths to every place', () => {
	test.each([
		['with dates and a release', withDates, 42],
		['without dates', withoutDates, 24]
	])('%s', (_, input, count) => {
		const paths = shortestPaths(input);
		expect(paths).toHaveLength(count);
		for (const path of paths) walk(path, input);
	});

	test('together visit every state, and see everything happen that may', () => {
		const paths = shortestPaths(withDates);
		const seen = new Map<string, Set<string>>();
		for (const { state } of paths.flatMap(({ steps }) => steps)) {
			const types = possibleEvents(state, withDates).map(({ type }) => type);
			seen.set(stateOf(state), (seen.get(stateOf(state)) ?? new Set()).union(new Set(types)));
		}
		const found = [...seen].map(([state, types]) => [state, [...types].toSorted()]);
		const rules = Object.entries(mayHappen).map(([state, types]) => [state, types.toSorted()]);
		expect(Object.fromEntries(found)).toEqual(Object.fromEntries(rules));
	});
});

test.each([
	['with dates and a release', withDates, 155],
	['without dates', withoutDates, 30]
])('every way forward, %s', (_, input, count) => {
	const paths = simplePaths(input);
	expect(paths).toHaveLength(count);
	for (const path of paths) walk(path, input);
	expect(paths.every((path) => statesOf(path)[0] === 'draft')).toBe(true);
});

/** A log of a random walk, with times that only go forward as clocks should, or do not. */
const anyLog = fc
	.tuple(fc.constantFrom(withDates, withoutDates), fc.array(fc.nat(10_000), { maxLength: 20 }))
	.map(([input, drawn]) => {
		const events: AssignmentEvent[] = [];
		let snapshot = initial(input);
		for (const number of drawn) {
			const possible = possibleEvents(snapshot, input);
			const event = possible[number % possible.length];
			const stepped = event ? step(snapshot, event) : null;
			if (!event || stepped?.type !== 'moved') break;
			events.push(event);
			snapshot = stepped.snapshot;
		}
		return { input, events };
	});

function plain(snapshot: AssignmentSnapshot): unknown {
	return JSON.parse(JSON.stringify(snapshot));
}

describe('any legal log', () => {
	test('gives the same state as a replay of its beginning and the rest one by one', () => {
		fc.assert(
			fc.property(anyLog, fc.nat(20), ({ input, events }, cut) => {
				const whole = replay(input, events);
				const beginning = replay(input, events.slice(0, cut));
				if (whole.type === 'illegal' || beginning.type === 'illegal') throw new Error('Illegal.');
				let { snapshot } = beginning;
				for (const event of events.slice(cut)) {
					const stepped = step(snapshot, event);
					if (stepped.type === 'refused') throw new Error(`${event.type} in ${stepped.state}`);
					snapshot = stepped.snapshot;
				}
				expect(plain(snapshot)).toEqual(plain(whole.snapshot));
			})
		);
	});

	test('keeps its settings once somebody has begun, dates and what is promised aside', () => {
		fc.assert(
			fc.property(anyLog, ({ input, events }) => {
				const first = events.findIndex(({ type }) => type === 'begun');
				const [then, now] = [events.slice(0, first), events].map((log) => replay(input, log));
				if (first < 0 || then?.type !== 'replayed' || now?.type !== 'replayed') return;
				expect(now.snapshot.context.settings.quizzes).toEqual(
					then.snapshot.context.settings.quizzes
				);
			})
		);
	});
});

test('an event that may not happen is refused with its place and the state', () => {
	const at = '2026-11-24T12:00:00Z';
	expect(
		replay(withDates, [
			{ type: 'publish', at },
			{ type: 'release', at }
		])
	).toEqual({
		...{ type: 'illegal', position: 1, state: 'open', event: { type: 'release', at } }
	});
	expect(step(initial(withDates), { type: 'close', at })).toEqual({
		...{ type: 'refused', state: 'draft' }
	});
});

test('what time closes was closed when its time was over, not when somebody looked', () => {
	const events: readonly AssignmentEvent[] = [
		{ type: 'publish', at: '2026-11-22T12:00:00Z' },
		{ type: 'time', at: '2027-01-01T00:00:00Z' }
	];
	const replayed = replay(withDates, events);
	expect(replayed).toMatchObject({
		snapshot: { value: 'closed', context: { closedAt: closesAt(withDates.settings) } }
	});
});
