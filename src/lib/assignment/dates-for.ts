import { closesAt } from './closes-at.ts';
import { isBefore } from './instant.ts';
import type { Exceptions, Settings } from './settings.ts';

/** The dates that hold for one learner. */
export interface Dates {
	readonly opens: string | null;
	readonly due: string | null;
	readonly closes: string | null;
	/** Whether the end is this learner's own: then no closing for the class cuts it. */
	readonly ownEnd: boolean;
}

function later(one: string | null, other: string | null): string | null {
	if (one === null || other === null) return null;
	return isBefore(one, other) ? other : one;
}

/** The class's dates, with the learner's own in their place. Own late time never ends before it is due. */
export function datesFor(settings: Settings, exceptions: Exceptions): Dates {
	const opens = exceptions.opens === undefined ? settings.opens : exceptions.opens;
	const due = exceptions.due === undefined ? settings.due : exceptions.due;
	if (exceptions.due === undefined && exceptions.lateUntil === undefined) {
		return { opens, due, closes: closesAt(settings), ownEnd: false };
	}
	const late = exceptions.lateUntil === undefined ? settings.lateUntil : exceptions.lateUntil;
	// A last moment of `null` that is the learner's own is no end at all; the class's is the due date.
	const lifted = exceptions.lateUntil === null;
	const closes = lifted
		? null
		: due === null
			? (exceptions.lateUntil ?? null)
			: later(due, late ?? due);
	return { opens, due, closes, ownEnd: true };
}
