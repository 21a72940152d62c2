import * as v from 'valibot';
import {
	claimsSchema,
	explainsSchema,
	headEntries,
	hintSchema,
	idSchema,
	markingSchema,
	mistakeEntries,
	orderSchema,
	textSchema,
	type AuthoredOption,
	type AuthoredPart,
	type Fault,
	type KindDefinition
} from '../author-schemas.ts';
import { rightOrNamed, shownOf } from '../right-or-named.ts';

const groupSchema = v.strictObject({
	id: idSchema('A word that never changes, unique among the groups.'),
	text: textSchema("The group's name.")
});

const mistakeSchema = v.strictObject({
	group: idSchema('Id of the wrong group.'),
	chosen: textSchema('Feedback for people who put it there: why it is wrong. At most 60 words.'),
	...mistakeEntries
});

const cardSchema = v.strictObject({
	id: idSchema('A word that never changes, unique in the question. It must not tell the group.'),
	text: textSchema('The card.'),
	group: idSchema('Id of the group that it belongs to.'),
	chosen: textSchema('Feedback when it is in its group. At most 60 words.'),
	otherwise: textSchema('Feedback when it is in any other group. At most 60 words.'),
	mistakes: v.exactOptional(
		v.pipe(v.array(mistakeSchema), v.description('Wrong groups with their own feedback.')),
		[]
	),
	claims: claimsSchema,
	explains: explainsSchema
});

const schema = v.pipe(
	v.strictObject({
		kind: v.literal('groups'),
		...headEntries,
		stem: textSchema('What to put into groups, and by what.'),
		hint: hintSchema,
		order: orderSchema,
		marking: markingSchema,
		groups: v.pipe(
			v.array(groupSchema),
			v.description('Two to five groups, shown in this order. One may stay empty.')
		),
		cards: v.pipe(v.array(cardSchema), v.description('Two to nine cards, each with its group.'))
	}),
	v.description('Cards are put into groups.')
);

type Groups = v.InferOutput<typeof schema>;
type Card = Groups['cards'][number];
type Group = Groups['groups'][number];

/** What putting a card into a group means: the right one, a mistake that the author named, any other. */
function optionOf(card: Card, at: number, group: Group): AuthoredOption {
	const { chosen, otherwise, explains } = card;
	const path = ['cards', at];
	const mistakes = card.mistakes.map(({ group: of, ...said }) => ({ of, said }));
	const part = { ...card, right: card.group, missed: chosen, mistakes };
	const other = { key: false, chosen: otherwise, explains, path, anyOther: true } as const;
	return rightOrNamed(part, group, path) ?? { ...shownOf(group, card), ...other };
}

/** With more groups there is no room to see them all beside a card, and with more cards nobody goes on reading. */
const few = 2;
const most = { groups: 5, cards: 9 };

function countFaults({ groups, cards }: Groups): readonly Fault[] {
	const counts = [
		['groups', groups.length],
		['cards', cards.length]
	] as const;
	return counts.flatMap(([what, count]): readonly Fault[] => {
		const message = `There are ${count} ${what}.`;
		if (count < few) return [{ code: 'few-options', path: [what], message }];
		if (count > most[what]) return [{ code: 'too-many-options', path: [what], message }];
		return [];
	});
}

/** Ids leave for the browser: `lining` and `lining-1` are the key. */
function faultsOf(question: Groups): readonly Fault[] {
	const ids = question.groups.map(({ id }) => id);
	const there = (id: string, path: Fault['path']): readonly Fault[] =>
		ids.includes(id)
			? []
			: [{ code: 'answer-not-there', path, message: `There is no group "${id}".` }];
	const perCard = question.cards.flatMap(({ id, group, mistakes }, at): readonly Fault[] => {
		const path = ['cards', at];
		const tells = id === group || id.startsWith(`${group}-`);
		const message = `The id of the card "${id}" tells its group.`;
		return [
			...there(group, [...path, 'group']),
			...mistakes.flatMap((each, place) =>
				there(each.group, [...path, 'mistakes', place, 'group'])
			),
			...(tells ? [{ code: 'answer-tells' as const, path: [...path, 'id'], message }] : [])
		];
	});
	return [...countFaults(question), ...perCard];
}

/** Each card is put into one of a few groups; a group may have several cards, or none. */
export const groups: KindDefinition<typeof schema> = {
	schema,
	keys: 'one',
	stem: 'asks',
	options: 'places',
	parts: (question) => {
		const parts = question.cards.map((card, at): AuthoredPart => {
			const options = question.groups.map((group) => optionOf(card, at, group));
			return { id: card.id, text: card.text, path: ['cards', at], options };
		});
		return {
			// By what anybody sees: written group by group, the cards would be the key.
			parts:
				question.order === 'fixed'
					? parts
					: parts.toSorted((one, other) => (one.text < other.text ? -1 : 1)),
			faults: faultsOf(question)
		};
	}
};
