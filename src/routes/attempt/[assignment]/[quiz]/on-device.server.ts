import { startRecord } from '$lib/attempt/plan/start';
import type { AttemptRecord } from '$lib/attempt/events';
import { chance } from '$lib/player/chance';
import { quizPageOf, type QuizPage } from '$lib/taking/quiz-page';
import type { QuizOnServer } from '$lib/server/attempts/open-quiz';

/** The page of a quiz whose answers stay on the learner's device: it marks itself, so it has its key. */
export function devicePage({ module, quiz }: QuizOnServer): QuizPage {
	return { ...quizPageOf(module, quiz), next: null };
}

/** A new attempt, which is kept nowhere here. */
export function deviceRecord({ module, quiz }: QuizOnServer): AttemptRecord {
	return startRecord({ module: module.id, edition: module.edition, quiz, ...chance() });
}
