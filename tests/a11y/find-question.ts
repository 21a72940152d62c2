import type { Module, Quiz } from '../../src/lib/content/module.ts';
import type { Question } from '../../src/lib/questions/question.ts';
import type { Kind } from '../../src/lib/questions/kinds.ts';
import { nk } from '../journeys/steps/modules.ts';

export interface Found {
	readonly quiz: Quiz;
	readonly question: Question;
}

/** A module's first question of a kind that is asked in practice and `fits`, where that is said. */
export function findQuestion(
	kind: Kind,
	fits: (question: Question) => boolean = () => true,
	module: Module = nk
): Found {
	for (const quiz of module.quizzes.filter(({ behaviour }) => behaviour === 'practice')) {
		const question = quiz.questions.find((each) => each.kind === kind && fits(each));
		if (question) return { quiz, question };
	}
	throw new Error(`The module asks no question of the kind ${kind} that fits`);
}
