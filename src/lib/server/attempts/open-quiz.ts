import { datesFor, type Dates } from '../../assignment/times/dates.ts';
import { sendsAnswers } from '../../assignment/settings/hand-in-levels.ts';
import type { Settings } from '../../assignment/settings/settings.ts';
import { attemptsFor, mayBegin, mayHandIn, type May } from '../../assignment/may.ts';
import { zoneOf } from '../../messages/zones.ts';
import type { Module } from '../../content/module.ts';
import type { AttemptView, Remarked } from '../../taking/attempt-view.ts';
import type { Who } from '../accounts/who-asks.ts';
import { frozenModule, moduleFor } from '../assignments/load-assignment.ts';
import { listAttempts, listCompletions } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import { findClass } from '../store/classes.ts';
import { findLearner } from '../store/learners.ts';
import { earlierAttempts } from '../store/used-attempts.ts';
import {
	assignedQuiz,
	openAttempt,
	openWork,
	type AssignedQuiz,
	type Work
} from './open-attempt.ts';
import { remarked } from './remarked.ts';
import { viewOf } from './view-attempt.ts';

/** A quiz of an assignment as it stands for the learner who opens it. */
export interface QuizOnServer {
	readonly type: 'quiz';
	readonly assignment: string;
	/** What their educator knows them by. */
	readonly label: string;
	readonly settings: Settings;
	/** IANA time zone of the class. */
	readonly zone: string;
	/** By which the attempt is asked that is under way, or else the one that can begin. */
	readonly module: Module;
	readonly quiz: AssignedQuiz;
	readonly dates: Dates;
	/** Whether a new attempt may begin; with the answers on the device: whether it may be taken now. */
	readonly beginning: May;
	/** Whether that it was finished may be handed in, where that is what is handed in. */
	readonly completing: May;
	/** When that it was finished was handed in. */
	readonly completed: string | null;
	/** How many this learner may begin. */
	readonly attempts: Settings['attempts'];
	/** Attempts that were begun here, also before the learner erased themselves; the newest one is shown. */
	readonly begun: number;
	readonly newest: AttemptView | null;
	/** What a newer edition makes of it. */
	readonly remarked: Remarked | null;
}

type OpenedQuiz = QuizOnServer | { readonly type: 'forbidden' } | { readonly type: 'missing' };

interface Asked {
	readonly assignment: string;
	readonly quiz: string;
	readonly now: string;
}

async function newestOf(db: Database, who: Who, { loaded, learner, now }: Work, quiz: string) {
	const all = await listAttempts(db, loaded.assignment.id, learner.id);
	const attempts = all.filter(({ quizId }) => quizId === quiz);
	const newest = attempts.at(-1);
	const opened = newest && (await openAttempt(db, who, { attempt: newest.id, now }));
	const open = opened?.type === 'attempt' ? opened : null;
	const at = { assignmentId: loaded.assignment.id, learnerId: learner.id, quizId: quiz };
	return {
		begun: attempts.length + (await earlierAttempts(db, at)),
		edition: newest?.edition,
		newest: open && viewOf(open),
		remarked: open && (await remarked(db, open))
	};
}

/** A quiz of an assignment for a learner of its class. */
export async function openQuiz(db: Database, who: Who, asked: Asked): Promise<OpenedQuiz> {
	const work = await openWork(db, who, asked);
	if (work.type !== 'work') return work;
	const { loaded, exceptions, learner, now } = work;
	const { standing } = loaded;
	const person = await findLearner(db, learner.id);
	if (!person || !standing.settings.quizzes.includes(asked.quiz)) return { type: 'missing' };
	const { edition, ...own } = await newestOf(db, who, work, asked.quiz);
	const module = edition
		? await frozenModule(db, edition)
		: await moduleFor(db, loaded.snapshot.context, now);
	const quiz = module.quizzes.find(({ id }) => id === asked.quiz);
	if (!quiz) return { type: 'missing' };
	const theirs = await findClass(db, learner.classId);
	const said = await listCompletions(db, asked.assignment, learner.id);
	const unbounded = { begun: sendsAnswers(standing.settings.handIn) ? own.begun : 0, now };
	const device = { attempt: { begunAt: now, multiplier: 1 as const }, now };
	return {
		...{ type: 'quiz', assignment: asked.assignment, label: person.label, module },
		...{ settings: standing.settings, quiz: assignedQuiz(quiz, standing.settings), ...own },
		attempts: attemptsFor(standing.settings, exceptions),
		zone: zoneOf(theirs ?? { timeZone: null }),
		dates: datesFor(standing.settings, exceptions),
		beginning: mayBegin(standing, exceptions, unbounded),
		completing: mayHandIn(standing, exceptions, device),
		completed: said.find(({ quizId }) => quizId === asked.quiz)?.at ?? null
	};
}
