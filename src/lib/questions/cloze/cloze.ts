import * as v from 'valibot';
import {
	boundedSchema,
	headEntries,
	hintSchema,
	idSchema,
	markingSchema,
	orderSchema,
	textSchema,
	writtenOptionSchema,
	type AuthoredOption,
	type AuthoredPart,
	type Fault,
	type KindDefinition,
	type Path
} from '../author-schemas.ts';
import {
	accentsSchema,
	alsoSchema,
	answerSchema,
	otherwiseSchema,
	typedFaults,
	typedOptions,
	typosSchema,
	wrongSchema,
	type TypedAnswers
} from '../text/answers.ts';
import { piecesOf, sentenceWith } from './gaps.ts';

/** Beside the name of a choice it is the name of both, which is kept with each attempt. */
const longestName = 50;

const gapSchema = v.strictObject({
	id: v.pipe(
		idSchema('The name of the gap in the text. It must not tell the answer.'),
		boundedSchema(longestName)
	),
	choices: v.exactOptional(
		v.pipe(
			v.array(writtenOptionSchema),
			v.description('Two to five choices, one of them right. Left out where the answer is typed.')
		)
	),
	typos: typosSchema,
	accents: accentsSchema,
	answer: v.exactOptional(answerSchema),
	also: alsoSchema,
	wrong: wrongSchema,
	otherwise: v.exactOptional(otherwiseSchema)
});

const schema = v.pipe(
	v.strictObject({
		kind: v.literal('cloze'),
		...headEntries,
		stem: textSchema('What to fill in, and by what.'),
		hint: hintSchema,
		order: orderSchema,
		marking: markingSchema,
		text: textSchema('The text. Each gap stands in it once, as its id in braces: {system}.'),
		gaps: v.pipe(
			v.array(gapSchema),
			v.description('One to eight gaps, each with choices, or with an answer that is typed.')
		)
	}),
	v.description('Gaps in a text are filled, with a choice or a typed answer each.')
);

type Cloze = v.InferOutput<typeof schema>;
type Gap = Cloze['gaps'][number];

/** What may be typed into a gap; `undefined` where it has choices, or not all that a typed answer needs. */
function typedIn({ choices, answer, otherwise, ...more }: Gap): TypedAnswers | undefined {
	return choices || !answer || !otherwise ? undefined : { ...more, answer, otherwise };
}

function optionsOf(gap: Gap, path: Path): readonly AuthoredOption[] {
	const typed = typedIn(gap);
	if (typed) return typedOptions(typed, path);
	return (gap.choices ?? []).map((choice, at) => ({
		...{ ...choice, path: [...path, 'choices', at], written: true }
	}));
}

/** With more nobody reads a text for its sense, and from more choices nobody finds one in a line. */
const most = { gaps: 8, choices: 5 };
const fewest = { gaps: 1, choices: 2 };

function countFault(what: 'gaps' | 'choices', count: number, of: string, path: Path) {
	const message = `${of} has ${count} ${what}.`;
	if (count < fewest[what]) return [{ code: 'few-options' as const, path, message }];
	return count > most[what] ? [{ code: 'too-many-options' as const, path, message }] : [];
}

/** A gap has choices, or a typed answer and what is said of anything else; never both, and no half of one. */
function answerFaults(question: Cloze, gap: Gap, path: Path): readonly Fault[] {
	const { id, choices, typos, accents, answer, also, wrong, otherwise } = gap;
	const label = `${id} of ${question.id}`;
	const isTyped =
		answer !== undefined ||
		otherwise !== undefined ||
		also.length + wrong.length + typos > 0 ||
		accents === 'ignored';
	const code = 'gap-answers';
	if (choices) {
		if (isTyped)
			return [{ code, path, message: `${label} has choices, and an answer that is typed.` }];
		const [, second] = choices.flatMap(({ key }, at) => (key ? [at] : []));
		const message = `${label} has more than one right choice.`;
		return [
			...countFault('choices', choices.length, label, [...path, 'choices']),
			...(second === undefined
				? []
				: [{ code: 'two-keys' as const, path: [...path, 'choices', second, 'key'], message }])
		];
	}
	const typed = typedIn(gap);
	if (!typed) {
		const lacks = isTyped
			? `no "${answer ? 'otherwise' : 'answer'}"`
			: 'neither choices nor an answer';
		return [{ code, path, message: `${label} has ${lacks}.` }];
	}
	// The other gaps are no words that learners read.
	const text = piecesOf(question.text).map((piece) => ('words' in piece ? piece.words : '|'));
	const told = [question.stem, question.hint ?? '', text.join('')];
	const where = 'the stem, the hint or the text';
	return typedFaults(typed, { label, told, where, base: path });
}

/** Each gap stands in the text once, and each one that stands there is listed. */
function placeFaults({ id, text, gaps }: Cloze): readonly Fault[] {
	const named = piecesOf(text).flatMap((piece) => ('gap' in piece ? [piece.gap] : []));
	const listed = new Set(gaps.map((gap) => gap.id));
	const code = 'gap-not-there';
	return [
		...[...new Set(named)].flatMap((gap): readonly Fault[] => {
			const count = named.filter((each) => each === gap).length;
			if (!listed.has(gap))
				return [
					{ code, path: ['text'], message: `There is no gap "${gap}" under "gaps" of ${id}.` }
				];
			return count > 1
				? [{ code, path: ['text'], message: `The gap "${gap}" stands in the text ${count} times.` }]
				: [];
		}),
		...gaps.flatMap((gap, at): readonly Fault[] =>
			named.includes(gap.id)
				? []
				: [
						{
							...{ code, path: ['gaps', at, 'id'] },
							message: `The text of ${id} has no {${gap.id}}.`
						}
					]
		)
	];
}

/** Ids leave for the browser: a gap that is called like its right choice is the key. */
function tellingFaults({ gaps }: Cloze): readonly Fault[] {
	return gaps.flatMap(({ id, choices = [] }, at): readonly Fault[] => {
		const right = choices.find(({ key }) => key);
		const message = `The gap "${id}" has the id of its right choice, which tells it.`;
		return right?.id === id ? [{ code: 'answer-tells', path: ['gaps', at, 'id'], message }] : [];
	});
}

function faultsOf(question: Cloze): readonly Fault[] {
	const { id, gaps } = question;
	return [
		...countFault('gaps', gaps.length, id, ['gaps']),
		...placeFaults(question),
		...tellingFaults(question),
		...gaps.flatMap((gap, at) => answerFaults(question, gap, ['gaps', at]))
	];
}

/** A text with gaps, each filled with one of its choices, or with a word that is typed. */
export const cloze: KindDefinition<typeof schema> = {
	schema,
	// Of what is typed, other right answers stand for the first.
	keys: 'some',
	stem: 'asks',
	options: 'gaps',
	parts: (question) => {
		const { text, gaps } = question;
		const parts = gaps.map((gap, at): AuthoredPart => {
			const path = ['gaps', at];
			const sentence = sentenceWith(gap.id, text);
			return { id: gap.id, text: sentence, path, options: optionsOf(gap, path) };
		});
		// As they stand in the text.
		const place = ({ id }: AuthoredPart) => text.indexOf(`{${id}}`);
		return {
			text,
			parts: parts.toSorted((one, other) => place(one) - place(other)),
			faults: faultsOf(question)
		};
	}
};
