import { createActor, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { expect, test } from 'vitest';
import { sampleRecord } from '../../../../tests/models/sample-record.ts';
import { savingEvents as events } from '../../../../tests/models/saving-events.ts';
import { savingMachine, type SavingEvent } from './saving-machine.ts';

const record = sampleRecord();

const paths = getShortestPaths(savingMachine, { events });

/** What is done on the way from one state by one event. */
function done(value: string, event: SavingEvent): readonly string[] {
	const snapshot = savingMachine.resolveState({ value, context: { earlier: record } });
	return transition(savingMachine, snapshot, event)[1].map(({ type }) => type);
}

test('every state can be reached, and left by some event', () => {
	const values = new Set(paths.map(({ state }) => String(state.value)));
	expect([...values].toSorted()).toEqual([
		...['choosing', 'elsewhere', 'kept', 'page', 'reading'],
		...['refused', 'renewing', 'takingOver', 'unfetched']
	]);
	for (const { state } of paths)
		expect(events.some((event) => state.can(event) && event.type !== 'lost')).toBe(true);
});

test('nothing is written before it is known what was kept, nor while another tab goes on', () => {
	const silent = ['reading', 'unfetched', 'renewing', 'choosing', 'elsewhere', 'takingOver'];
	for (const value of silent) {
		for (const event of events) {
			const writes = done(value, event).some((type) => type.startsWith('write'));
			const decided = ['nothing', 'record', 'this', 'earlier'].includes(event.type);
			if (writes) expect([value, event.type, decided]).toEqual([value, event.type, true]);
		}
	}
	expect(done('page', { type: 'startAgain' })).toEqual(['read']);
});

test('two attempts with answers are both left until the learner says which one goes on', () => {
	const actor = createActor(savingMachine).start();
	actor.send({ type: 'startAgain' });
	actor.send({ type: 'two', record });
	expect(actor.getSnapshot().value).toBe('choosing');
	expect(done('choosing', { type: 'this' })).toEqual(['write']);
	expect(done('choosing', { type: 'earlier' })).toEqual(['resume', 'writeIfBegun']);
});

test('what another tab has kept meanwhile is read, not written over', () => {
	for (const value of ['kept', 'refused'])
		expect(done(value, { type: 'overtaken' })).toEqual(['read']);
});

test('another tab can take over from every state', () => {
	for (const { state } of paths)
		expect(transition(savingMachine, state, { type: 'lost' })[0].value).toBe('elsewhere');
});
