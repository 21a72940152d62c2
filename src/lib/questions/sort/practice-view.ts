import type { SortQuestion } from '../question.ts';
import { practiceBase } from '../shared/practice-base.ts';
import { practiceOption } from '../shared/practice-option.ts';
import type { PracticeSort } from '../views.ts';
import { places } from './places.ts';

/** What open practice needs to mark and explain in the page. */
export function practiceSort(question: SortQuestion): PracticeSort {
	return {
		...practiceBase(question),
		kind: question.kind,
		statements: question.statements.map((statement) => ({
			id: statement.id,
			text: statement.text,
			options: statement.options.map(practiceOption)
		})),
		options: places(question)
	};
}
