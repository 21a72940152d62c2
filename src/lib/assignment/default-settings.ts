import type { Assignable, Settings } from './settings.ts';

/** What an assignment begins with: every quiz, no dates, no limits, what the module's care hands in. */
export function defaultSettings({ quizzes, care }: Assignable): Settings {
	return {
		quizzes: quizzes.map(({ id }) => id),
		...{ opens: null, due: null, lateUntil: null },
		...{ attempts: 'unlimited', counts: 'best', behaviour: { type: 'practice' } },
		...{ book: 'asQuiz', order: 'asQuiz', passMark: null, sensitive: 'ask', timeLimit: null },
		handIn: care.handIn.default
	};
}
