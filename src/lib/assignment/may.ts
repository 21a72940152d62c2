/**
 * What one learner may do with an assignment now. It goes by the instants, not by whether somebody has
 * recorded that they came. A learner's own dates and lengthened time are cut by no closing for the class,
 * be it by time or by hand: who wants to end them takes the exception back.
 */
import {
	closesAt,
	datesFor,
	type Dates,
	expiresAt,
	isLate,
	type TimedAttempt
} from './times/dates.ts';
import { sendsAnswers } from './settings/hand-in-levels.ts';
import type { Exceptions } from './settings/exceptions.ts';
import { isBefore, overAt } from './times/instants.ts';
import type { Settings } from './settings/settings.ts';
import type { AssignmentStanding } from './replay.ts';

export type May =
	| {
			readonly type: 'yes';
			readonly late: boolean;
			/** When it is due, if it stays open after that; `null`: it ends when it is due, or is never due. */
			readonly due: string | null;
			/** The end as it is written (`isOver`), or when the attempt's time is up; `null`: no end is known. */
			readonly until: string | null;
	  }
	| {
			readonly type: 'no';
			readonly reason: Reason;
			/** Of `notYet`: when it opens. Of `closed` and `timeIsUp`: since when. Else `null`. */
			readonly at: string | null;
	  };

export type Reason =
	'unpublished' | 'archived' | 'notYet' | 'closed' | 'timeIsUp' | 'noAttemptsLeft' | 'nothingAsked';

function no(reason: Reason, at: string | null = null): May {
	return { type: 'no', reason, at };
}

function isReached(instant: string | null, now: string): boolean {
	return instant !== null && !isBefore(now, instant);
}

function isUp(end: End | null, now: string): boolean {
	return isReached(end?.over ?? null, now);
}

function yes(dates: Dates, until: string | null, now: string): May {
	const { due } = dates;
	const goesOn = due !== null && (until === null || isBefore(due, until));
	return { type: 'yes', late: isLate(dates, now), due: goesOn ? due : null, until };
}

/** Drafts are nobody's yet, archived ones nobody's any more; `null`: neither. */
function withdrawn({ state }: AssignmentStanding): May | null {
	if (state === 'draft') return no('unpublished');
	return state === 'archived' ? no('archived') : null;
}

interface End {
	/** As it is written. */
	readonly written: string;
	/** From when on nothing is taken any more. */
	readonly over: string;
}

/** When it ends for this learner: their own end, or the class's, which may have come early by hand: then at once. */
function endOf({ closedAt, settings }: AssignmentStanding, { closes, ownEnd }: Dates): End | null {
	if (!ownEnd && closedAt !== null && closedAt !== closesAt(settings))
		return { written: closedAt, over: closedAt };
	return closes === null ? null : { written: closes, over: overAt(closes) };
}

/** Whether nothing more can come in from this learner. An attempt that was lengthened may still run on for its time. */
export function isEndedFor(
	standing: AssignmentStanding,
	exceptions: Exceptions,
	now: string
): boolean {
	if (standing.state === 'draft') return false;
	if (standing.state === 'archived') return true;
	return isUp(endOf(standing, datesFor(standing.settings, exceptions)), now);
}

/** The same for an attempt under way: with lengthened time it runs on until that is up. */
function endOfAttempt(
	standing: AssignmentStanding,
	exceptions: Exceptions,
	attempt: TimedAttempt
): End | null {
	const end = endOf(standing, datesFor(standing.settings, exceptions));
	const expires = expiresAt(standing.settings, exceptions, attempt);
	const lengthened = attempt.multiplier > 1 || (exceptions.extraMinutes ?? 0) > 0;
	if (expires === null) return end;
	const up = { written: expires, over: expires };
	if (end === null || isBefore(expires, end.over)) return up;
	return lengthened && isBefore(attempt.begunAt, end.over) ? up : end;
}

/** How many attempts at a quiz a learner may begin. */
export function attemptsFor(
	{ attempts }: Pick<Settings, 'attempts'>,
	{ extraAttempts = 0 }: Exceptions
): Settings['attempts'] {
	return attempts === 'unlimited' ? attempts : attempts + extraAttempts;
}

/** Whether a new attempt may begin; `begun`: how many this learner has begun at the quiz. */
export function mayBegin(
	standing: AssignmentStanding,
	exceptions: Exceptions,
	{ begun, now }: { readonly begun: number; readonly now: string }
): May {
	const { settings } = standing;
	const dates = datesFor(settings, exceptions);
	const end = endOf(standing, dates);
	const gone = withdrawn(standing);
	if (gone) return gone;
	if (isUp(end, now)) return no('closed', end?.written);
	if (dates.opens !== null && isBefore(now, dates.opens)) return no('notYet', dates.opens);
	const attempts = attemptsFor(settings, exceptions);
	if (attempts !== 'unlimited' && begun >= attempts) {
		return no('noAttemptsLeft');
	}
	return yes(dates, end?.written ?? null, now);
}

/** An attempt, and the instant at which something is asked of it. */
interface Going {
	readonly attempt: TimedAttempt;
	readonly now: string;
}

function answering(standing: AssignmentStanding, exceptions: Exceptions, going: Going): May {
	const { attempt, now } = going;
	const dates = datesFor(standing.settings, exceptions);
	const end = endOfAttempt(standing, exceptions, attempt);
	const expires = expiresAt(standing.settings, exceptions, attempt);
	if (isReached(expires, now)) return no('timeIsUp', expires);
	return isUp(end, now) ? no('closed', end?.written) : yes(dates, end?.written ?? null, now);
}

/** Whether an attempt under way may be answered. A clock that was set back locks nobody out. */
export function mayAnswer(standing: AssignmentStanding, exceptions: Exceptions, going: Going): May {
	return withdrawn(standing) ?? answering(standing, exceptions, going);
}

/**
 * Whether an attempt may be handed in. Answers were saved when they were given, so these can be handed in
 * after the end, too; that it was finished is only known when it is said, so that cannot.
 */
export function mayHandIn(standing: AssignmentStanding, exceptions: Exceptions, going: Going): May {
	const gone = withdrawn(standing);
	if (gone) return gone;
	const { settings } = standing;
	const { now } = going;
	const dates = datesFor(settings, exceptions);
	if (settings.handIn === 'nothing') return no('nothingAsked');
	if (sendsAnswers(settings.handIn)) return yes(dates, null, now);
	const may = answering(standing, exceptions, going);
	const end = endOf(standing, dates);
	if (may.type === 'yes') return may;
	return isUp(end, now) ? no('closed', end?.written) : yes(dates, end?.written ?? null, now);
}

/** Whether a learner may see feedback and marks of an attempt: each as it comes, or only when it is over. */
export function showsFeedback(
	{ settings: { behaviour }, released }: Pick<AssignmentStanding, 'settings' | 'released'>,
	{ finished }: { readonly finished: boolean }
): boolean {
	switch (behaviour.type) {
		case 'practice':
		case 'immediate':
			return true;
		case 'deferred':
			return finished && (behaviour.release === 'onFinish' || released);
	}
}
