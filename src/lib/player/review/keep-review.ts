/** The log of what comes back, on the device. */
import {
	merged,
	readReview,
	reviewText,
	withoutForgotten,
	type ReviewEvent
} from '../../review/log.ts';
import { write, type KeepOutcome } from '../saving/attempt-storage.ts';
import type { Storages } from '../saving/storages.ts';
import { reviewKey } from './review-key.ts';

/** What is kept; deletes what nobody came back to for a year. `null` where it cannot be read. */
export function loadReview(storages: Storages, today: string): readonly ReviewEvent[] | null {
	const kept = readReview(storages.local?.getItem(reviewKey) ?? null);
	if (!kept) return null;
	const events = withoutForgotten(kept, today);
	if (events !== kept) save(storages, events);
	return events;
}

/** Of modules that the learner wants, and of no other. Without one nothing is kept at all. */
function save({ local }: Storages, events: readonly ReviewEvent[]): KeepOutcome {
	const wanted = new Set(events.flatMap(({ type, module }) => (type === 'joined' ? [module] : [])));
	const fitting = events.filter(({ module }) => wanted.has(module));
	if (fitting.length > 0) return write(local, reviewKey, reviewText(fitting));
	local?.removeItem(reviewKey);
	return local ? { type: 'kept' } : { type: 'refused', reason: 'blocked' };
}

/**
 * Changes what is kept now, so that another tab's answers stay. What cannot be read any more is written over only by
 * who asks for something anew.
 */
export function changeReview(
	storages: Storages,
	today: string,
	change: (events: readonly ReviewEvent[]) => readonly ReviewEvent[]
): KeepOutcome {
	const events = loadReview(storages, today) ?? [];
	const changed = change(events);
	return changed === events ? { type: 'kept' } : save(storages, changed);
}

/** Adds to what is kept. */
export function appendReview(
	storages: Storages,
	today: string,
	more: readonly ReviewEvent[]
): KeepOutcome {
	return changeReview(storages, today, (events) => [...events, ...more]);
}

/** Brings another log in. */
export function addReview(
	storages: Storages,
	today: string,
	more: readonly ReviewEvent[]
): KeepOutcome {
	return changeReview(storages, today, (events) => withoutForgotten(merged(events, more), today));
}

/** Deletes all of it. */
export function forgetReview({ local }: Storages): void {
	local?.removeItem(reviewKey);
}
