import type { Exceptions } from '../../assignment/settings/exceptions.ts';
import type { Settings } from '../../assignment/settings/settings.ts';
import type { AttemptEvent, AttemptRecord, AttemptBehaviour } from '../../attempt/events.ts';
import type { Module, Quiz } from '../../content/module.ts';
import type { Learner, Who } from '../accounts/who-asks.ts';
import { readExceptions, listExceptions } from '../assignments/exceptions.ts';
import {
	frozenModule,
	foldedAssignment,
	loadAssignment,
	type LoadedAssignment
} from '../assignments/load-assignment.ts';
import { findAttemptWork, type AttemptWork } from '../store/attempt-work.ts';
import type { Attempt } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import { lastRead } from './recent-logs.ts';

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

type OpenedAttempt = OpenAttempt | { readonly type: 'forbidden' } | { readonly type: 'missing' };

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

/** An assignment as it is for one learner. */
export interface Work {
	readonly type: 'work';
	readonly learner: Learner;
	readonly loaded: LoadedAssignment;
	readonly exceptions: Exceptions;
	/** ISO 8601, to the second. */
	readonly now: string;
}

type OpenedWork = Work | { readonly type: 'forbidden' } | { readonly type: 'missing' };

/** An assignment for a learner of its class. */
export async function openWork(
	db: Database,
	who: Who,
	{ assignment, now }: { readonly assignment: string; readonly now: string }
): Promise<OpenedWork> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const loaded = await loadAssignment(db, assignment, now);
	if (loaded.type === 'missing') return loaded;
	if (loaded.assignment.classId !== who.classId) return { type: 'forbidden' };
	const exceptions = await listExceptions(db, assignment, who.id);
	return { type: 'work', learner: who, loaded, exceptions: exceptions.get(who.id) ?? {}, now };
}

/** A quiz as an assignment has it asked. */
export type AssignedQuiz = Omit<Quiz, 'behaviour'> & { readonly behaviour: AttemptBehaviour };

/** The quiz with what the assignment says instead of what its author said. */
export function assignedQuiz(
	quiz: Quiz,
	{
		behaviour,
		book,
		order,
		sensitive
	}: Pick<Settings, 'behaviour' | 'book' | 'order' | 'sensitive'>
): AssignedQuiz {
	return {
		...quiz,
		behaviour: behaviour.type,
		book: book === 'asQuiz' ? quiz.book : book,
		order: order === 'asQuiz' ? quiz.order : order,
		questions: quiz.questions.filter((question) => sensitive === 'ask' || !question.sensitive)
	};
}
