import {
	compareEditions,
	textChanges,
	type QuestionChange,
	type TextChange
} from '../../assignment/editions.ts';
import { presentEdition } from '../../assignment/context.ts';
import type { AdoptFor } from '../../assignment/events.ts';
import { parseSettings } from '../../assignment/settings/parse-settings.ts';
import { type AttemptContext, type QuestionProgress, freshContext } from '../../attempt/context.ts';
import type { AttemptEvent, AttemptInput } from '../../attempt/events.ts';
import { logOf } from '../../attempt/log-of.ts';
import { plan } from '../../attempt/plan/plan.ts';
import { progressOf } from '../../attempt/tries.ts';
import { replay } from '../../attempt/replay.ts';
import type { Module, Quiz } from '../../content/module.ts';
import { mark } from '../../questions/marking.ts';
import type { Question } from '../../questions/question.ts';
import type { Who } from '../accounts/who-asks.ts';
import type { Attempt } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import { transact } from '../store/database/transact.ts';
import { keepEdition } from '../store/editions.ts';
import { appendAct, type Acted, type Aim, type Moment } from './acting.ts';
import { openAssignment } from './load-assignment.ts';

interface QuizDifference {
	readonly id: string;
	readonly title: string;
	/** Whether the newer edition has the quiz at all; without it, it cannot be adopted. */
	readonly gone: boolean;
	/** How many questions are the same. */
	readonly same: number;
	/** Those that are not, with their wording: as it was, and as it is now. */
	readonly changes: readonly (Exclude<QuestionChange, { type: 'same' }> & {
		readonly before: string | null;
		readonly after: string | null;
		/** Of a changed one: its options that read or count otherwise. */
		readonly options: readonly TextChange[];
	})[];
}

function questionIn(quiz: Pick<Quiz, 'questions'>, question: string): Question | undefined {
	return quiz.questions.find(({ id }) => id === question);
}

/** Two editions of a module, question by question, in the quizzes that are assigned. */
export function editionDifference(
	before: Pick<Module, 'quizzes'>,
	after: Pick<Module, 'quizzes'>,
	assigned: readonly string[]
): readonly QuizDifference[] {
	const old = before.quizzes.filter(({ id }) => assigned.includes(id));
	return old.map((quiz) => {
		const now = after.quizzes.find(({ id }) => id === quiz.id);
		const present = now ?? { questions: [] };
		const changes = compareEditions(quiz, present);
		return {
			...{ id: quiz.id, title: now?.title ?? quiz.title, gone: !now },
			same: changes.filter(({ type }) => type === 'same').length,
			changes: changes.flatMap((change) => {
				if (change.type === 'same') return [];
				const [old, newer] = [quiz, present].map((one) => questionIn(one, change.question));
				const stems = { before: old?.stem ?? null, after: newer?.stem ?? null };
				return [{ ...change, ...stems, options: old && newer ? textChanges(old, newer) : [] }];
			})
		};
	});
}

interface Adopting extends Aim, Moment {
	/** The same module as it stands in the catalogue now. */
	readonly module: Module;
	/** The edition that the educator saw compared: what nobody has looked at is not adopted. */
	readonly edition: string;
	readonly for: AdoptFor;
}

/**
 * Takes up a newer edition, for all or from now on. No attempt is rewritten: its log says what was asked
 * and marked then, and `markAgain` works out what it counts by the edition that holds for it.
 */
export async function adoptEdition(
	db: Database,
	who: Who,
	{ assignment, expected, module, edition, for: whom, ...moment }: Adopting
): Promise<Acted> {
	return transact(db, async (tx) => {
		const opened = await openAssignment(tx, who, { assignment, now: moment.now });
		if (opened.type !== 'opened') return opened;
		const { loaded, by } = opened;
		if (module.id !== loaded.assignment.moduleId) return { type: 'missing' };
		if (module.edition !== edition) return { type: 'conflict', state: loaded.standing.state };
		const { context } = loaded.snapshot;
		// What was set must still be possible: its quizzes, and what the module lets be handed in.
		const parsed = parseSettings(context.settings, module);
		if (parsed.type === 'problems') return parsed;
		await keepEdition(tx, module, moment.now);
		const event = { type: 'adopt' as const, at: moment.now, edition, for: whom };
		const detail = { from: presentEdition(context), to: edition, for: whom };
		return appendAct(tx, by, loaded, { event, expected, moment, detail });
	});
}

interface MarkedAgain {
	/** The plan of the quiz as it is now, of those questions of the attempt that are still there. */
	readonly input: AttemptInput;
	readonly events: readonly AttemptEvent[];
	/** Ids of questions whose answer cannot be marked any more: they are gone, or what was chosen is. */
	readonly lost: readonly string[];
}

/**
 * The tries with the marks of this question as it is now; `null`: one does not fit it. What came after an
 * answer that is right now would not have been asked: `logOf` leaves it out.
 */
function markTries(
	question: Question,
	{ tries }: QuestionProgress
): QuestionProgress['tries'] | null {
	const again = [];
	for (const { response } of tries) {
		const marked = mark(question, response);
		if (marked.type === 'unusable') return null;
		again.push({ response, mark: marked.mark });
	}
	return again;
}

function markedContext(old: AttemptContext, input: AttemptInput, quiz: Quiz) {
	const lost = old.input.questions.map(({ id }) => id).filter((id) => !planned(input, id));
	const fresh = freshContext(input);
	const kept = input.questions.flatMap(({ id }) => {
		const question = quiz.questions.find((each) => each.id === id);
		const progress = progressOf(old, id);
		const tries = question && progress && markTries(question, progress);
		if (!progress || !tries) lost.push(id);
		return progress && tries ? [[id, { ...progress, tries }] as const] : [];
	});
	const questions = { ...fresh.questions, ...Object.fromEntries(kept) };
	const current = planned(input, old.current) ? old.current : fresh.current;
	const { expired, lengthened } = old;
	return { context: { ...fresh, questions, current, expired, lengthened }, lost };
}

function planned(input: AttemptInput, id: string): boolean {
	return input.questions.some((question) => question.id === id);
}

/**
 * An attempt as it counts by another edition of its quiz: the same responses with the marks that they get
 * there, as a log of that edition. Questions that are new there were not asked, so they do not count;
 * those that are gone, or whose chosen options are, count no more. Nothing is written: what was said to
 * the learner then stays in the attempt's own log.
 *
 * Throws when the log of the attempt breaks.
 */
export function markAgain(
	{ id, input }: Pick<Attempt, 'id' | 'input'>,
	events: readonly AttemptEvent[],
	quiz: Quiz
): MarkedAgain {
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') throw new Error(`The log of attempt ${id} breaks.`);
	const { context, value } = replayed.snapshot;
	const { behaviour, order } = input;
	const only = input.questions.map((question) => question.id);
	const present = plan({ ...quiz, behaviour, order }, { seed: input.seed, only });
	const again = markedContext(context, present, quiz);
	return { input: present, events: logOf({ context: again.context, value }), lost: again.lost };
}
