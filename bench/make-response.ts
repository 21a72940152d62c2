import { responseOf } from '../src/lib/questions/marking.ts';
import type { Question } from '../src/lib/questions/question.ts';
import { isOf } from '../src/lib/questions/kinds.ts';
import type { Response } from '../src/lib/questions/responses.ts';

/** A response to a question: all of it right, or none of it. */
export function makeResponse(question: Question, right: boolean): Response {
	const picks = question.parts.map(({ options }) => {
		const ids = options.filter(({ key }) => key === right).map(({ id }) => id);
		return isOf('some', question.kind) ? ids : ids.slice(0, 1);
	});
	return responseOf(question, picks);
}
