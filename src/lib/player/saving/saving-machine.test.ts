import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { describe, expect, test } from 'vitest';
import { sampleRecord } from '../../../../tests/models/sample-record.ts';
import type { AttemptRecord } from '../../attempt/events.ts';
import { savingMachine } from './saving-machine.ts';
import type { KeepOutcome } from './shelf.ts';

/** Records that tell themselves apart. */
const [first, second, third] = [sampleRecord(), sampleRecord(), sampleRecord()];

type Answer = (outcome: KeepOutcome | Error) => Promise<void>;

/** A keeper with a far end that answers when it is told to. */
function keeper() {
	const clock = new SimulatedClock();
	const sent: (AttemptRecord | null)[] = [];
	const waiting: { resolve: (outcome: KeepOutcome) => void; reject: (error: Error) => void }[] = [];
	const send = fromPromise<KeepOutcome, AttemptRecord | null>(({ input }) => {
		sent.push(input);
		return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
	});
	const actor = createActor(savingMachine.provide({ actors: { send } }), { clock }).start();
	const answer: Answer = async (outcome) => {
		const next = waiting.shift();
		if (outcome instanceof Error) next?.reject(outcome);
		else next?.resolve(outcome);
		await new Promise((resolve) => setTimeout(resolve));
	};
	const change = (record: AttemptRecord): void => actor.send({ type: 'changed', record });
	const state = (): string => actor.getSnapshot().value;
	return { clock, sent, actor, answer, change, state };
}

const kept: KeepOutcome = { type: 'kept' };
const full: KeepOutcome = { type: 'refused', reason: 'full' };
const down = new Error('No connection.');

test('a record is sent at once, and kept', async () => {
	const { sent, answer, change, state } = keeper();
	change(first);
	expect([state(), sent]).toEqual(['sending', [first]]);
	await answer(kept);
	expect(state()).toBe('idle');
});

test('what changes while one is on its way is sent next: only the newest, never none', async () => {
	const { sent, answer, change, state } = keeper();
	change(first);
	change(second);
	change(third);
	expect(sent).toEqual([first]);
	await answer(kept);
	expect(sent[1]).toBe(third);
	expect(state()).toBe('sending');
	await answer(kept);
	expect([state(), sent.length]).toEqual(['idle', 2]);
});

describe('a failure', () => {
	test('is tried again after 1, 2, 4 … seconds, at most a minute', async () => {
		const { clock, sent, answer, change, state } = keeper();
		change(first);
		for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
			await answer(down);
			expect(state()).toBe('waiting');
			const before = sent.length;
			clock.increment(seconds * 1000 - 1);
			expect(sent.length).toBe(before);
			clock.increment(1);
			expect(sent.length).toBe(before + 1);
		}
		await answer(kept);
		expect(state()).toBe('idle');
	});

	test('starts to count anew after a success', async () => {
		const { clock, answer, change, state } = keeper();
		change(first);
		await answer(down);
		clock.increment(1000);
		await answer(kept);
		change(second);
		await answer(down);
		clock.increment(1000);
		expect(state()).toBe('sending');
	});

	test('loses nothing: the newest record is the one that is tried again', async () => {
		const { clock, sent, answer, change } = keeper();
		change(first);
		await answer(down);
		change(second);
		clock.increment(1000);
		expect(sent.at(-1)).toBe(second);
	});

	test('can be tried again at once', async () => {
		const { actor, answer, change, state } = keeper();
		change(first);
		await answer(down);
		actor.send({ type: 'retryNow' });
		expect(state()).toBe('sending');
	});
});

describe('offline', () => {
	test('nothing is sent; the newest record goes when the connection is back', async () => {
		const { actor, sent, answer, change, state } = keeper();
		actor.send({ type: 'offline' });
		change(first);
		change(second);
		expect([state(), sent]).toEqual(['offline', []]);
		actor.send({ type: 'online' });
		expect(sent).toEqual([second]);
		await answer(kept);
		expect(state()).toBe('idle');
	});

	test('a record that was on its way is sent again', () => {
		const { actor, sent, change } = keeper();
		change(first);
		actor.send({ type: 'offline' });
		actor.send({ type: 'online' });
		expect(sent).toEqual([first, first]);
	});

	test('is idle again when nothing waits', () => {
		const { actor, state } = keeper();
		actor.send({ type: 'offline' });
		actor.send({ type: 'online' });
		expect(state()).toBe('idle');
	});
});

describe('refused', () => {
	test('stays so, with the reason, until it is tried again', async () => {
		const { actor, clock, sent, answer, change, state } = keeper();
		change(first);
		await answer(full);
		clock.increment(600_000);
		expect([state(), sent.length]).toEqual(['refused', 1]);
		expect(actor.getSnapshot().context.reason).toBe('full');
		actor.send({ type: 'retryNow' });
		await answer(kept);
		expect([state(), sent]).toEqual(['idle', [first, first]]);
		expect(actor.getSnapshot().context.reason).toBeNull();
	});

	test('a new answer is a new try', async () => {
		const { answer, change, sent } = keeper();
		change(first);
		await answer(full);
		change(second);
		expect(sent).toEqual([first, second]);
	});
});

describe('another tab', () => {
	test('that takes over stops the sending; what changes here is still not lost', async () => {
		const { actor, sent, answer, change, state } = keeper();
		change(first);
		await answer(kept);
		actor.send({ type: 'takenOver' });
		change(second);
		expect([state(), sent]).toEqual(['elsewhere', [first]]);
		actor.send({ type: 'takeBack' });
		expect([state(), sent]).toEqual(['sending', [first, second]]);
	});

	test('may have written over it: what was kept is kept anew on the way back', async () => {
		const { actor, sent, answer, change } = keeper();
		change(first);
		await answer(kept);
		actor.send({ type: 'takenOver' });
		actor.send({ type: 'takeBack' });
		expect(sent).toEqual([first, first]);
	});

	test('that takes over ends a try under way and a wait', async () => {
		const { actor, clock, sent, answer, change, state } = keeper();
		change(first);
		await answer(down);
		actor.send({ type: 'takenOver' });
		clock.increment(600_000);
		actor.send({ type: 'online' });
		actor.send({ type: 'retryNow' });
		expect([state(), sent.length]).toEqual(['elsewhere', 1]);
	});
});

describe('a discard', () => {
	test('drops what waits', async () => {
		const { actor, clock, sent, answer, change, state } = keeper();
		change(first);
		await answer(down);
		actor.send({ type: 'discard' });
		clock.increment(600_000);
		expect([state(), sent.length]).toEqual(['idle', 1]);
		expect(actor.getSnapshot().context.newest).toBeNull();
	});

	test.each(['offline', 'takenOver'] as const)('changes nothing else when %s', (type) => {
		const { actor, sent, change, state } = keeper();
		actor.send({ type });
		change(first);
		const before = state();
		actor.send({ type: 'discard' });
		expect(state()).toBe(before);
		actor.send({ type: type === 'offline' ? 'online' : 'takeBack' });
		expect([state(), sent]).toEqual(['idle', []]);
	});
});
