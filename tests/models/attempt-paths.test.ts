import { describe, expect, test } from 'vitest';
import { standing } from '../../src/lib/attempt/tries.ts';
import { shorten } from '../../src/lib/attempt/log-of.ts';
import { tally } from '../../src/lib/attempt/tally.ts';
import type { AttemptSnapshot } from '../../src/lib/attempt/machine.ts';
import { KeptAttempt, snapshotOf } from './kept-attempt.ts';
import {
	again,
	everything,
	exactly,
	forward,
	pagePaths,
	roughly,
	shortestPaths,
	simplePaths,
	threeDeferred,
	threeQuestions,
	twoAtOnce,
	twoDeferred,
	twoQuestions,
	whereIs,
	type MachinePath,
	type Walk
} from './paths.ts';
import { possibleEvents } from './possible-events.ts';

/** What may happen, by state: the rules once more, in the words of the design. */
const mayHappen: Readonly<Record<string, readonly string[]>> = {
	ready: ['begin', 'expire'],
	answering: ['answer', 'skip', 'flag', 'lengthen', 'goTo', 'finish', 'expire'],
	marking: ['mark', 'flag', 'expire'],
	'feedback.again': ['retry', 'next', 'flag', 'lengthen', 'goTo', 'finish', 'expire'],
	'feedback.full': ['next', 'flag', 'lengthen', 'goTo', 'finish', 'expire'],
	checking: ['flag', 'lengthen', 'goTo', 'finish', 'expire'],
	finished: ['reopen'],
	reviewing: ['flag', 'goTo', 'finish']
};

/**
 * With deferred marks, what was given is marked after the end, and in no order; then, as everywhere, it can be asked
 * again, unless time ran out.
 */
function rules(snapshot: AttemptSnapshot, state: string): readonly string[] {
	const given = snapshot.context.order.some(
		({ question }) => standing(snapshot, question) === 'given'
	);
	const more = state === 'finished' && given ? ['mark'] : [];
	const again = state === 'finished' && !given && !snapshot.context.expired ? ['again'] : [];
	return [...(mayHappen[state] ?? []), ...more, ...again].toSorted();
}

function happens(snapshot: AttemptSnapshot): readonly string[] {
	return [...new Set(possibleEvents(snapshot).map(({ type }) => type))].toSorted();
}

function tries({ context }: AttemptSnapshot): number {
	const { tries, before = 0 } = context.questions[context.current] ?? { tries: [] };
	return tries.length - before;
}

/** What holds in each state, wherever a path came from. */
const holds: Readonly<Record<string, (snapshot: AttemptSnapshot) => void>> = {
	ready: (at) => expect(tally(at).unanswered).toBe(tally(at).total),
	answering: (at) => {
		expect(standing(at, at.context.current)).not.toBe('settled');
		expect(tries(at)).toBeLessThan(2);
	},
	marking: (at) => {
		expect(at.context.questions[at.context.current]?.tries.at(-1)?.mark).toBeNull();
	},
	'feedback.again': (at) => {
		expect(standing(at, at.context.current)).toBe('hinted');
		expect(at.context.input.behaviour).toBe('practice');
		expect(tries(at)).toBe(1);
	},
	'feedback.full': (at) => expect(standing(at, at.context.current)).toBe('settled'),
	checking: ({ context: { current, order, again } }) => {
		const ids = order.map(({ question }) => question);
		const after = ids.slice(ids.indexOf(current) + 1);
		expect(after.filter((id) => again?.includes(id) ?? true)).toEqual([]);
	},
	finished: (at) => expect(at.context.current).not.toBe(''),
	reviewing: (at) => expect(at.hasTag('explained')).toBe(true)
};

/** Paths share their beginnings: each place is looked at once, whichever path comes there first. */
const seen = new Set<string>();

const states = Object.fromEntries(
	Object.entries(holds).map(([state, holdsThere]) => [
		state,
		(snapshot: AttemptSnapshot) => {
			const place = JSON.stringify(snapshot.context.input) + exactly(snapshot);
			if (seen.has(place)) return;
			seen.add(place);
			expect(happens(snapshot)).toEqual(rules(snapshot, state));
			holdsThere(snapshot);
		}
	])
);

function unruled(snapshot: AttemptSnapshot): void {
	throw new Error(`No rule holds for state ${JSON.stringify(snapshot.value)}`);
}

/** Walks a path on an attempt that is reloaded from its text after every step not walked before. */
async function walk(path: MachinePath, { input, place }: Walk, walked: Set<string>) {
	const kept = new KeptAttempt(input);
	for (const step of path.steps.slice(1)) {
		kept.append(step.event);
		if (walked.has(kept.text)) continue;
		walked.add(kept.text);
		expect(place(kept.snapshot)).toBe(place(step.state));
	}
	await path.test({ states: { ...states, '*': unruled } });
	expect(exactly(snapshotOf(shorten(kept.record)))).toBe(exactly(kept.snapshot));
}

/** Walks all of them: they share their beginnings, which are walked once. */
async function walkAll(paths: readonly MachinePath[], way: Walk): Promise<void> {
	const walked = new Set<string>();
	for (const path of paths) await walk(path, way, walked);
}

describe('shortest paths to every place, kept as text on the way', () => {
	test.each([
		['two questions in practice', twoQuestions, 142],
		['two questions at once', twoAtOnce, 92],
		['two questions, marked at the end', twoDeferred, 156]
	])('%s', async (_, input, count) => {
		const way: Walk = { input, types: everything, place: exactly };
		const paths = shortestPaths(way);
		expect(paths).toHaveLength(count);
		await walkAll(paths, way);
	});

	test('two questions, asked again after the result', async () => {
		const input = twoQuestions;
		const way: Walk = { input, types: [...again, 'goTo'], place: roughly };
		const paths = shortestPaths(way);
		expect(paths).toHaveLength(298);
		await walkAll(paths, way);
	});

	test('two questions, marked at the end and asked again', async () => {
		const input = twoDeferred;
		const way: Walk = { input, types: again, place: exactly };
		const paths = shortestPaths(way);
		expect(paths).toHaveLength(262);
		await walkAll(paths, way);
	});

	// To tell apart all that may have been answered before takes 1,513 paths and eight seconds.
	test('three questions in practice, to every place that looks different', async () => {
		const input = threeQuestions;
		const way: Walk = { input, types: everything, place: roughly };
		const paths = shortestPaths(way);
		expect(paths).toHaveLength(545);
		await walkAll(paths, way);
	});

	test('two questions, one of them with a flag', async () => {
		const input = twoQuestions;
		const way: Walk = { input, types: [...everything, 'flag'], place: exactly };
		const paths = shortestPaths(way);
		expect(paths).toHaveLength(286);
		await walkAll(paths, way);
	});
});

test.each([
	['two questions in practice', twoQuestions, 42],
	['two questions at once', twoAtOnce, 21],
	['two questions, marked at the end', twoDeferred, 17],
	['three questions, marked at the end', threeDeferred, 96],
	['three questions in practice', threeQuestions, 240]
])('every way forward through %s', async (_, input, count) => {
	const types = forward.filter((type) => type !== 'reopen');
	const way: Walk = { input, types, place: exactly };
	const paths = simplePaths(way);
	expect(paths).toHaveLength(count);
	for (const { state } of paths) expect(state.value).toBe('finished');
	await walkAll(paths, way);
});

describe('the paths for the page', () => {
	test.each([
		['two questions, any way', pagePaths(twoQuestions), 50],
		['three questions, forward', pagePaths(threeQuestions, forward), 68],
		['three questions, any way', pagePaths(threeQuestions), 281]
	])('%s: JSON changes nothing, and together they visit every state', (_, paths, count) => {
		expect(paths).toHaveLength(count);
		expect(JSON.parse(JSON.stringify(paths))).toEqual(paths);
		const visited = new Set(paths.flatMap(({ places }) => places.map(({ state }) => state)));
		expect([...visited, 'ready'].toSorted()).toEqual(Object.keys(mayHappen).toSorted());
	});

	test('visit every place that looks different', () => {
		const input = twoQuestions;
		const all = simplePaths({ input, types: forward, place: roughly });
		const reached = new Set(
			pagePaths(input).flatMap(({ places }) => places.map((place) => JSON.stringify(place)))
		);
		for (const { steps } of all) {
			for (const { state } of steps.slice(1)) {
				expect(reached).toContain(JSON.stringify(whereIs(state)));
			}
		}
	});
});
