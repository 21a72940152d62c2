import { minutesAfter } from './instant.ts';
import type { Exceptions, Settings } from './settings.ts';

/**
 * How many times the time limit a learner may take, set before or while answering without asking anyone.
 * WCAG 2.2, success criterion 2.2.1 (Adjust): at least ten times the default.
 */
export const multipliers = [1, 1.5, 2, 3, 5, 10] as const;
export type Multiplier = (typeof multipliers)[number];

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
