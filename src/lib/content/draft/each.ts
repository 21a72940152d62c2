import type { Draft, DraftOption, DraftPart, DraftQuestion, DraftQuiz } from './draft.ts';

export interface QuestionInQuiz {
	readonly quiz: DraftQuiz;
	readonly question: DraftQuestion;
}

export interface PartInQuestion extends QuestionInQuiz {
	readonly part: DraftPart;
}

export interface OptionInPart extends PartInQuestion {
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
