import type { Response } from '../response.ts';
import { explainOptions } from '../shared/explain-options.ts';
import type { ByKind, Explanation, PracticeQuestion } from '../views.ts';

/** One row: what became of each option. */
export function explainTruth(
	question: ByKind<PracticeQuestion, 'truth'>,
	response: Response | null
): Explanation {
	const chosen = response?.kind === 'truth' ? [response.chosen] : [];
	return { rows: [{ id: question.id, options: explainOptions(question.options, chosen) }] };
}
