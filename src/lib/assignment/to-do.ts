import { closesAt } from './times/dates.ts';
import { isBefore, isOver, minutesAfter } from './times/instants.ts';
import type { HandInLevel } from '../content/module.ts';
import type { AssignmentStanding } from './replay.ts';

/** What an educator may want to do about an assignment, the most pressing first. */
export const toDoKinds = ['release', 'notJoined', 'notBegun', 'due', 'lately', 'draft'] as const;
export type ToDoKind = (typeof toDoKinds)[number];

/** Learners of an assignment, counted. */
export interface Counts {
	/** In the class. */
	readonly people: number;
	/** In the class or on its list. */
	readonly all: number;
	readonly begun: number;
	/** Who handed in a quiz, or finished it. */
	readonly handedIn: number;
	/** Who did so with every quiz. */
	readonly done: number;
	/** Who handed in, or finished, within `latelyMinutes`. */
	readonly lately: number;
}

/** What is due within so many minutes is due soon. */
const soonMinutes = 7 * 24 * 60;

/** What was handed in within so many minutes is new. */
export const latelyMinutes = 24 * 60;

/** An assignment that has been open for so long should have been begun by somebody. */
const startMinutes = 24 * 60;

function tells(level: HandInLevel): boolean {
	return level !== 'nothing';
}

function isDueSoon({ settings: { due } }: AssignmentStanding, now: string): boolean {
	return due !== null && !isOver(due, now) && !isBefore(minutesAfter(now, soonMinutes), due);
}

/** Whether somebody should have begun by now: it has been open for a day, or is due soon. */
function isQuiet(standing: AssignmentStanding, openSince: string, now: string): boolean {
	return isDueSoon(standing, now) || !isBefore(now, minutesAfter(openSince, startMinutes));
}

function awaitsRelease({ state, settings: { behaviour } }: AssignmentStanding): boolean {
	return state === 'closed' && behaviour.type === 'deferred' && behaviour.release === 'byEducator';
}

/**
 * What there is to do about an assignment, in the order of `toDoKinds`. `publishedAt`: of its last publishing; `null` of
 * a draft. Of an assignment from which nothing comes in, nobody knows whether it was begun.
 */
export function toDo(
	standing: AssignmentStanding,
	{ people, begun, handedIn, lately }: Counts,
	{ publishedAt, now }: { readonly publishedAt: string | null; readonly now: string }
): readonly ToDoKind[] {
	const { state, settings } = standing;
	const opened =
		settings.opens !== null && publishedAt !== null && isBefore(publishedAt, settings.opens);
	const openSince = (opened ? settings.opens : publishedAt) ?? now;
	const open = state === 'open' && !isOver(closesAt(settings), now);
	const quiet = open && begun === 0 && isQuiet(standing, openSince, now);
	const is: Readonly<Record<ToDoKind, boolean>> = {
		draft: state === 'draft',
		release: awaitsRelease(standing) && handedIn > 0,
		notJoined: open && people === 0,
		notBegun: quiet && people > 0 && tells(settings.handIn),
		due: open && isDueSoon(standing, now),
		lately: lately > 0 && state !== 'archived'
	};
	return toDoKinds.filter((kind) => is[kind]);
}
