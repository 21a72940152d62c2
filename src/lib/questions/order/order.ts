import * as v from 'valibot';
import { placeId } from '../responses.ts';
import {
	chosenSchema,
	claimsSchema,
	explainsSchema,
	headEntries,
	hintSchema,
	idSchema,
	markingSchema,
	mistakeEntries,
	textSchema,
	type AuthoredOption,
	type AuthoredPart,
	type Fault,
	type KindDefinition
} from '../author-schemas.ts';

const offSchema = v.strictObject({
	chosen: textSchema('Feedback for people who put it there: why it is wrong. At most 60 words.'),
	...mistakeEntries
});

const stepSchema = v.strictObject({
	id: idSchema('A word that never changes, unique in the question. It must not tell the order.'),
	text: textSchema('The step.'),
	chosen: chosenSchema,
	otherwise: textSchema('Feedback when it is in any other place. At most 60 words.'),
	early: v.exactOptional(
		v.pipe(offSchema, v.description('When it comes too early: its own feedback.'))
	),
	late: v.exactOptional(
		v.pipe(offSchema, v.description('When it comes too late: its own feedback.'))
	),
	claims: claimsSchema,
	explains: explainsSchema
});

const schema = v.pipe(
	v.strictObject({
		kind: v.literal('order'),
		...headEntries,
		stem: textSchema('What to put in order, and by what: from first to last, from most to least.'),
		hint: hintSchema,
		marking: markingSchema,
		steps: v.pipe(
			v.array(stepSchema),
			v.description('Three to seven steps in the right order. Learners get them in another.')
		)
	}),
	v.description('Steps are put in order.')
);

type Step = v.InferOutput<typeof schema>['steps'][number];

/** What putting a step in a place means. */
function placed(
	{ chosen, otherwise, early, late, claims, explains }: Step,
	[right, place]: readonly [number, number]
): AuthoredOption {
	const path = ['steps', right];
	const shown = { id: placeId(place), text: `${place + 1}`, written: false };
	const drawn = claims === undefined ? {} : { claims };
	if (place === right)
		return { ...shown, ...drawn, key: true, chosen, missed: chosen, explains, path };
	const off = place < right ? early : late;
	if (!off)
		return { ...shown, ...drawn, key: false, chosen: otherwise, explains, path, anyOther: true };
	const at = [...path, place < right ? 'early' : 'late'];
	return { ...shown, ...drawn, key: false, explains, ...off, path: at };
}

const { compare } = new Intl.Collator('en', { numeric: true });

/** Of two there is nothing to put in order, and more than seven nobody holds in mind. */
const fewest = 3;
const most = 7;

/** Ids leave for the browser: `step-1`, `step-2` and `a`, `b` are the key. */
function faultsOf(steps: readonly Step[]): readonly Fault[] {
	const path = ['steps'];
	const count = `There are ${steps.length} steps.`;
	if (steps.length < fewest) return [{ code: 'few-options', path, message: count }];
	if (steps.length > most) return [{ code: 'too-many-options', path, message: count }];
	const tells = steps.every(({ id }, at) => {
		const before = steps[at - 1];
		return !before || compare(before.id, id) < 0;
	});
	const message = 'The ids of the steps are in alphabetical order, which tells the right one.';
	return tells ? [{ code: 'answer-tells', path, message }] : [];
}

/** Steps, or degrees of something, to be put in order: each has a place of its own. */
export const order: KindDefinition<typeof schema> = {
	schema,
	keys: 'one',
	stem: 'asks',
	options: 'places',
	parts: ({ steps }) => {
		const parts = steps.map((step, right): AuthoredPart => {
			const options = steps.map((_, place) => placed(step, [right, place]));
			return { id: step.id, text: step.text, path: ['steps', right], options };
		});
		// By what anybody sees: in the author's order the parts would be the key.
		return {
			parts: parts.toSorted((one, other) => (one.text < other.text ? -1 : 1)),
			faults: faultsOf(steps)
		};
	}
};
