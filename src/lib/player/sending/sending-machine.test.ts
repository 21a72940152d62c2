import { describe, expect, test } from 'vitest';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import type { ActAnswer } from '../../taking/attempt-view.ts';
import type { Parcel } from './outbox.ts';
import { sendingMachine } from './sending-machine.ts';

const parcel: Parcel = { attempt: 'a', act: 'answer', fields: [['at', '1']] };
const other: Parcel = {
	...parcel,
	fields: [
		['at', '1'],
		['chosen', 'b']
	]
};
const gone: ActAnswer = { type: 'gone' };

function sender() {
	const clock = new SimulatedClock();
	const sent: (Parcel | null)[] = [];
	const settlers: { resolve(answer: ActAnswer): void; reject(error: Error): void }[] = [];
	const post = fromPromise<ActAnswer, Parcel | null>(({ input }) => {
		sent.push(input);
		return new Promise((resolve, reject) => settlers.push({ resolve, reject }));
	});
	const actor = createActor(sendingMachine.provide({ actors: { post } }), { clock }).start();
	const answer = async (with_: ActAnswer | Error): Promise<void> => {
		const settler = settlers.shift();
		if (with_ instanceof Error) settler?.reject(with_);
		else settler?.resolve(with_);
		await new Promise((resolve) => setTimeout(resolve));
	};
	return { clock, sent, actor, answer, state: (): string => actor.getSnapshot().value };
}

const down = new Error('No line.');

test('a parcel is sent at once, and what the server says is kept', async () => {
	const { actor, sent, answer, state } = sender();
	actor.send({ type: 'give', parcel });
	expect([state(), sent]).toEqual(['sending', [parcel]]);
	await answer(gone);
	expect(state()).toBe('idle');
	expect(actor.getSnapshot().context).toEqual({ parcel: null, answer: gone, failures: 0 });
});

test('what is given while one is on its way is not taken', () => {
	const { actor, sent } = sender();
	actor.send({ type: 'give', parcel });
	actor.send({ type: 'give', parcel: other });
	expect(sent).toEqual([parcel]);
	expect(actor.getSnapshot().context.parcel).toBe(parcel);
});

test('a failure is tried again after 1, 2, 4 … seconds, at most ten', async () => {
	const { actor, clock, sent, answer, state } = sender();
	actor.send({ type: 'give', parcel });
	for (const seconds of [1, 2, 4, 8, 10, 10]) {
		await answer(down);
		expect(state()).toBe('waiting');
		const before = sent.length;
		clock.increment(seconds * 1000 - 1);
		expect(sent.length).toBe(before);
		clock.increment(1);
		expect(sent.length).toBe(before + 1);
	}
	expect(new Set(sent)).toEqual(new Set([parcel]));
});

describe('a parcel that waits', () => {
	test.each(['retryNow', 'online'] as const)('goes at once when told %s', async (type) => {
		const { actor, sent, answer } = sender();
		actor.send({ type: 'give', parcel });
		await answer(down);
		actor.send({ type });
		expect(sent).toEqual([parcel, parcel]);
	});

	test('is replaced by a newer one', async () => {
		const { actor, sent, answer } = sender();
		actor.send({ type: 'give', parcel });
		await answer(down);
		actor.send({ type: 'give', parcel: other });
		expect(sent).toEqual([parcel, other]);
	});
});

describe('offline', () => {
	test('nothing is sent until the line is back', () => {
		const { actor, clock, sent, state } = sender();
		actor.send({ type: 'offline' });
		actor.send({ type: 'give', parcel });
		clock.increment(600_000);
		expect([state(), sent]).toEqual(['offline', []]);
		actor.send({ type: 'online' });
		expect([state(), sent]).toEqual(['sending', [parcel]]);
	});

	test('what was on its way is sent again', () => {
		const { actor, sent } = sender();
		actor.send({ type: 'give', parcel });
		actor.send({ type: 'offline' });
		actor.send({ type: 'online' });
		expect(sent).toEqual([parcel, parcel]);
	});

	test('without a parcel it is idle again', () => {
		const { actor, state } = sender();
		actor.send({ type: 'offline' });
		actor.send({ type: 'retryNow' });
		expect(state()).toBe('offline');
		actor.send({ type: 'online' });
		expect(state()).toBe('idle');
	});
});

test('to nobody it is refused, kept, and sent when that is asked for', async () => {
	const { actor, clock, sent, answer, state } = sender();
	actor.send({ type: 'give', parcel });
	await answer({ type: 'nobody' });
	clock.increment(600_000);
	expect([state(), sent.length]).toEqual(['refused', 1]);
	expect(actor.getSnapshot().context.parcel).toBe(parcel);
	actor.send({ type: 'retryNow' });
	await answer(gone);
	expect([state(), sent]).toEqual(['idle', [parcel, parcel]]);
});
