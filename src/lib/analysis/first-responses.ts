import type { AttemptContext } from '../attempt/context.ts';
import type { AttemptEvent, AttemptInput } from '../attempt/events.ts';
import { progressOf } from '../attempt/tries.ts';
import { replay } from '../attempt/replay.ts';
import type { Module, Quiz } from '../content/module.ts';
import type { Question, Option, Part } from '../questions/question.ts';
import type { Response } from '../questions/responses.ts';

/** What one person did when they met a question first. */
export type First =
	| {
			readonly type: 'answered';
			readonly response: Response;
			/** The mark of the first try, 0 to 1. */
			readonly score: number;
	  }
	| { readonly type: 'skipped' };

/** By question id. What is not in it was not seen, or seen and left without a word. */
type PersonFirst = ReadonlyMap<string, First>;

export interface FirstResponses {
	/** One for each person, in the order in which they come first in the list of attempts. */
	readonly people: readonly PersonFirst[];
	/** Attempts left out: no legal log, or of a quiz that this edition does not have. */
	readonly unreadable: number;
}

/** Questions whose answers an educator may see figures of. Sensitive ones are never among them. */
export function countedQuestions(quiz: Quiz): readonly Question[] {
	return quiz.questions.filter(({ sensitive }) => !sensitive);
}

function firstOf(context: AttemptContext, id: string): First | null {
	const progress = progressOf(context, id);
	const first = progress?.tries[0];
	if (first?.mark) {
		return { type: 'answered', response: first.response, score: first.mark.fraction };
	}
	// Answered and never marked (time ran out between the two) is no result.
	return progress?.skipped === true ? { type: 'skipped' } : null;
}

/** Another hash is another question: editions are never pooled, not even by a caller's mistake. */
function isSame(attempt: GivenAttempt, question: Question): boolean {
	return attempt.input.questions.some(
		({ id, hash }) => id === question.id && hash === question.hash
	);
}

function collect(quiz: Quiz, attempt: GivenAttempt, into: Map<string, First>): boolean {
	const replayed = replay(attempt.input, attempt.events);
	if (replayed.type === 'illegal') return false;
	for (const question of countedQuestions(quiz)) {
		if (into.has(question.id) || !isSame(attempt, question)) continue;
		const first = firstOf(replayed.snapshot.context, question.id);
		if (first) into.set(question.id, first);
	}
	return true;
}

/**
 * Person by question: the first try at the first meeting. A later attempt adds only questions that no
 * earlier one reached; a question skipped first and answered in a later attempt stays skipped.
 */
export function firstResponses(
	module: Pick<Module, 'quizzes'>,
	attempts: readonly GivenAttempt[]
): FirstResponses {
	const people = new Map<string, Map<string, First>>();
	let unreadable = 0;
	for (const attempt of attempts) {
		const quiz = module.quizzes.find(({ id }) => id === attempt.quiz);
		const person = people.get(attempt.learner) ?? new Map<string, First>();
		if (quiz && collect(quiz, attempt, person)) people.set(attempt.learner, person);
		else unreadable += 1;
	}
	return { people: [...people.values()], unreadable };
}

/** An attempt as the analysis takes it: of one edition, in a list in the order of handing in. */
export interface GivenAttempt {
	/** Any word that is the same for the same person; it is in no figure. */
	readonly learner: string;
	readonly quiz: string;
	readonly input: AttemptInput;
	readonly events: readonly AttemptEvent[];
}

function partOf({ parts }: Question, id: string): Part | undefined {
	return parts.length === 1 ? parts[0] : parts.find((part) => part.id === id);
}

/** An option by its id; `part` may be anything where the question is one part. */
export function optionOf(question: Question, part: string, id: string): Option | undefined {
	return partOf(question, part)?.options.find((option) => option.id === id);
}

/** What a part says of itself; '' where the stem says it all. */
export function partText(question: Question, part: string): string {
	return partOf(question, part)?.text ?? '';
}
