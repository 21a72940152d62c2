/**
 * What was kept here earlier, beside the attempt on screen, and what learners who come back to it are told. Apart from
 * the rest of saving, because most who open a quiz have nothing here: their page does not fetch this.
 */
import type { AttemptRecord } from '../../attempt/events.ts';
import * as words from '../../messages/coming-back.ts';
import { renew } from '../../attempt/renew.ts';
import { hasProgress } from './has-progress.ts';
import type { Notice } from '../notices.ts';
import { loadKept } from './load-kept.ts';
import type { Found } from './saving-machine.ts';
import type { ShelfOptions } from './attempt-storage.ts';

/** The attempt on screen, and a new one at the quiz as it is today. */
interface Pair {
	readonly here: AttemptRecord;
	readonly fresh: AttemptRecord;
}

/** Reads what was kept. Deletes what is past its time; `today` is an ISO 8601 date. Does not throw. */
export function takeUp(
	place: ShelfOptions,
	today: string,
	pair: Pair
): { readonly found: Found; readonly notice: Notice | null } {
	const loaded = loadKept(place, today);
	if (loaded.type === 'unreadable')
		return { found: { type: 'nothing' }, notice: unreadable(words.unreadable[loaded.reason]) };
	const found = compare(loaded.type === 'record' ? loaded.record : null, pair);
	const anew = found.type === 'record' && found.record.id !== pair.here.id;
	return { found, notice: anew ? RESUMED : null };
}

/** What to do about another attempt at the same quiz, whether it was kept here or handed over. */
export function compare(record: AttemptRecord | null | undefined, { here, fresh }: Pair): Found {
	if (!record || !hasProgress(record)) return { type: 'nothing' };
	if (record.id === here.id) {
		if (!areOfOneLog(record, here)) return { type: 'two', record };
		if (record.events.length <= here.events.length) return { type: 'nothing' };
	} else if (hasProgress(here)) return { type: 'two', record };
	return { type: record.edition === fresh.edition ? 'record' : 'outdated', record };
}

/** Whether one has gone on from where the other is: not so where two pages went on from the same. */
function areOfOneLog(one: AttemptRecord, other: AttemptRecord): boolean {
	return one.events.every(
		(event, at) =>
			at >= other.events.length || JSON.stringify(event) === JSON.stringify(other.events[at])
	);
}

/** An attempt at an earlier edition of the quiz, on today's. */
export function renewKept(
	earlier: AttemptRecord | null,
	fresh: AttemptRecord
): { readonly record: AttemptRecord; readonly notice: Notice } {
	const { record, edited } = renew(earlier ?? fresh, fresh);
	return { record, notice: edited > 0 ? EDITED : RESUMED };
}

const READ = { id: 'read', text: words.understood } as const;
const ANEW = { id: 'anew', text: words.startAgain } as const;

const EDITED: Notice = {
	id: 'edited',
	text: words.edited,
	choices: [READ]
};

const RESUMED: Notice = {
	id: 'resumed',
	text: words.resumed,
	choices: [ANEW]
};

export const TWO: Notice = {
	id: 'two',
	text: words.two,
	choices: [
		{ id: 'earlier', text: words.earlierOne },
		{ id: 'this', text: words.thisOne }
	]
};

function unreadable(text: string): Notice {
	return {
		id: 'unreadable',
		text,
		choices: [READ]
	};
}
