import { canonicalJson } from '../../assignment/by-link/hand-in.ts';
import { mayAnswer, mayHandIn } from '../../assignment/may.ts';
import { parseMultiplier } from '../../assignment/times/dates.ts';
import type { AttemptEvent } from '../../attempt/events.ts';
import { mostEvents } from '../../attempt/parse-record.ts';
import { step, stateOf } from '../../attempt/replay.ts';
import type { ActAnswer } from '../../taking/attempt-view.ts';
import { marksLeft, take, type Act, type Standpoint, type Taken } from '../../taking/take.ts';
import type { Who } from '../accounts/who-asks.ts';
import type { Database } from '../store/database/tables.ts';
import { commitsOf, timed } from './commits-of.ts';
import { keyedQuestions } from './begin-attempt.ts';
import { keepAppended } from './recent-logs.ts';
import { openAttempt, type OpenAttempt } from './open-attempt.ts';
import { isOver, standpointOf, viewOf } from './view-attempt.ts';

export type Answered =
	| Exclude<ActAnswer, { type: 'nobody' }>
	| { readonly type: 'forbidden' }
	| { readonly type: 'missing' };

/** What an attempt on the server can be asked. Once handed in, it is over: nothing is asked again in it. */
export type SentAct = Exclude<Act, 'again'> | 'lengthen';

export interface Answer {
	readonly attempt: string;
	/** How many events its learner has seen: nothing is appended behind their back. */
	readonly at: number;
	readonly act: SentAct;
	readonly form: FormData;
	readonly now: string;
}

function append({ record, snapshot }: Standpoint, event: AttemptEvent): Taken {
	const stepped = step(snapshot, event);
	if (stepped.type === 'refused') return { type: 'refused', state: stateOf(snapshot) };
	const events = [...record.events, event];
	return { type: 'taken', record: { ...record, events }, snapshot: stepped.snapshot };
}

/** The end comes from outside: then it is an `expire` that closes the log. */
function close(open: OpenAttempt, point: Standpoint): Taken {
	const questions = keyedQuestions(open.quiz);
	return marksLeft(point.snapshot, questions).reduce<Taken>(
		(taken, event) => (taken.type === 'taken' ? append(taken, event) : taken),
		append(point, { type: 'expire' })
	);
}

/** What the act makes of the attempt at a point of its log. */
function act(open: OpenAttempt, point: Standpoint, { act, form }: Answer, ended: boolean): Taken {
	if (act === 'lengthen') {
		const multiplier = parseMultiplier(form.get('multiplier'));
		if (!multiplier) return { type: 'refused', state: stateOf(point.snapshot) };
		return append(point, { type: 'lengthen', multiplier });
	}
	if (act === 'finish' && ended && !isOver(point)) return close(open, point);
	const questions = keyedQuestions(open.quiz);
	return take(point, questions, act, form);
}

/** Whether the log has gone on with just this act: it was sent twice, or its answer was lost on the way. */
function isRepeated(open: OpenAttempt, answer: Answer): boolean {
	if (answer.at > open.events.length) return false;
	const before = { ...open, events: open.events.slice(0, answer.at) };
	return [false, true].some((ended) => {
		const taken = act(before, standpointOf(before), answer, ended);
		if (taken.type !== 'taken') return false;
		const { length } = taken.record.events;
		return canonicalJson(taken.record.events) === canonicalJson(open.events.slice(0, length));
	});
}

function elsewhere(open: OpenAttempt, answer: Answer): Answered {
	return { type: isRepeated(open, answer) ? 'taken' : 'moved', view: viewOf(open) };
}

/** Events that only go about are refused before the log is too long to be read. */
function isFull({ attempt, events }: OpenAttempt, { act }: Answer): boolean {
	const reserve = 4 * attempt.input.questions.length;
	const most = mostEvents(attempt.input) - reserve;
	return events.length >= most && act !== 'answer' && act !== 'finish';
}

async function write(
	db: Database,
	open: OpenAttempt,
	answer: Answer,
	{ record, snapshot }: Standpoint
): Promise<Answered> {
	const { attempt, events, work } = open;
	const handsIn = isOver({ snapshot }) && attempt.handedInAt === null;
	const appended = await commitsOf(db).append({
		...{ attempt: attempt.id, at: events.length, events: record.events.slice(events.length) },
		...(handsIn ? { handIn: work.now } : {})
	});
	switch (appended.type) {
		case 'appended': {
			const handedInAt = handsIn ? work.now : attempt.handedInAt;
			keepAppended(attempt.id, open.version, events.length, { record, snapshot });
			const reached = { ...open, events: record.events, attempt: { ...attempt, handedInAt } };
			return { type: 'taken', view: viewOf(reached, { record, snapshot }) };
		}
		case 'conflict':
			return elsewhere({ ...open, events: appended.events }, answer);
		case 'gone':
			return appended;
	}
}

/**
 * Lets an act happen: it is marked here, and saved when this answers. At another position than expected
 * nothing is taken; an act that the log holds already is taken once.
 */
export async function answerAttempt(db: Database, who: Who, answer: Answer): Promise<Answered> {
	const open = await openAttempt(db, who, answer);
	if (open.type !== 'attempt') return open;
	if (answer.at !== open.events.length) return elsewhere(open, answer);
	const point = standpointOf(open);
	const { loaded, exceptions, now } = open.work;
	const asked = { attempt: timed(open.attempt, point.snapshot), now };
	const may = mayAnswer(loaded.standing, exceptions, asked);
	const ended = may.type === 'no';
	const mayEnd =
		answer.act === 'finish' && mayHandIn(loaded.standing, exceptions, asked).type === 'yes';
	if (ended && !isOver(point) && !mayEnd) return { type: 'closed', view: viewOf(open, point) };
	if (isFull(open, answer)) return { type: 'full', view: viewOf(open, point) };
	const taken = act(open, point, answer, ended);
	switch (taken.type) {
		case 'taken':
			return write(db, open, answer, taken);
		case 'unusable':
			return { ...taken, view: viewOf(open, point) };
		case 'refused':
			return { type: 'moved', view: viewOf(open, point) };
	}
}
