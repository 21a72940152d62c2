import { createHash } from 'node:crypto';
import type { AttemptEvent, AttemptInput } from '../../lib/attempt/events.ts';
import type { AttemptSnapshot } from '../../lib/attempt/machine.ts';
import { planned } from '../../lib/attempt/tries.ts';
import { initial, stateOf, step } from '../../lib/attempt/replay.ts';
import type { Quiz } from '../../lib/content/module.ts';
import { isOf, picksSentences } from '../../lib/questions/kinds.ts';
import { asksFor, mark, picksOf, responseOf, type Picks } from '../../lib/questions/marking.ts';
import type { Question, Option } from '../../lib/questions/question.ts';
import type { Response } from '../../lib/questions/responses.ts';

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
		if (marked.type === 'unusable') throw new Error(`A response does not fit ${question.id}.`);
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

interface Played {
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

/** Somebody who answers; the same one answers the same way each time. */
export interface Simulated {
	readonly name: string;
	/** 0 knows what most know, 1 more, -1 less: the scale of the Rasch model. */
	readonly knowledge: number;
}

/** How likely an answer is right: the Rasch model, a little steeper; difficulty belongs to the question. */
function knows({ name, knowledge }: Simulated, thing: string): boolean {
	const difficulty = drawn(`difficulty ${thing}`) * 2.6 - 2.5;
	const likely = 1 / (1 + Math.exp(-1.7 * (knowledge - difficulty)));
	return drawn(`${name} knows ${thing}`) < likely;
}

/** One of the wrong options; some draw many more people than others do. */
function wrongOne(options: readonly Option[], { name }: Simulated, thing: string): string {
	const wrong = options.filter(({ key }) => !key);
	const weights = wrong.map(({ id }) => 0.03 + drawn(`draws ${thing} ${id}`) ** 3);
	let left = drawn(`${name} takes ${thing}`) * weights.reduce((sum, weight) => sum + weight, 0);
	const at = weights.findIndex((weight) => (left -= weight) < 0);
	return (wrong[at] ?? wrong[0] ?? options[0])?.id ?? '';
}

function oneOf(options: readonly Option[], who: Simulated, thing: string): string {
	const key = options.find((option) => option.key)?.id ?? '';
	return knows(who, thing) ? key : wrongOne(options, who, thing);
}

/** Each option is known or not; at least one is chosen. */
function several(options: readonly Option[], who: Simulated, thing: string): readonly string[] {
	const chosen = options.filter(({ id, key }) => knows(who, `${thing} ${id}`) === key);
	return (chosen.length > 0 ? chosen : options.slice(0, 1)).map(({ id }) => id);
}

/** Sentences that are asked for, or another in the place of one that is not known. */
function sentences(options: readonly Option[], who: Simulated, thing: string): readonly string[] {
	const picked = asksFor(options).map(({ id }) => {
		const place = `${thing} ${id}`;
		return knows(who, place) ? id : wrongOne(options, who, place);
	});
	return [...new Set(picked)];
}

/** What somebody answers; `again` is the second try, after the hint. */
function simulateResponse(question: Question, learner: Simulated, again: boolean): Response {
	const { knowledge, name } = learner;
	const who = again ? { name: `${name} again`, knowledge: knowledge + 1 } : learner;
	const picks = question.parts.map(({ id, options }) => {
		const thing = id ? `${question.id} ${id}` : question.id;
		if (picksSentences(question.kind)) return sentences(options, who, thing);
		return isOf('some', question.kind)
			? several(options, who, thing)
			: [oneOf(options, who, thing)];
	});
	return guess(question, picks);
}

/** With words from the article where something is typed that is none of the answers. */
function guess(question: Question, picks: Picks): Response {
	const response = responseOf(question, picks);
	const guesses = new Map(
		question.parts.flatMap(({ id, options }, at) => {
			const [option] = options;
			const isGuess = option?.accepts && 'texts' in option.accepts && picks[at]?.includes('otherwise');
			return isGuess ? [[id, option.passage.sectionTitle] as const] : [];
		})
	);
	const guessed: Response =
		'value' in response
			? { ...response, value: guesses.get('') ?? response.value }
			: 'placed' in response
				? { ...response, placed: { ...response.placed, ...Object.fromEntries(guesses) } }
				: response;
	const meant = picksOf(question, guessed);
	return meant?.flat().join(' ') === picks.flat().join(' ') ? guessed : response;
}

/** A number from 0 to below 1 for a name: the same for the same name, and for no other. */
export function drawn(name: string): number {
	return createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32;
}
