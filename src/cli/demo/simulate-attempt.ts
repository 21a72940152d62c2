import type { AttemptEvent, AttemptInput } from '../../lib/attempt/events.ts';
import type { AttemptSnapshot } from '../../lib/attempt/machine.ts';
import { planned } from '../../lib/attempt/question-standing.ts';
import { initial, stateOf, step } from '../../lib/attempt/step.ts';
import type { Quiz } from '../../lib/content/module.ts';
import { mark } from '../../lib/questions/marking.ts';
import type { Question } from '../../lib/questions/question.ts';
import { drawn } from './drawn.ts';
import { simulateResponse, type Simulated } from './simulate-response.ts';

/** Somebody at a quiz: every event goes through the machine, and what it refuses is our fault. */
class Player {
	readonly events: AttemptEvent[] = [];
	snapshot: AttemptSnapshot;
	readonly who: Simulated;

	constructor(input: AttemptInput, who: Simulated) {
		this.snapshot = initial(input);
		this.who = who;
	}

	do(event: AttemptEvent): void {
		const stepped = step(this.snapshot, event);
		if (stepped.type === 'refused')
			throw new Error(`The attempt refuses "${event.type}" in ${stateOf(this.snapshot)}.`);
		this.snapshot = stepped.snapshot;
		this.events.push(event);
	}

	/** Whether it was in line with the article. */
	answer(question: Question, again: boolean): boolean {
		const response = simulateResponse(question, this.who, again);
		const marked = mark(question, response);
		if (marked.type === 'unusable') throw new Error(marked.reason);
		this.do({ type: 'answer', question: question.id, response });
		this.do({ type: 'mark', question: question.id, mark: marked.mark });
		return marked.mark.fraction === 1;
	}

	take(question: Question, skips: number): void {
		const { id, sensitive } = question;
		if (drawn(`${this.who.name} skips ${id}`) < (sensitive ? 0.3 : skips))
			return this.do({ type: 'skip', question: id });
		const right = this.answer(question, false);
		if (!right && planned(this.snapshot.context, id)?.tries === 2) {
			this.do({ type: 'retry', question: id });
			this.answer(question, true);
		}
		this.do({ type: 'next' });
	}
}

export interface Played {
	readonly input: AttemptInput;
	readonly quiz: Quiz;
	/** How likely a question is skipped, 0 to 1; sensitive ones more often. */
	readonly skips: number;
}

/**
 * The log of an attempt as somebody makes it, first to last question, marks with each answer. `share`
 * (0 to 1): how far they come; who comes to the end finishes.
 */
export function simulateAttempt(
	{ input, quiz, skips }: Played,
	who: Simulated,
	share: number
): readonly AttemptEvent[] {
	const player = new Player(input, who);
	player.do({ type: 'begin' });
	const { order } = player.snapshot.context;
	for (const { question: id } of order.slice(0, Math.ceil(share * order.length))) {
		const question = quiz.questions.find((each) => each.id === id);
		if (question) player.take(question, skips);
	}
	if (share >= 1) player.do({ type: 'finish' });
	return player.events;
}
