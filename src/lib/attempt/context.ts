/** What the attempt machine knows besides its state. Types, and how it begins. */
import type { Mark } from '../questions/question.ts';
import type { Response } from '../questions/responses.ts';
import type { AttemptInput, PlannedQuestion } from './events.ts';
import { shuffle } from './plan/shuffle.ts';

/**
 * One go at a question; `mark` is null until it is marked, and for ever if time ran out before. When
 * marks are deferred there is one only: an answer takes the place of the one before.
 */
export interface Try {
	readonly response: Response;
	readonly mark: Mark | null;
}

export interface QuestionProgress {
	readonly tries: readonly Try[];
	/** Passed over without an answer; an answer clears it. */
	readonly skipped: boolean;
	readonly flagged: boolean;
	/** How many of the tries were made before it was last asked again; absent where it never was. */
	readonly before?: number;
}

/** A question in the learner's order, with its options (of several parts: its parts) in theirs. */
export interface Ordered {
	readonly question: string;
	readonly options: readonly string[];
	/** What the parts of a match are placed on, in the learner's order. */
	readonly choices?: readonly string[] | undefined;
}

export interface AttemptContext {
	readonly input: AttemptInput;
	readonly order: readonly Ordered[];
	/** Id of the question that stands on the page; `''` only in a plan without questions. */
	readonly current: string;
	/** By question id. An own property for each planned question, and no other. */
	readonly questions: Readonly<Record<string, QuestionProgress>>;
	/** Ids of the questions that are asked again after a result, in order; null until there was one. */
	readonly again: readonly string[] | null;
	/** Whether it was ended from outside: closing time, a limit. */
	readonly expired: boolean;
	/** How many times the time limit the learner takes; 1 until they lengthen it. */
	readonly lengthened: number;
}

const untouched: QuestionProgress = { tries: [], skipped: false, flagged: false };

function inOrder({ seed }: AttemptInput, question: PlannedQuestion): Ordered {
	const { id, options, choices, order } = question;
	const shuffled = (ids: readonly string[], of: string) =>
		order === 'fixed' ? ids : shuffle(ids, `${seed}:${of}`);
	return {
		question: id,
		options: shuffled(options, id),
		choices: choices && shuffled(choices, `${id}:choices`)
	};
}

/** The learner's order of questions and options: the same for ever for the same input. */
export function orderOf(input: AttemptInput): readonly Ordered[] {
	const questions =
		input.order === 'fixed' ? input.questions : shuffle(input.questions, input.seed);
	return questions.map((question) => inOrder(input, question));
}

const nothing: AttemptInput = { behaviour: 'practice', seed: '', order: 'fixed', questions: [] };

/**
 * Nothing answered, at the first question. Without a plan: nothing to answer. That is for XState alone:
 * each `transition` makes a throw-away actor without input, and to fail there took 40% of a replay.
 */
export function freshContext(input: AttemptInput = nothing): AttemptContext {
	const order = orderOf(input);
	return {
		input,
		order,
		current: order[0]?.question ?? '',
		questions: Object.fromEntries(input.questions.map(({ id }) => [id, untouched])),
		again: null,
		expired: false,
		lengthened: 1
	};
}

/** Whether marks come after the end, so that an answer can be changed until then. */
export function isDeferred({ input }: Pick<AttemptContext, 'input'>): boolean {
	return input.behaviour === 'deferred';
}
