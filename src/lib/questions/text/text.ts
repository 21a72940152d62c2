import * as v from 'valibot';
import {
	boundedSchema,
	chosenSchema,
	claimsSchema,
	explainsSchema,
	headEntries,
	hintSchema,
	idSchema,
	longest,
	misconceptionSchema,
	missedSchema,
	onePart,
	textSchema,
	type AuthoredOption,
	type Fault,
	type KindDefinition,
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

const answerSchema = v.strictObject({
	texts: textsSchema,
	chosen: chosenSchema,
	missed: missedSchema,
	claims: claimsSchema,
	explains: explainsSchema
});

const alsoSchema = v.strictObject({
	id: idSchema('A word that never changes, unique in the question.'),
	texts: textsSchema,
	chosen: chosenSchema,
	claims: claimsSchema,
	explains: explainsSchema
});

const wrongSchema = v.strictObject({
	id: idSchema('A word that never changes, unique in the question.'),
	texts: textsSchema,
	chosen: chosenSchema,
	misconception: misconceptionSchema,
	claims: claimsSchema,
	explains: explainsSchema
});

const otherwiseSchema = v.strictObject({
	chosen: textSchema('Feedback for anything else. At most 60 words.'),
	misconception: misconceptionSchema,
	claims: claimsSchema,
	explains: explainsSchema
});

const schema = v.pipe(
	v.strictObject({
		kind: v.literal('text'),
		...headEntries,
		stem: textSchema('The question. Say what is asked for: a word, a name, a few words.'),
		hint: hintSchema,
		typos: v.pipe(
			v.exactOptional(v.picklist([0, 1, 2]), 0),
			v.description(
				'How many typing mistakes are overlooked: one in four letters at most, never in numbers and short words. Learners are told what their answer was read as.'
			)
		),
		accents: v.pipe(
			v.exactOptional(v.picklist(['kept', 'ignored']), 'kept'),
			v.description(
				'ignored: letters count without accents and vowel marks too. Learners are told.'
			)
		),
		answer: v.pipe(answerSchema, v.description('The right answer.')),
		also: v.exactOptional(
			v.pipe(v.array(alsoSchema), v.description('Other answers that are as right.')),
			[]
		),
		wrong: v.exactOptional(
			v.pipe(v.array(wrongSchema), v.description('Wrong answers with their own feedback.')),
			[]
		),
		otherwise: v.pipe(otherwiseSchema, v.description('Feedback for anything else.'))
	}),
	v.description('The learner types a word or a few words.')
);

type TextQuestion = v.InferOutput<typeof schema>;

/** Ids of the options that the kind adds; an author's own cannot be one of them. */
const RIGHT = 'right';
const OTHERWISE = 'otherwise';

interface Written {
	readonly id: string;
	readonly right: boolean;
	readonly texts: readonly string[];
	readonly path: Path;
}

function writtenIn({ answer, also, wrong }: TextQuestion): readonly Written[] {
	return [
		{ id: RIGHT, right: true, texts: answer.texts, path: ['answer'] },
		...also.map(({ id, texts }, at) => ({ id, right: true, texts, path: ['also', at] })),
		...wrong.map(({ id, texts }, at) => ({ id, right: false, texts, path: ['wrong', at] }))
	];
}

function faultsOf(question: TextQuestion): readonly Fault[] {
	const { stem, hint = '' } = question;
	const told = [stem, hint].map(
		(text) => ` ${fold(text, 'kept').replace(/[^\p{L}\p{N}]+/gu, ' ')} `
	);
	const seen = new Map<string, string>();
	return writtenIn(question).flatMap(({ id, right, texts, path }): readonly Fault[] => {
		if (texts.length === 0) {
			const message = `"${id}" of ${question.id} has no text.`;
			return [{ code: 'few-options', path: [...path, 'texts'], message }];
		}
		return texts.flatMap((text, at): readonly Fault[] => {
			const place = [...path, 'texts', at];
			// Also where accents are ignored: who types an answer exactly as it is written is taken at their word.
			const folded = fold(text, 'kept');
			const other = seen.get(folded);
			seen.set(folded, id);
			if (other !== undefined && other !== id) {
				const message = `"${text}" is two answers of ${question.id}.`;
				return [{ code: 'text-in-two-answers', path: place, message }];
			}
			const words = ` ${fold(text, 'kept').replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
			if (!right || !told.some((each) => each.includes(words))) return [];
			const message = `"${text}" stands in the stem or the hint of ${question.id}.`;
			return [{ code: 'answer-in-stem', path: place, message }];
		});
	});
}

/** A word or a few words, typed. Answers that the author names have feedback of their own. */
export const text: KindDefinition<typeof schema> = {
	schema,
	// Other right answers stand for the first.
	keys: 'some',
	stem: 'asks',
	options: 'typed',
	parts: (question) => {
		const { typos, accents, answer, also, wrong, otherwise } = question;
		const option = (texts: readonly string[], path: Path) => {
			const accepts: AcceptedTexts = { texts, typos, accents };
			return { text: texts[0] ?? '', path, written: false, accepts };
		};
		const { texts, ...right } = answer;
		const options: readonly AuthoredOption[] = [
			{ ...right, key: true, id: RIGHT, ...option(texts, ['answer']) },
			...also.map(({ texts: others, ...said }, at) => ({
				...{ ...said, key: true, missed: said.chosen, instead: RIGHT },
				...option(others, ['also', at])
			})),
			...wrong.map(({ texts: others, ...said }, at) => ({
				...{ ...said, key: false },
				...option(others, ['wrong', at])
			})),
			{
				...{ ...otherwise, key: false, id: OTHERWISE, text: fixedTexts.anythingElse },
				...{ path: ['otherwise'], written: false, anyOther: true }
			}
		];
		return { ...onePart(options), faults: faultsOf(question) };
	}
};
