import type { Module, Quiz } from '../content/module.ts';
import { placeQuiz } from '../content/quiz-places.ts';
import { practicePassage, practiceQuestion } from '../questions/views.ts';
import type { PracticePassage, PracticeQuestion } from '../questions/question.ts';

interface Titled {
	readonly id: string;
	readonly title: string;
}

/** What a learner takes along from the article, as the page shows it. */
export interface ToKeep {
	readonly remember: readonly Kept[];
	/** Questions to take to a doctor. */
	readonly ask: readonly Kept[];
}

interface Kept {
	readonly text: string;
	readonly passage: PracticePassage;
}

export function toKeepOf({ remember = [], ask = [] }: Pick<Module, 'remember' | 'ask'>): ToKeep {
	const kept = ({ text, passage }: NonNullable<Module['ask']>[number]): Kept => ({
		text,
		passage: practicePassage(passage)
	});
	return { remember: remember.map(kept), ask: ask.map(kept) };
}

/** What the quiz page is given of a module, listed field by field. */
export interface QuizPage {
	readonly quiz: Titled &
		Pick<Quiz, 'intro' | 'book'> & {
			/** Place in the module, from 1. */
			readonly number: number;
			/** Id of the section in which what it asks about begins. */
			readonly begins: string;
		};
	readonly questions: readonly PracticeQuestion[];
	readonly sections: readonly Titled[];
	readonly claims: readonly Titled[];
	readonly toKeep: ToKeep;
	/** The quiz that follows, if one does. */
	readonly next: Titled | null;
}

/** `quiz`: one of the module's, or as an assignment has it asked. */
export function quizPageOf(module: Module, quiz: Omit<Quiz, 'behaviour'>): QuizPage {
	const at = module.quizzes.findIndex(({ id }) => id === quiz.id);
	const next = module.quizzes[at + 1];
	const used = new Set(quiz.questions.flatMap(({ claims }) => claims));
	return {
		quiz: {
			id: quiz.id,
			title: quiz.title,
			intro: quiz.intro,
			book: quiz.book,
			number: at + 1,
			begins: placeQuiz(module.sections, quiz).from
		},
		questions: quiz.questions.map((question) => practiceQuestion(question)),
		sections: module.sections.map(({ id, title }) => ({ id, title })),
		claims: module.claims
			.filter(({ id }) => used.has(id))
			.map(({ id, text }) => ({ id, title: text })),
		toKeep: toKeepOf(module),
		next: next ? { id: next.id, title: next.title } : null
	};
}
