import { sendsAnswers } from '../../assignment/hand-in-levels.ts';
import { replay } from '../../attempt/replay.ts';
import type { HandInLevel } from '../../content/module.ts';
import type { Who } from '../accounts/who.ts';
import { readLogsOfAssignment } from '../store/attempt-events.ts';
import { listAttempts, type Attempt } from '../store/attempts.ts';
import { listCompletions } from '../store/completions.ts';
import type { Database } from '../store/database.ts';
import { listLearners } from '../store/learners.ts';
import type { AttemptEvent } from '../../attempt/events.ts';
import { openReport, type Asked, type OpenReport, type Refused } from './open-report.ts';

/** Where somebody is; nothing of what they answered. */
export type LivePlace =
	| { readonly type: 'notBegun' }
	/** `question` from 1: the one that stands on their page. */
	| { readonly type: 'under'; readonly question: number; readonly of: number }
	| { readonly type: 'finished'; readonly at: string };

export interface LiveRow {
	readonly learner: string;
	readonly label: string;
	/** One for each quiz. */
	readonly places: readonly LivePlace[];
}

/** Plain JSON. */
export interface LiveState {
	readonly type: 'live';
	readonly className: string;
	readonly title: string;
	readonly level: HandInLevel;
	readonly quizzes: readonly { readonly id: string; readonly title: string }[];
	/** By label. */
	readonly rows: readonly LiveRow[];
}

/** Where an attempt is: the question on its page, in its learner's order. */
function placeOf(attempt: Attempt, events: readonly AttemptEvent[]): LivePlace {
	if (attempt.handedInAt !== null) return { type: 'finished', at: attempt.handedInAt };
	const replayed = replay(attempt.input, events);
	if (replayed.type === 'illegal') throw new Error(`The log of attempt ${attempt.id} breaks.`);
	const { order, current } = replayed.snapshot.context;
	const at = order.findIndex(({ question }) => question === current);
	return { type: 'under', question: at + 1, of: order.length };
}

/** The newest attempt's place where there is one; where answers stay on devices, only who has finished. */
async function placesOf(
	db: Database,
	{ loaded }: OpenReport
): Promise<ReadonlyMap<string, LivePlace>> {
	const { id } = loaded.assignment;
	const completions = await listCompletions(db, id);
	const places = new Map<string, LivePlace>(
		completions.map(({ learnerId, quizId, at }) => [
			`${learnerId} ${quizId}`,
			{ type: 'finished', at }
		])
	);
	if (!sendsAnswers(loaded.standing.settings.handIn)) return places;
	const logs = await readLogsOfAssignment(db, id);
	for (const attempt of await listAttempts(db, id)) {
		const key = `${attempt.learnerId} ${attempt.quizId}`;
		places.set(key, placeOf(attempt, logs.get(attempt.id) ?? []));
	}
	return places;
}

/** Who has begun, where they are, who has finished. No answers, no marks, no hours but of handing in. */
export async function liveState(
	db: Database,
	who: Who,
	asked: Asked
): Promise<LiveState | Refused> {
	const open = await openReport(db, who, asked);
	if (open.type !== 'report') return open;
	const places = await placesOf(db, open);
	const learners = await listLearners(db, open.class.id);
	return {
		type: 'live',
		className: open.class.name,
		title: open.module.title,
		level: open.loaded.standing.settings.handIn,
		quizzes: open.quizzes.map(({ id, title }) => ({ id, title })),
		rows: learners.map(({ id, label }) => ({
			...{ learner: id, label },
			places: open.quizzes.map((quiz) => places.get(`${id} ${quiz.id}`) ?? { type: 'notBegun' })
		}))
	};
}
