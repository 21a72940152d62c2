import type { AttemptEvent, AttemptRecord } from '../../attempt/events.ts';
import type { Module, Quiz } from '../../content/module.ts';
import type { Learner, Who } from '../accounts/who.ts';
import { frozenModule } from '../assignments/frozen-module.ts';
import { readExceptions } from '../assignments/list-exceptions.ts';
import { foldedAssignment } from '../assignments/load-assignment.ts';
import { findAttemptWork, type AttemptWork } from '../store/attempt-work.ts';
import type { Attempt } from '../store/attempts.ts';
import type { Database } from '../store/database.ts';
import { lastRead } from './last-read.ts';
import type { Work } from './open-work.ts';

/** An attempt with all that it takes to go on with it. */
export interface OpenAttempt {
	readonly type: 'attempt';
	readonly work: Work;
	readonly attempt: Attempt;
	/** As it stood when the attempt began. */
	readonly module: Module;
	readonly quiz: Quiz;
	readonly events: readonly AttemptEvent[];
	/** Of input and log, as they were read. */
	readonly version: string;
}

export type OpenedAttempt =
	OpenAttempt | { readonly type: 'forbidden' } | { readonly type: 'missing' };

function workOf({ assignment, ...found }: AttemptWork, learner: Learner, now: string): Work {
	const version = found.assignmentVersion;
	const log = found.log.map((event) => ({ event }));
	const loaded = foldedAssignment(assignment, log, { version, now });
	const exceptions = readExceptions(assignment.id, found.exception ?? {});
	return { type: 'work', learner, loaded, exceptions, now };
}

/** An attempt for the learner whose it is. */
export async function openAttempt(
	db: Database,
	who: Who,
	{ attempt: id, now }: { readonly attempt: string; readonly now: string }
): Promise<OpenedAttempt> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const found = await findAttemptWork(db, id);
	if (!found) return { type: 'missing' };
	if (found.attempt.learnerId !== who.id) return { type: 'forbidden' };
	if (found.assignment.classId !== who.classId) return { type: 'forbidden' };
	const { edition, quizId } = found.attempt;
	const module = await frozenModule(db, edition);
	const quiz = module.quizzes.find((each) => each.id === quizId);
	if (!quiz) throw new Error(`Edition ${edition} has no quiz ${quizId}.`);
	const { input, events } = lastRead(found);
	const attempt = { ...found.attempt, input };
	const { version } = found;
	return { type: 'attempt', work: workOf(found, who, now), attempt, module, quiz, events, version };
}

/** The attempt in the form in which records are kept everywhere. */
export function recordOf({ attempt, module, quiz, events }: OpenAttempt): AttemptRecord {
	return {
		...{ version: 1, module: module.id, quiz: quiz.id, edition: attempt.edition },
		...{ id: attempt.id, begunOn: attempt.begunAt.slice(0, 10) },
		...{ input: attempt.input, events }
	};
}
