import type { Exceptions } from '../settings/exceptions.ts';
import type { Settings } from '../settings/settings.ts';
import { isBefore, isOver, minutesAfter } from './instants.ts';

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
	// If the learner's own `lateUntil` is null, it never closes. If the class's is null, it closes at the due date.
	const lifted = exceptions.lateUntil === null;
	const closes = lifted
		? null
		: due === null
			? (exceptions.lateUntil ?? null)
			: later(due, late ?? due);
	return { opens, due, closes, ownEnd: true };
}

/** Whether what comes at this instant is late. */
export function isLate({ due }: Pick<Dates, 'due'>, at: string): boolean {
	return isOver(due, at);
}

/** The end after which nothing is taken any more (`isOver`); `null`: it stays open until it is closed. */
export function closesAt({ due, lateUntil }: Pick<Settings, 'due' | 'lateUntil'>): string | null {
	return lateUntil ?? due;
}

/**
 * How many times the time limit a learner may take, set before or while answering without asking anyone.
 * WCAG 2.2, success criterion 2.2.1 (Adjust): at least ten times the default.
 */
export const multipliers = [1, 1.5, 2, 3, 5, 10] as const;
type Multiplier = (typeof multipliers)[number];

export interface TimedAttempt {
	readonly begunAt: string;
	/** What the learner chose. */
	readonly multiplier: Multiplier;
}

/** A multiplier out of a form or JSON; `null` where it is none of ours. */
export function parseMultiplier(value: unknown): Multiplier | null {
	return multipliers.find((each) => each === value || String(each) === value) ?? null;
}

/** When the time of an attempt is up; `null` without a time limit. Extra minutes are multiplied, too. */
export function expiresAt(
	{ timeLimit }: Pick<Settings, 'timeLimit'>,
	{ extraMinutes = 0 }: Exceptions,
	{ begunAt, multiplier }: TimedAttempt
): string | null {
	return timeLimit === null ? null : minutesAfter(begunAt, (timeLimit + extraMinutes) * multiplier);
}
