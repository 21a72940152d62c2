import type { Response } from '../response.ts';
import { explainOptions } from '../shared/explain-options.ts';
import type { Explanation, PracticeSort } from '../views.ts';

/** One row for each statement: what became of its three places. */
export function explainSort(question: PracticeSort, response: Response | null): Explanation {
	const placed =
		response?.kind === 'sort'
			? new Map(Object.entries(response.placed))
			: new Map<string, string>();
	return {
		rows: question.statements.map((statement) => {
			const place = placed.get(statement.id);
			const chosen = place === undefined ? [] : [place];
			return {
				id: statement.id,
				text: statement.text,
				options: explainOptions(statement.options, chosen)
			};
		})
	};
}
