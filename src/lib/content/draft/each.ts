import type { Draft, DraftOption, DraftQuestion, DraftQuiz, DraftRow } from './draft.ts';

export interface QuestionInQuiz {
	readonly quiz: DraftQuiz;
	readonly question: DraftQuestion;
}

export interface RowInQuestion extends QuestionInQuiz {
	readonly row: DraftRow;
}

export interface OptionInRow extends RowInQuestion {
	readonly option: DraftOption;
}

/** Every question of the module, drafts too, in the author's order. */
export function eachQuestion({ quizzes }: Draft): readonly QuestionInQuiz[] {
	return quizzes.flatMap((quiz) => quiz.questions.map((question) => ({ quiz, question })));
}

export function eachRow(draft: Draft): readonly RowInQuestion[] {
	return eachQuestion(draft).flatMap((found) =>
		found.question.rows.map((row) => ({ ...found, row }))
	);
}

export function eachOption(draft: Draft): readonly OptionInRow[] {
	return eachRow(draft).flatMap((found) =>
		found.row.options.map((option) => ({ ...found, option }))
	);
}
