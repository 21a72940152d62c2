import * as v from 'valibot';
import {
	chosenSchema,
	claimsSchema,
	explainsSchema,
	headEntries,
	hintSchema,
	idSchema,
	markingSchema,
	mistakeEntries,
	missedSchema,
	orderSchema,
	textSchema,
	type AuthoredOption,
	type AuthoredPart,
	type Fault,
	type KindDefinition
} from '../author-schemas.ts';
import { rightOrNamed, shownOf } from '../right-or-named.ts';

const answerIdSchema = idSchema(
	'A word that never changes, unique among the answers. It must not give the pair away.'
);

const answerSchema = v.strictObject({
	id: answerIdSchema,
	text: textSchema("The answer's text."),
	chosen: v.exactOptional(
		textSchema('For an answer that fits no item: why it fits none. At most 60 words.')
	),
	...mistakeEntries
});

const mistakeSchema = v.strictObject({
	answer: idSchema('Id of the wrong answer.'),
	chosen: textSchema('Feedback for people who chose it: why it is wrong. At most 60 words.'),
	...mistakeEntries
});

const pairSchema = v.strictObject({
	id: idSchema('A word that never changes, unique in the question.'),
	text: textSchema('The item.'),
	answer: idSchema('Id of the right answer.'),
	chosen: chosenSchema,
	missed: missedSchema,
	otherwise: textSchema('Feedback for any other answer. At most 60 words.'),
	mistakes: v.exactOptional(
		v.pipe(
			v.array(mistakeSchema),
			v.description('Wrong answers to this item with their own feedback.')
		),
		[]
	),
	claims: claimsSchema,
	explains: explainsSchema
});

const schema = v.pipe(
	v.strictObject({
		kind: v.literal('match'),
		...headEntries,
		stem: textSchema('What to match with what.'),
		hint: hintSchema,
		order: orderSchema,
		marking: markingSchema,
		answers: v.pipe(
			v.array(answerSchema),
			v.description('All answers to choose from, including any that fit no item.')
		),
		pairs: v.pipe(v.array(pairSchema), v.description('The items, each with its answer.'))
	}),
	v.description('Each item is matched with one answer from a list.')
);

type Match = v.InferOutput<typeof schema>;
type Pair = Match['pairs'][number];
type Answer = Match['answers'][number];

/**
 * What choosing an answer for an item means. Most particular first: the right one, a mistake that the author
 * named, an answer that belongs to no item, any other.
 */
function optionOf(
	[pair, at]: readonly [Pair, number],
	[answer, place]: readonly [Answer, number]
): AuthoredOption {
	const path = ['pairs', at];
	const mistakes = pair.mistakes.map(({ answer: of, ...said }) => ({ of, said }));
	const told = rightOrNamed({ ...pair, right: pair.answer, mistakes }, answer, path);
	if (told) return told;
	if (answer.chosen !== undefined && answer.explains !== undefined) {
		const { misconception, claims: own } = answer;
		return {
			...{ ...shownOf(answer, {}), key: false },
			...{ chosen: answer.chosen, explains: answer.explains },
			...{ path: ['answers', place], anyOther: true, shared: true },
			...(misconception === undefined ? {} : { misconception }),
			...(own === undefined ? {} : { claims: own })
		};
	}
	const { otherwise: chosen, explains } = pair;
	return { ...shownOf(answer, pair), key: false, chosen, explains, path, anyOther: true };
}

function faultsOf({ answers, pairs }: Match): readonly Fault[] {
	const ids = answers.map(({ id }) => id);
	const used = new Set(pairs.map(({ answer }) => answer));
	const notThere = (id: string, path: Fault['path']): readonly Fault[] =>
		ids.includes(id)
			? []
			: [{ code: 'answer-not-there', path, message: `There is no answer "${id}".` }];
	return [
		...pairs.flatMap(({ answer, mistakes }, at) => [
			...notThere(answer, ['pairs', at, 'answer']),
			...mistakes.flatMap((each, place) =>
				notThere(each.answer, ['pairs', at, 'mistakes', place, 'answer'])
			)
		]),
		...answers.flatMap(({ id, chosen, explains }, at): readonly Fault[] => {
			const path = ['answers', at];
			if (pairs.some((pair) => pair.id === id)) {
				const message = `The answer "${id}" has the id of an item, which tells a pair.`;
				return [{ code: 'answer-tells', path: [...path, 'id'], message }];
			}
			if (used.has(id) || (chosen !== undefined && explains !== undefined)) return [];
			const message = `No item has the answer "${id}", so it needs "chosen" and "explains".`;
			return [{ code: 'answer-not-there', path, message }];
		})
	];
}

/** Each item is matched with one answer; answers may be left over, or serve several items. */
export const match: KindDefinition<typeof schema> = {
	schema,
	keys: 'one',
	stem: 'asks',
	options: 'listed',
	parts: (question) => ({
		parts: question.pairs.map((pair, at): AuthoredPart => {
			const options = question.answers.map((answer, place) =>
				optionOf([pair, at], [answer, place])
			);
			return { id: pair.id, text: pair.text, path: ['pairs', at], options };
		}),
		faults: faultsOf(question)
	})
};
