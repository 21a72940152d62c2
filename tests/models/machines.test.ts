/** The pages' own small runner of machines (`#machines`), held against XState wherever the machines can come to. */
import { createActor, initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import * as small from '../../src/lib/attempt/machines.browser.ts';
import type { AttemptEvent, AttemptInput } from '../../src/lib/attempt/events.ts';
import { attemptMachine, type AttemptSnapshot } from '../../src/lib/attempt/machine.ts';
import { savingMachine, type SavingEvent } from '../../src/lib/player/saving/saving-machine.ts';
import {
	reviewMachine,
	type ReviewAct,
	type ReviewSnapshot
} from '../../src/lib/review/machine.ts';
import { exactly, twoAtOnce, twoDeferred, twoQuestions } from './paths.ts';
import { possibleEvents } from './possible-events.ts';
import { sampleRecord } from './sample-record.ts';
import { savingEvents as events } from './saving-events.ts';

type Made = Parameters<typeof small.createMachine>;
type Action = NonNullable<Made[1]['actions']>[string];
type SmallSnapshot = ReturnType<typeof small.initialTransition>[0];

/** The same machine for the small runner, which has an `assign` of its own. */
function smallOf({ config, implementations }: { config: object; implementations: object }) {
	const { guards, actions = {} } = implementations as Made[1];
	const own = Object.entries(actions).map(([name, action]): [string, Action] => [
		name,
		'assignment' in action ? small.assign(action.assignment as object) : action
	]);
	return small.createMachine(config, {
		guards: guards ?? {},
		actions: Object.fromEntries<Action>(own)
	});
}

const tags = ['answerable', 'asking', 'hinting', 'explained'] as const;
const states = ['ready', 'answering', 'checking', 'finished', 'reviewing', 'feedback'] as const;

function seen(snapshot: AttemptSnapshot | SmallSnapshot) {
	return {
		...{ value: snapshot.value, context: snapshot.context, status: snapshot.status },
		tags: tags.filter((tag) => snapshot.hasTag(tag)),
		within: states.filter((state) => (snapshot as SmallSnapshot).matches(state)),
		again: (snapshot as SmallSnapshot).matches({ feedback: 'again' })
	};
}

describe('the attempt machine', () => {
	const machine = smallOf(attemptMachine);
	test.each<[string, AttemptInput, number]>([
		['in practice', twoQuestions, 100],
		['at once', twoAtOnce, 50],
		['deferred', twoDeferred, 50],
		['without questions', { ...twoQuestions, questions: [] }, 1]
	])('goes the same ways in a page, %s', (_, input, least) => {
		const [start] = initialTransition(attemptMachine, input);
		const known = new Set<string>();
		const events = new Map<string, AttemptEvent>();
		const waiting: [AttemptSnapshot, SmallSnapshot][] = [
			[start, small.initialTransition(machine, input)[0]]
		];
		for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
			const [there, here] = pair;
			expect(seen(here)).toEqual(seen(there));
			if (known.has(exactly(there))) continue;
			known.add(exactly(there));
			const possible = possibleEvents(there);
			for (const event of possible) events.set(JSON.stringify(event), event);
			for (const event of events.values())
				expect([event, here.can(event)]).toEqual([event, there.can(event)]);
			for (const event of possible) {
				// Flags, and what is asked again, double every place: where they lead is enough.
				const next = small.transition(machine, here, event)[0];
				const [wanted] = transition(attemptMachine, there, event);
				if (event.type === 'flag' || event.type === 'again')
					expect(seen(next)).toEqual(seen(wanted));
				else waiting.push([wanted, next]);
			}
		}
		expect(known.size).toBeGreaterThanOrEqual(least);
	});
});

describe('the review machine', () => {
	test.each([[[]], [['one']], [['one', 'two']]])(
		'goes the same ways in a page, with %j',
		(questions) => {
			const machine = smallOf(reviewMachine);
			const acts: readonly ReviewAct[] = [
				...([{ type: 'begin' }, { type: 'next' }, { type: 'stop' }] as const),
				...['one', 'two'].flatMap((question): ReviewAct[] => [
					{ type: 'skip', question },
					...[0, 1, 2].map((fraction) => ({ type: 'answer', question, fraction }) as const)
				])
			];
			const waiting: [ReviewSnapshot, SmallSnapshot][] = [
				[
					initialTransition(reviewMachine, { questions })[0],
					small.initialTransition(machine, { questions })[0]
				]
			];
			let pairs = 0;
			for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
				const [there, here] = pair;
				pairs += 1;
				const { value, context } = there;
				expect({ value: here.value, context: here.context }).toEqual({ value, context });
				for (const act of acts) {
					expect([act, here.can(act)]).toEqual([act, there.can(act)]);
					if (!there.can(act)) continue;
					const [next] = transition(reviewMachine, there, act);
					waiting.push([next, small.transition(machine, here, act)[0]]);
				}
			}
			expect(pairs).toBeGreaterThanOrEqual(questions.length === 0 ? 1 : 8);
		}
	);
});

const record = sampleRecord();

interface Running {
	subscribe(observer: (snapshot: { readonly value: unknown }) => void): unknown;
	start(): unknown;
	send(event: SavingEvent): void;
	stop(): unknown;
	getSnapshot(): { readonly value: unknown; readonly context: unknown; readonly status: string };
}

/** What an actor does and where it comes to; what an action sends is taken after the event at work, in order. */
function played(make: (actions: object) => Running, sent: readonly SavingEvent[]) {
	const log: unknown[] = [];
	const note =
		(name: string, ...answers: readonly SavingEvent[]) =>
		() => {
			log.push([name, actor.getSnapshot().value]);
			for (const answer of answers) actor.send(answer);
		};
	const actor = make({
		read: note('read', { type: 'nothing' }, { type: 'refused', reason: 'full' }),
		renew: note('renew', { type: 'record', record }, { type: 'kept' }, { type: 'lost' }),
		takeOver: note('takeOver'),
		resume: note('resume'),
		write: note('write', { type: 'refused', reason: 'full' }),
		writeIfBegun: note('writeIfBegun', { type: 'kept' })
	});
	actor.subscribe(({ value }) => log.push(value));
	actor.start();
	for (const event of sent) actor.send(event);
	log.push([actor.getSnapshot().value, actor.getSnapshot().context]);
	actor.stop();
	log.push([actor.getSnapshot().value, actor.getSnapshot().status]);
	return log;
}

describe('the saving machine', () => {
	const paths = getShortestPaths(savingMachine, { events });
	const there = (actions: object) => createActor(savingMachine.provide({ actions }));
	const here = (actions: object) =>
		small.createActor(
			smallOf(savingMachine).provide({ actions: actions as NonNullable<Made[1]['actions']> })
		);

	test('does the same in a page, in the same order, from every state by every event', () => {
		expect(paths.length).toBeGreaterThanOrEqual(9);
		for (const { steps } of paths) {
			const way = events.filter(({ type }) => steps.some(({ event }) => event.type === type));
			const to = steps.slice(1).map(({ event }) => event);
			for (const event of events)
				for (const sent of [
					[...to, event],
					[...way, event]
				])
					expect([sent, played(here, sent)]).toEqual([sent, played(there, sent)]);
		}
	});
});

test('what the small runner cannot run is refused when the machine is made', () => {
	for (const part of ['after', 'invoke', 'type', 'exit', 'onDone', 'history'])
		expect(() => small.createMachine({ states: { a: { [part]: {} } } }, {})).toThrow(part);
});
