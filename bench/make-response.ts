import type { Question } from '../src/lib/questions/question.ts';
import type { Response } from '../src/lib/questions/response.ts';

interface Keyed {
	readonly id: string;
	readonly key: boolean;
}

function first(options: readonly Keyed[], right: boolean): string {
	return options.find(({ key }) => key === right)?.id ?? options[0]?.id ?? '';
}

/** A response to a question: all of it right, or none of it. */
export function makeResponse(question: Question, right: boolean): Response {
	switch (question.kind) {
		case 'choice':
		case 'truth':
			return { kind: question.kind, chosen: first(question.options, right) };
		case 'multiple': {
			const chosen = question.options.filter(({ key }) => key === right).map(({ id }) => id);
			return { kind: 'multiple', chosen };
		}
		case 'sort': {
			const placed: Record<string, string> = {};
			for (const { id, options } of question.statements) placed[id] = first(options, right);
			return { kind: 'sort', placed };
		}
	}
}
