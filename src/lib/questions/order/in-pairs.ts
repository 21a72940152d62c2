import * as words from '../../messages/fixed-answers.ts';
import type { Option, Part, Question } from '../question.ts';

function rightPlace({ options }: Pick<Part, 'options'>): number {
	return options.findIndex(({ key }) => key);
}

/** The passage of a step in its place, which explains a pair as well. */
function side(step: Part, pair: Pick<Option, 'id' | 'text' | 'key'>): readonly Option[] {
	const right = step.options[rightPlace(step)];
	return right
		? [{ ...pair, chosen: right.chosen, claims: right.claims, passage: right.passage }]
		: [];
}

function pairOf(first: Part, second: Part): Part {
	return {
		id: `${first.id}/${second.id}`,
		text: words.pair(first.text, second.text),
		options: [
			...side(first, { id: 'in-order', text: words.inOrder, key: true }),
			...side(second, { id: 'turned', text: words.turned, key: false })
		]
	};
}

/**
 * Steps in order as a question about neighbours: of each two that follow each other, whether the first was put before
 * the second. Any answers to these can stand together in one order, so none of them tells another, as places do: of
 * those, each is taken once.
 */
export function inPairs(question: Question): Question {
	const steps = question.parts.toSorted((one, other) => rightPlace(one) - rightPlace(other));
	const parts = steps.slice(1).flatMap((second, at) => {
		const first = steps[at];
		return first ? [pairOf(first, second)] : [];
	});
	return { ...question, kind: 'match', parts };
}
