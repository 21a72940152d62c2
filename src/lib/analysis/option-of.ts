import type { Option, Part, Question } from '../questions/question.ts';

function partOf({ parts }: Question, id: string): Part | undefined {
	return parts.length === 1 ? parts[0] : parts.find((part) => part.id === id);
}

/** An option by its id; `part` may be anything where the question is one part. */
export function optionOf(question: Question, part: string, id: string): Option | undefined {
	return partOf(question, part)?.options.find((option) => option.id === id);
}

/** What a part says of itself; '' where the stem says it all. */
export function partText(question: Question, part: string): string {
	return partOf(question, part)?.text ?? '';
}
