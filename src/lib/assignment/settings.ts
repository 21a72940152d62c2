/** What an educator asks of a class with one assignment, and what one learner has instead. */
import type { HandInLevel, Module, Care } from '../content/module.ts';

export interface Settings {
	/** Ids of quizzes of the module, at least one, in the module's order. */
	readonly quizzes: readonly string[];
	/** Instants; `opens` <= `due` <= `lateUntil`. `null`: open once it is published. */
	readonly opens: string | null;
	/** What comes from then on is late; without `lateUntil` it closes then. */
	readonly due: string | null;
	/** Needs `due`. */
	readonly lateUntil: string | null;
	/** 1 to 20 at each quiz. */
	readonly attempts: number | 'unlimited';
	readonly counts: Counts;
	readonly behaviour: AssignedBehaviour;
	readonly book: 'asQuiz' | 'open' | 'closed';
	/** Of the questions. */
	readonly order: 'asQuiz' | 'shuffled' | 'fixed';
	/** Percent, 1 to 100; `null`: none is set. */
	readonly passMark: number | null;
	/** Whether sensitive questions are asked (they can be skipped then, as all can) or left out. */
	readonly sensitive: 'ask' | 'leaveOut';
	/** Minutes an attempt, 1 to 600; `null`: none. The learner may lengthen it (`expiresAt`). */
	readonly timeLimit: number | null;
	readonly handIn: HandInLevel;
}

/** Which of a learner's finished attempts counts. */
export type Counts = 'best' | 'last' | 'first';

/** `deferred`: no feedback before the attempt is finished, or before the educator releases it. */
export type AssignedBehaviour =
	| { readonly type: 'practice' }
	| { readonly type: 'immediate' }
	| { readonly type: 'deferred'; readonly release: 'onFinish' | 'byEducator' };

/** What one learner has instead or besides; what is absent is as for the class. */
export interface Exceptions {
	/** Own dates; `null`: none for this learner. */
	readonly opens?: string | null;
	readonly due?: string | null;
	readonly lateUntil?: string | null;
	/** On top of the class's attempts, 1 to 20. */
	readonly extraAttempts?: number;
	/** On top of the time limit, 1 to 600. */
	readonly extraMinutes?: number;
}

/** What of a module settings depend on. */
export interface Assignable {
	readonly quizzes: readonly Pick<Module['quizzes'][number], 'id'>[];
	readonly care: Pick<Module['care'], 'handIn'>;
}

/** What is wrong with one field, in a sentence for a person. */
export interface FieldProblem {
	readonly field: string;
	readonly message: string;
}

/** What an assignment begins with: every quiz, no dates, no limits, what the module's care hands in. */
export function defaultSettings({ quizzes, care }: Assignable): Settings {
	return {
		quizzes: quizzes.map(({ id }) => id),
		...{ opens: null, due: null, lateUntil: null },
		...{ attempts: 'unlimited', counts: 'best', behaviour: { type: 'practice' } },
		...{ book: 'asQuiz', order: 'asQuiz', passMark: null, sensitive: 'ask', timeLimit: null },
		handIn: care.handIn.default
	};
}

/** Each level hands in more than the one before it. */
export const handInLevels = ['nothing', 'completion', 'pseudonym', 'name'] as const;

/** Whether `level` hands in no more than `most`. */
export function isWithin(level: HandInLevel, most: HandInLevel): boolean {
	return handInLevels.indexOf(level) <= handInLevels.indexOf(most);
}

/** The levels that an educator may ask for with this module, least first. */
export function levelsAllowed({ handIn }: Pick<Care, 'handIn'>): readonly HandInLevel[] {
	return handInLevels.filter((level) => isWithin(level, handIn.most));
}

/** Whether answers leave the learner's device; below that, only that it was finished, if anything. */
export function sendsAnswers(level: HandInLevel): boolean {
	return isWithin('pseudonym', level);
}

/** Settings for another class or another year: the same but for the dates, which belong to this one. */
export function duplicate(settings: Settings): Settings {
	return { ...settings, opens: null, due: null, lateUntil: null };
}
