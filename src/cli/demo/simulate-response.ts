import { responseOf } from '../../lib/questions/marking.ts';
import type { Option, Question } from '../../lib/questions/question.ts';
import { isOf } from '../../lib/questions/kinds.ts';
import type { Response } from '../../lib/questions/responses.ts';
import { drawn } from './drawn.ts';

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

/** What somebody answers; `again` is the second try, after the hint. */
export function simulateResponse(question: Question, learner: Simulated, again: boolean): Response {
	const { knowledge, name } = learner;
	const who = again ? { name: `${name} again`, knowledge: knowledge + 1 } : learner;
	const picks = question.parts.map(({ id, options }) => {
		const thing = id ? `${question.id} ${id}` : question.id;
		return isOf('some', question.kind)
			? several(options, who, thing)
			: [oneOf(options, who, thing)];
	});
	return responseOf(question, picks);
}
