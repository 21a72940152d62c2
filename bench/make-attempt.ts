import { orderOf } from '../src/lib/attempt/context.ts';
import type { AttemptEvent, AttemptInput } from '../src/lib/attempt/events.ts';
import { plan } from '../src/lib/attempt/plan/plan.ts';
import type { Quiz } from '../src/lib/content/module.ts';
import { mark } from '../src/lib/questions/marking.ts';
import type { Question } from '../src/lib/questions/question.ts';
import { makeChance, type Chance } from './chance.ts';
import { makeResponse } from './make-response.ts';

export interface MadeAttempt {
	readonly input: AttemptInput;
	readonly events: readonly AttemptEvent[];
}

function answer(question: Question, right: boolean): readonly AttemptEvent[] {
	const response = makeResponse(question, right);
	const marked = mark(question, response);
	if (marked.type === 'unusable') throw new Error(marked.reason);
	return [
		{ type: 'answer', question: question.id, response },
		{ type: 'mark', question: question.id, mark: marked.mark }
	];
}

/** One question as learners take it: mostly right, with a second try, a skip and a flag here and there. */
function take(chance: Chance, question: Question, tries: number): readonly AttemptEvent[] {
	const { id } = question;
	const flag: AttemptEvent[] =
		chance.below(8) === 0 ? [{ type: 'flag', question: id, on: true }] : [];
	if (chance.below(12) === 0) return [...flag, { type: 'skip', question: id }];
	if (tries === 1 || chance.below(3) > 0)
		return [...flag, ...answer(question, chance.below(4) > 0), { type: 'next' }];
	const again: AttemptEvent = { type: 'retry', question: id };
	return [...answer(question, false), again, ...flag, ...answer(question, true), { type: 'next' }];
}

/** A whole attempt, from the first question to a look back at some of them; the same for the same seed. */
export function makeAttempt(quiz: Quiz, seed: number): MadeAttempt {
	const chance = makeChance(seed);
	const input = plan(quiz, { seed: String(seed) });
	const taken = orderOf(input).flatMap(({ question: id }) => {
		const question = quiz.questions.find((each) => each.id === id);
		const tries = input.questions.find((each) => each.id === id)?.tries ?? 1;
		return question ? take(chance, question, tries) : [];
	});
	const looks = quiz.questions
		.slice(0, 3)
		.map(({ id }) => ({ type: 'goTo', question: id }) as const);
	return {
		input,
		events: [{ type: 'begin' }, ...taken, { type: 'finish' }, { type: 'reopen' }, ...looks]
	};
}
