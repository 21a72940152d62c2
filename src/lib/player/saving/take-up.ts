/**
 * What was kept here earlier, beside the attempt on screen, and what learners who come back to it are told. Apart from
 * the rest of saving, because most who open a quiz have nothing here: their page does not fetch this.
 */
import type { AttemptRecord } from '../../attempt/events.ts';
import * as words from '../../messages/coming-back.ts';
import { renew } from '../../attempt/renew.ts';
import { recount } from '../../taking/recount.ts';
import { isExplained, type ShownQuestion } from '../../taking/shown-question.ts';
import { hasProgress } from './has-progress.ts';
import { today as now } from '../chance.ts';
import { reviewKey } from '../review/review-key.ts';
import { STARTED, type Notice } from '../notices.ts';
import { loadKept } from './load-kept.ts';
import type { Found } from './saving-machine.ts';
import type { ShelfOptions } from './attempt-storage.ts';

export interface OnScreen {
	/** The attempt on screen. */
	readonly here: AttemptRecord;
	/** A new one at the quiz as it is today. */
	readonly fresh: AttemptRecord;
	/** Whether the one on screen was kept. */
	readonly stored: boolean;
}

/** Reads what was kept. Deletes what is past its time; `today` is an ISO 8601 date. Does not throw. */
export function takeUp(
	place: ShelfOptions,
	today: string,
	page: OnScreen
): {
	readonly found: Found;
	readonly notice: Notice | null;
	/** The attempt before the one that was found, where that has no answer yet. */
	readonly earlier?: AttemptRecord;
} {
	watchReview(place.storage);
	const loaded = loadKept(place, today);
	if (loaded.type === 'unreadable')
		return { found: { type: 'nothing' }, notice: unreadable(words.unreadable[loaded.reason]) };
	if (loaded.type === 'none') return { found: compare(null, page), notice: null };
	const { record, earlier } = loaded;
	const found = compare(record, page);
	if (earlier && record.id !== page.here.id) {
		if (found.type === 'record') return { found, notice: STARTED, earlier };
		// Whatever is to be decided, it is about the one with answers.
		return { found: compare(earlier, page), notice: null };
	}
	const anew = found.type === 'record' && found.record.id !== page.here.id;
	return { found, notice: anew ? RESUMED : null };
}

let watched = false;

/**
 * Whoever has asked that what they miss comes back has something kept here, so their page comes by. Nobody else fetches
 * what takes it in.
 */
function watchReview({ local }: ShelfOptions['storage']): void {
	if (watched || !local?.getItem(reviewKey)) return;
	watched = true;
	import('../review/gather-kept.ts').then(
		({ watch }) => watch(window, now),
		() => (watched = false)
	);
}

/** What goes on in this tab: what the other one gave or what is kept here, whichever has gone on further. */
export function takeOver(
	given: AttemptRecord | null | undefined,
	place: ShelfOptions,
	today: string,
	page: OnScreen
): Found {
	const loaded = loadKept(place, today);
	const kept = loaded.type === 'record' ? loaded.record : null;
	const further = given && hasProgress(given) ? given : kept;
	return compare(further && kept && hasGoneOn(kept, further) ? kept : further, page);
}

/** What to do about another attempt at the same quiz, whether it was kept here or handed over. */
function compare(record: AttemptRecord | null, { here, fresh, stored }: OnScreen): Found {
	if (!record && stored && hasProgress(here)) return { type: 'deleted' };
	if (!record || !hasProgress(record)) return { type: 'nothing' };
	if (record.id === here.id) {
		if (!areOfOneLog(record, here)) return { type: 'two', record };
		if (!hasGoneOn(record, here)) return { type: 'nothing' };
	} else if (hasProgress(here)) return { type: 'two', record };
	return { type: record.edition === fresh.edition ? 'record' : 'outdated', record };
}

/** Whether one is the same attempt as another, further on. */
function hasGoneOn(one: AttemptRecord, other: AttemptRecord): boolean {
	return one.id === other.id && areOfOneLog(one, other) && one.events.length > other.events.length;
}

/** Whether one has gone on from where the other is: not so where two pages went on from the same. */
function areOfOneLog(one: AttemptRecord, other: AttemptRecord): boolean {
	return one.events.every(
		(event, at) =>
			at >= other.events.length || JSON.stringify(event) === JSON.stringify(other.events[at])
	);
}

/** An attempt at an earlier edition of the quiz, on today's; `questions`: as they are now. */
export function renewKept(
	earlier: AttemptRecord | null,
	fresh: AttemptRecord,
	questions: readonly ShownQuestion[]
): { readonly record: AttemptRecord; readonly notice: Notice } {
	const { record, edited } = renew(earlier ?? fresh, fresh);
	if (edited === 0) return { record, notice: RESUMED };
	const hashes = new Map(fresh.input.questions.map(({ id, hash }) => [id, hash]));
	const counts = recount(earlier ?? fresh, questions.filter(isExplained), hashes);
	const anew = words.recounted(counts);
	return { record, notice: { ...EDITED, text: [EDITED.text, anew].join(' ').trim() } };
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
