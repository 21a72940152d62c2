import type { Module, Quiz } from '../content/module.ts';

/** A quiz as a module's page lists it. */
export interface ListedQuiz {
	readonly id: string;
	readonly title: string;
	readonly intro: string;
	/** How many. */
	readonly questions: number;
	readonly book: 'open' | 'closed';
	/** Id of the section after which it is offered. */
	readonly after: string;
}

/** How far one is with a quiz. */
export interface Progress {
	readonly standing: 'begun' | 'finished';
	readonly said: string;
}

/**
 * What a module's page lists, in the author's order. `afterOf` gives the id of the section that a quiz is
 * offered after.
 */
export function listQuizzes(
	{ quizzes }: Pick<Module, 'quizzes'>,
	afterOf: (quiz: Quiz) => string
): readonly ListedQuiz[] {
	return quizzes.map((quiz) => ({
		id: quiz.id,
		title: quiz.title,
		intro: quiz.intro,
		questions: quiz.questions.length,
		book: quiz.book,
		after: afterOf(quiz)
	}));
}
