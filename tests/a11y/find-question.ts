import type { Quiz } from '../../src/lib/content/module.ts';
import type { Kind, QuestionOf } from '../../src/lib/questions/question.ts';
import { nk } from '../journeys/steps/modules.ts';

export interface Found<K extends Kind> {
	readonly quiz: Quiz;
	readonly question: QuestionOf<K>;
}

/** The module's first question of a kind that is asked in practice and `fits`, where that is said. */
export function findQuestion<K extends Kind>(
	kind: K,
	fits: (question: QuestionOf<K>) => boolean = () => true
): Found<K> {
	const isKind = (question: { readonly kind: Kind }): question is QuestionOf<K> =>
		question.kind === kind;
	for (const quiz of nk.quizzes.filter(({ behaviour }) => behaviour === 'practice')) {
		const question = quiz.questions.filter(isKind).find(fits);
		if (question) return { quiz, question };
	}
	throw new Error(`The module asks no question of the kind ${kind} that fits`);
}
