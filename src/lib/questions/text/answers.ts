/** Answers that are typed, as authors write them: of a question for a word, and of a gap. */
import * as v from 'valibot';
import {
	boundedSchema,
	chosenSchema,
	claimsSchema,
	explainsSchema,
	idSchema,
	longest,
	misconceptionSchema,
	missedSchema,
	textSchema,
	type AuthoredOption,
	type Fault,
	type Path
} from '../author-schemas.ts';
import { collapse } from '../../passages/collapse.ts';
import { fixedTexts } from '../fixed-texts.ts';
import type { AcceptedTexts } from '../question.ts';
import { fold } from './fold.ts';

/** More than blanks and punctuation. Without a flag, which a JSON schema could not have. */
const readable = /[^\s!-/:-@[-`{-~\u00a1-\u00bf\u2000-\u206f]/;

const textsSchema = v.pipe(
	v.array(
		v.pipe(boundedSchema(longest.term), v.regex(readable, 'empty-text'), v.transform(collapse))
	),
	v.description('What counts as this answer, in capitals or not. The first one is shown.')
);

const answerEntries = v.strictObject({
	texts: textsSchema,
	chosen: chosenSchema,
	missed: missedSchema,
	claims: claimsSchema,
	explains: explainsSchema
});

const alsoEntries = v.strictObject({
	id: idSchema('A word that never changes, unique in the question.'),
	texts: textsSchema,
	chosen: chosenSchema,
	claims: claimsSchema,
	explains: explainsSchema
});

const wrongEntries = v.strictObject({
	id: idSchema('A word that never changes, unique in the question.'),
	texts: textsSchema,
	chosen: chosenSchema,
	misconception: misconceptionSchema,
	claims: claimsSchema,
	explains: explainsSchema
});

const otherwiseEntries = v.strictObject({
	chosen: textSchema('Feedback for anything else. At most 60 words.'),
	misconception: misconceptionSchema,
	claims: claimsSchema,
	explains: explainsSchema
});

/** What an author writes of an answer that is typed; a gap that is none has neither `answer` nor `otherwise`. */
export const typosSchema = v.pipe(
	v.exactOptional(v.picklist([0, 1, 2]), 0),
	v.description(
		'How many typing mistakes are overlooked: one in four letters at most, never in numbers and short words. Learners are told what their answer was read as.'
	)
);
export const accentsSchema = v.pipe(
	v.exactOptional(v.picklist(['kept', 'ignored']), 'kept'),
	v.description('ignored: letters count without accents and vowel marks too. Learners are told.')
);
export const answerSchema = v.pipe(answerEntries, v.description('The right answer.'));
export const alsoSchema = v.exactOptional(
	v.pipe(v.array(alsoEntries), v.description('Other answers that are as right.')),
	[]
);
export const wrongSchema = v.exactOptional(
	v.pipe(v.array(wrongEntries), v.description('Wrong answers with their own feedback.')),
	[]
);
export const otherwiseSchema = v.pipe(
	otherwiseEntries,
	v.description('Feedback for anything else.')
);

export interface TypedAnswers {
	readonly typos: AcceptedTexts['typos'];
	readonly accents: AcceptedTexts['accents'];
	readonly answer: v.InferOutput<typeof answerSchema>;
	readonly also: v.InferOutput<typeof alsoSchema>;
	readonly wrong: v.InferOutput<typeof wrongSchema>;
	readonly otherwise: v.InferOutput<typeof otherwiseSchema>;
}

/** Ids of the options that are made of them; an author's own cannot be one of them. */
const RIGHT = 'right';
const OTHERWISE = 'otherwise';

/** What may be answered: each answer that is named, and anything else. `base`: where they are written. */
export function typedOptions(
	{ typos, accents, answer, also, wrong, otherwise }: TypedAnswers,
	base: Path
): readonly AuthoredOption[] {
	const option = (texts: readonly string[], ...path: Path) => {
		const accepts: AcceptedTexts = { texts, typos, accents };
		return { text: texts[0] ?? '', path: [...base, ...path], written: false, accepts };
	};
	const { texts, ...right } = answer;
	return [
		{ ...right, key: true, id: RIGHT, ...option(texts, 'answer') },
		...also.map(({ texts: others, ...said }, at) => ({
			...{ ...said, key: true, missed: said.chosen, instead: RIGHT },
			...option(others, 'also', at)
		})),
		...wrong.map(({ texts: others, ...said }, at) => ({
			...{ ...said, key: false },
			...option(others, 'wrong', at)
		})),
		{
			...{ ...otherwise, key: false, id: OTHERWISE, text: fixedTexts.anythingElse },
			...{ path: [...base, 'otherwise'], written: false, anyOther: true }
		}
	];
}

interface Written {
	readonly id: string;
	readonly right: boolean;
	readonly texts: readonly string[];
	readonly path: Path;
}

function writtenIn({ answer, also, wrong }: TypedAnswers): readonly Written[] {
	return [
		{ id: RIGHT, right: true, texts: answer.texts, path: ['answer'] },
		...also.map(({ id, texts }, at) => ({ id, right: true, texts, path: ['also', at] })),
		...wrong.map(({ id, texts }, at) => ({ id, right: false, texts, path: ['wrong', at] }))
	];
}

/** What they are asked by. */
interface AskedBy {
	/** What the answers are of, for messages. */
	readonly label: string;
	/** What learners read before they answer, and what to call that. */
	readonly told: readonly string[];
	readonly where: string;
	/** Where the answers are written. */
	readonly base: Path;
}

function wordsIn(text: string): string {
	return ` ${fold(text, 'kept').replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** No text is two answers, and none that is right can be read before it is asked. */
export function typedFaults(
	answers: TypedAnswers,
	{ label, told, where, base }: AskedBy
): readonly Fault[] {
	const read = told.map(wordsIn);
	const seen = new Map<string, string>();
	return writtenIn(answers).flatMap(({ id, right, texts, path }): readonly Fault[] => {
		if (texts.length === 0) {
			const message = `"${id}" of ${label} has no text.`;
			return [{ code: 'few-options', path: [...base, ...path, 'texts'], message }];
		}
		return texts.flatMap((text, at): readonly Fault[] => {
			const place = [...base, ...path, 'texts', at];
			// Also where accents are ignored: who types an answer exactly as it is written is taken at their word.
			const folded = fold(text, 'kept');
			const other = seen.get(folded);
			seen.set(folded, id);
			if (other !== undefined && other !== id) {
				const message = `"${text}" is two answers of ${label}.`;
				return [{ code: 'text-in-two-answers', path: place, message }];
			}
			if (!right || !read.some((each) => each.includes(wordsIn(text)))) return [];
			const message = `"${text}" stands in ${where} of ${label}.`;
			return [{ code: 'answer-in-stem', path: place, message }];
		});
	});
}
