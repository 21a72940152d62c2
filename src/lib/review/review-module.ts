/** What of a module a page needs to bring its questions back: those that may, each option with the points it rests on. */
import { plan } from '../attempt/plan/plan.ts';
import type { PlannedQuestion } from '../attempt/events.ts';
import type { Module, Quiz } from '../content/module.ts';
import { asksFor } from '../questions/marking.ts';
import type {
	PracticeOption,
	PracticePart,
	PracticeQuestion,
	Question
} from '../questions/question.ts';
import { practiceQuestion } from '../questions/views.ts';

export interface ReviewOption extends PracticeOption {
	/** Ids of what comes back: the claims that it draws on, or, where it draws on none, its sentence. */
	readonly points: readonly string[];
}

interface ReviewPart extends PracticePart {
	readonly options: readonly ReviewOption[];
}

export interface ReviewQuestion extends PracticeQuestion {
	readonly hash: string;
	/** How its options are ordered. */
	readonly plan: PlannedQuestion;
	readonly quiz: string;
	readonly parts: readonly ReviewPart[];
}

export interface ReviewModule {
	readonly id: string;
	readonly questions: readonly ReviewQuestion[];
}

/** Of a claim, or of a sentence: no claim has a colon in its id. */
export function pointsOf({
	claims,
	passage
}: {
	readonly claims: readonly string[];
	readonly passage: { readonly sentences: readonly string[] };
}): readonly string[] {
	if (claims.length > 0) return claims.map((id) => `claim:${id}`);
	return passage.sentences.slice(0, 1).map((id) => `sentence:${id}`);
}

/** Whether anything of a module may come back. */
export function comesBack({ care, quizzes }: Pick<Module, 'care' | 'quizzes'>): boolean {
	return quizzes.some(({ questions }) => questions.some((question) => mayComeBack(care, question)));
}

function mayComeBack({ comeBack }: Module['care'], { sensitive }: Question): boolean {
	return comeBack === 'all' || (comeBack === undefined && !sensitive);
}

/** For open practice, whose key is in the pages of its quizzes as well. */
export function reviewModule({
	id,
	care,
	quizzes
}: Pick<Module, 'id' | 'care' | 'quizzes'>): ReviewModule {
	return {
		id,
		questions: quizzes.flatMap((quiz) =>
			quiz.questions
				.filter((question) => mayComeBack(care, question))
				.map((question) => reviewQuestion(quiz, question))
		)
	};
}

function reviewQuestion(quiz: Quiz, question: Question): ReviewQuestion {
	const [planned] = plan({ ...quiz, questions: [question] }, { seed: '' }).questions;
	if (!planned) throw new Error(`The question ${question.id} has no plan.`);
	const shown = practiceQuestion(question);
	return {
		...shown,
		hash: question.hash,
		plan: { ...planned, tries: 1 },
		quiz: quiz.id,
		parts: shown.parts.map((part, place) => ({
			...part,
			options: part.options.map((option, at) => {
				const own = question.parts[place]?.options[at];
				return { ...option, points: own ? pointsOf(own) : [] };
			})
		}))
	};
}

/** Points that a right answer to a question rests on. */
export function restsOn({ parts }: Pick<ReviewQuestion, 'parts'>): ReadonlySet<string> {
	return new Set(parts.flatMap(({ options }) => asksFor(options).flatMap(({ points }) => points)));
}
