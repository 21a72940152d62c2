import { expect, test } from 'vitest';
import type { AttemptEvent } from '../../attempt/events.ts';
import { sampleRecord } from '../../../../tests/models/sample-record.ts';
import { openShelf } from './attempt-storage.ts';
import type { KeptStorage } from './storages.ts';
import { takeOver } from './take-up.ts';

function memory(): KeptStorage {
	const kept = new Map<string, string>();
	return {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key),
		key: (at) => [...kept.keys()][at] ?? null,
		get length() {
			return kept.size;
		}
	};
}

const flag = (on: boolean): AttemptEvent => ({ type: 'flag', question: 'one', on });
const record = (...flags: readonly boolean[]) => sampleRecord({ events: flags.map(flag) });
const [older, newer, newest] = [record(true), record(true, false), record(true, false, true)];

/** Of a page with an attempt on screen that was kept, in a tab in which this is kept now. */
function taken(here: typeof older, kept: typeof older | null, given: typeof older | null) {
	const { module, quiz, begunOn } = here;
	const storage = { session: memory(), local: memory() };
	const shelf = { keep: 'tab', module, quiz, storage } as const;
	if (kept) openShelf(shelf).keep(kept);
	const fresh = { ...sampleRecord({ events: [] }), id: 'fresh' };
	return takeOver(given, shelf, begunOn, { here, fresh, stored: true });
}

test.each([
	['what the other tab gave', older, older, newest, { type: 'record', record: newest }],
	['what is kept here, given none', older, newest, null, { type: 'record', record: newest }],
	['what is kept here, further on', older, newest, newer, { type: 'record', record: newest }],
	['what is on screen, further on', newest, older, newer, { type: 'nothing' }],
	['a new attempt where all was deleted', older, null, null, { type: 'deleted' }]
])('a tab that takes over goes on from %s', (_, here, kept, given, found) => {
	expect(taken(here, kept, given)).toEqual(found);
});
