import { compareEditions, type QuestionChange } from '../../assignment/compare-editions.ts';
import type { Module, Quiz } from '../../content/module.ts';

export interface QuizDifference {
	readonly id: string;
	readonly title: string;
	/** Whether the newer edition has the quiz at all; without it, it cannot be adopted. */
	readonly gone: boolean;
	/** How many questions are the same. */
	readonly same: number;
	/** Those that are not, with their wording: as it was, and as it is now. */
	readonly changes: readonly (Exclude<QuestionChange, { type: 'same' }> & {
		readonly before: string | null;
		readonly after: string | null;
	})[];
}

function stemIn(quiz: Pick<Quiz, 'questions'>, question: string): string | null {
	return quiz.questions.find(({ id }) => id === question)?.stem ?? null;
}

/** Two editions of a module, question by question, in the quizzes that are assigned. */
export function editionDifference(
	before: Pick<Module, 'quizzes'>,
	after: Pick<Module, 'quizzes'>,
	assigned: readonly string[]
): readonly QuizDifference[] {
	const old = before.quizzes.filter(({ id }) => assigned.includes(id));
	return old.map((quiz) => {
		const now = after.quizzes.find(({ id }) => id === quiz.id);
		const present = now ?? { questions: [] };
		const changes = compareEditions(quiz, present);
		return {
			...{ id: quiz.id, title: now?.title ?? quiz.title, gone: !now },
			same: changes.filter(({ type }) => type === 'same').length,
			changes: changes.flatMap((change) => {
				if (change.type === 'same') return [];
				const { question } = change;
				return [{ ...change, before: stemIn(quiz, question), after: stemIn(present, question) }];
			})
		};
	});
}
