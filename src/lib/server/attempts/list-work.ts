import { presentEdition, type Adoption } from '../../assignment/context.ts';
import { datesFor, type Dates } from '../../assignment/times/dates.ts';
import { attemptsFor, mayBegin, type May } from '../../assignment/may.ts';
import type { Exceptions } from '../../assignment/settings/exceptions.ts';
import type { Module } from '../../content/module.ts';
import type { Settings } from '../../assignment/settings/settings.ts';
import type { Who } from '../accounts/who-asks.ts';
import { frozenModule } from '../assignments/load-assignment.ts';
import { listExceptions } from '../assignments/exceptions.ts';
import { loadAssignments, type ListedAssignment } from '../assignments/list-assignments.ts';
import { listAttempts, listCompletions } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';

/** Something that a learner has handed in. */
export type HandedIn = { readonly at: string } & (
	| { readonly type: 'completion' }
	| { readonly type: 'answers'; readonly reference: string; readonly number: number }
);

/** A quiz of an assignment and what its learner has done there. */
export interface OwnQuiz {
	readonly id: string;
	readonly title: string;
	/** Whether an attempt is under way whose answers are on the server. */
	readonly begun: boolean;
	/** Oldest first. */
	readonly handedIn: readonly HandedIn[];
}

/** An assignment as it is for one learner of its class. */
export interface OwnWork {
	readonly id: string;
	readonly title: string;
	/** Title of its module. */
	readonly module: string;
	/** Whether the module asks not to be named where others may look: a calendar, a history. */
	readonly discreet: boolean;
	readonly instructions: Settings['instructions'];
	readonly createdAt: string;
	/** At each quiz, for this learner. */
	readonly attempts: Settings['attempts'];
	/** Per cent; `null`: there is none. */
	readonly passMark: Settings['passMark'];
	/** Whether it can be taken now, attempts left aside. */
	readonly open: May;
	/** Whether feedback that waited for the educator is out. */
	readonly released: boolean;
	readonly handIn: Settings['handIn'];
	/** With the learner's own in place of the class's. */
	readonly dates: Dates;
	/** What is different for this learner. */
	readonly exceptions: Exceptions;
	/** The newer edition that is asked now, and whether it counts for what was answered before. */
	readonly adopted: Pick<Adoption, 'at' | 'for'> | null;
	readonly quizzes: readonly OwnQuiz[];
}

/** Whether something is left to do there now. */
export function isToDo({ open, quizzes }: Pick<OwnWork, 'open' | 'quizzes'>): boolean {
	return (
		open.type === 'yes' && quizzes.some(({ begun, handedIn }) => begun || handedIn.length === 0)
	);
}

/** What is to do first, by when it is due; then the rest, as it came. */
export function byDue<Work extends Pick<OwnWork, 'open' | 'quizzes' | 'dates'>>(
	works: readonly Work[]
): readonly Work[] {
	const end = ({ dates, open }: Work): string =>
		dates.due ?? (open.type === 'yes' ? open.until : null) ?? '9999';
	const toDo = works.filter(isToDo);
	const sorted = toDo.toSorted((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0));
	return [...sorted, ...works.filter((work) => !isToDo(work))];
}

export type WorkList =
	{ readonly type: 'work'; readonly work: readonly OwnWork[] } | { readonly type: 'forbidden' };

async function doneIn(db: Database, assignment: string, learner: string) {
	const attempts = await listAttempts(db, assignment, learner);
	const completions = await listCompletions(db, assignment, learner);
	return (quiz: string): Pick<OwnQuiz, 'begun' | 'handedIn'> => {
		const own = attempts.filter(({ quizId }) => quizId === quiz);
		const answers = own.flatMap(({ id, number, handedInAt: at }) =>
			at === null ? [] : [{ type: 'answers' as const, at, reference: id.slice(0, 8), number }]
		);
		// A completion is kept beside answers as well: it says nothing that they do not.
		const only = own.length > 0 ? [] : completions.filter(({ quizId }) => quizId === quiz);
		const completed = only.map(({ at }) => ({ type: 'completion' as const, at }));
		return { begun: own.length > answers.length, handedIn: [...answers, ...completed] };
	};
}

function isDiscreet({ keep, quickExit, neutralTitle }: Module['care']): boolean {
	return keep === 'tab' || quickExit || neutralTitle !== undefined;
}

function awaitsRelease({ behaviour }: Settings): boolean {
	return behaviour.type === 'deferred' && behaviour.release === 'byEducator';
}

async function ownWork(
	db: Database,
	{ loaded, title, module: moduleTitle }: ListedAssignment,
	{ learner, now }: { readonly learner: string; readonly now: string }
): Promise<OwnWork | null> {
	const { assignment, snapshot, standing } = loaded;
	const { settings, state } = standing;
	if (state === 'draft') return null;
	const exceptions = (await listExceptions(db, assignment.id, learner)).get(learner) ?? {};
	const module = await frozenModule(db, presentEdition(snapshot.context));
	const done = await doneIn(db, assignment.id, learner);
	const asked = module.quizzes.filter(({ id }) => settings.quizzes.includes(id));
	const quizzes = asked.map(({ id, title: name }) => ({ id, title: name, ...done(id) }));
	// Put away, it is there for its receipts alone.
	if (state === 'archived' && quizzes.every(({ handedIn }) => handedIn.length === 0)) return null;
	return {
		...{ id: assignment.id, title, module: moduleTitle, instructions: settings.instructions },
		discreet: isDiscreet(module.care),
		...{ handIn: settings.handIn, exceptions },
		passMark: settings.passMark,
		...{ createdAt: assignment.createdAt, attempts: attemptsFor(settings, exceptions) },
		open: mayBegin(standing, exceptions, { begun: 0, now }),
		released: standing.released && awaitsRelease(settings),
		dates: datesFor(settings, exceptions),
		adopted: snapshot.context.adoptions.at(-1) ?? null,
		quizzes
	};
}

/**
 * What the learner who asks was assigned, newest first, with what they have handed in of it. Drafts are
 * left out, and what was put away before they handed anything in.
 */
export async function listWork(
	db: Database,
	who: Who,
	{ now }: { readonly now: string }
): Promise<WorkList> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const listed = await loadAssignments(db, who.classId, now);
	const work = await Promise.all(listed.map((one) => ownWork(db, one, { learner: who.id, now })));
	return { type: 'work', work: work.filter((each) => each !== null) };
}
