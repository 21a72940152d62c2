import * as v from 'valibot';
import type { YamlFile, Path } from '../yaml/parse-yaml.ts';
import type { Draft, DraftOption, DraftPart, DraftQuestion, DraftQuiz, PlaceOf } from './draft.ts';

interface Item<T> {
	readonly item: T;
	/** In the file. */
	readonly index: number;
}

/** The items of a list that has its shape. */
export function indexed<T>(items: readonly T[]): readonly Item<T>[] {
	return items.map((item, index) => ({ item, index }));
}

/**
 * The sound items of a list in a file whose faults are reported already: one item with a fault does not
 * keep the others from being checked. `undefined` where there is no list.
 */
export function soundItems<S extends v.GenericSchema>(
	schema: S,
	yaml: YamlFile | undefined,
	key: string
): readonly Item<v.InferOutput<S>>[] | undefined {
	const value: unknown = yaml?.value;
	const list: unknown =
		typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
	if (!Array.isArray(list)) return undefined;
	return list.flatMap((raw: unknown, index) => {
		const result = v.safeParse(schema, raw);
		return result.success ? [{ item: result.output, index }] : [];
	});
}

interface QuestionInQuiz {
	readonly quiz: DraftQuiz;
	readonly question: DraftQuestion;
}

interface PartInQuestion extends QuestionInQuiz {
	readonly part: DraftPart;
}

interface OptionInPart extends PartInQuestion {
	readonly option: DraftOption;
}

/** Every question of the module, drafts too, in the author's order. */
export function eachQuestion({ quizzes }: Draft): readonly QuestionInQuiz[] {
	return quizzes.flatMap((quiz) => quiz.questions.map((question) => ({ quiz, question })));
}

export function eachPart(draft: Draft): readonly PartInQuestion[] {
	return eachQuestion(draft).flatMap((found) =>
		found.question.parts.map((part) => ({ ...found, part }))
	);
}

export function eachOption(draft: Draft): readonly OptionInPart[] {
	return eachPart(draft).flatMap((found) =>
		found.part.options.map((option) => ({ ...found, option }))
	);
}

/** Where the parts of the thing at `base` are written; of a part that is not there, where the thing is. */
export function placeOf(yaml: YamlFile, base: Path): PlaceOf {
	return (...path) =>
		path.length === 0 ? yaml.keyPlace(base) : yaml.valuePlace([...base, ...path]);
}
