import { explain } from '../questions/kinds.ts';
import type { Response } from '../questions/response.ts';
import type { PracticePassage, PracticeQuestion } from '../questions/views.ts';

/** Where to look before the second try: what the first try went against, without its words. */
export function lookAt(
	question: PracticeQuestion,
	response: Response | null
): PracticePassage | null {
	const options = explain(question, response).rows.flatMap((row) => row.options);
	const against = options.find(({ state }) => state === 'missed-right') ?? options[0];
	return against?.passage ?? null;
}
