import type { ChoiceQuestion } from '../question.ts';
import { practiceBase } from '../shared/practice-base.ts';
import { practiceOption } from '../shared/practice-option.ts';
import type { ByKind, PracticeQuestion } from '../views.ts';

/** What open practice needs to mark and explain in the page. */
export function practiceChoice(question: ChoiceQuestion): ByKind<PracticeQuestion, 'choice'> {
	return {
		...practiceBase(question),
		kind: question.kind,
		options: question.options.map(practiceOption)
	};
}
