import type { MultipleQuestion } from '../question.ts';
import { practiceBase } from '../shared/practice-base.ts';
import { practiceOption } from '../shared/practice-option.ts';
import type { ByKind, PracticeQuestion } from '../views.ts';

/** What open practice needs to mark and explain in the page. */
export function practiceMultiple(question: MultipleQuestion): ByKind<PracticeQuestion, 'multiple'> {
	return {
		...practiceBase(question),
		kind: question.kind,
		options: question.options.map(practiceOption)
	};
}
