import { responseOf } from '../../src/lib/questions/marking.ts';
import type { Option, Question } from '../../src/lib/questions/question.ts';
import { isOf, isRanked } from '../../src/lib/questions/kinds.ts';
import { fieldsOf } from '../../src/lib/questions/responses.ts';

/** `partly`: one thing right and one not; of a kind that has no such answer, it is wrong. */
export type How = 'right' | 'wrong' | 'partly';

/** Fields of a form. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** What a learner sends who answers a question so, from the module's own key. */
export function answer(question: Question, how: How): Fields {
	if (isRanked(question.kind) && how === 'partly') return swapped(answer(question, 'right'));
	if (question.kind === 'evidence' && how === 'partly') return near(question);
	const several = isOf('some', question.kind);
	const picks = question.parts.map(({ options }, at) => {
		const right = pick(options, true);
		const wrong = pick(options, false);
		if (how === 'right') return several ? right : right.slice(0, 1);
		if (how === 'wrong') return several ? wrong : wrong.slice(0, 1);
		if (several) return [...right.slice(0, 1), ...wrong.slice(0, 1)];
		return (at === 0 && question.parts.length > 1 ? right : wrong).slice(0, 1);
	});
	return fieldsOf(responseOf(question, picks));
}

/** A sentence that is near, and nothing else. */
function near(question: Question): Fields {
	const options = question.parts.flatMap((part) => part.options);
	const [picked] = options.filter((option) => option.near);
	return fieldsOf(responseOf(question, [picked ? [picked.id] : []]));
}

/** The first two places, one for the other. */
function swapped(fields: Fields): Fields {
	const other: Readonly<Partial<Record<string, string>>> = { 'at-1': 'at-2', 'at-2': 'at-1' };
	return fields.map(([name, place]) => [name, other[place] ?? place]);
}

function pick(options: readonly Option[], right: boolean): readonly string[] {
	return options.filter(({ key }) => key === right).map(({ id }) => id);
}
