import type { Option, Question } from '../questions/question.ts';

function optionsOf(question: Question, row: string): readonly Option[] {
	if (question.kind !== 'sort') return question.options;
	return question.statements.find(({ id }) => id === row)?.options ?? [];
}

/** An option by its id; `row` is the statement of a sort, and unused of the other kinds. */
export function optionOf(question: Question, row: string, id: string): Option | undefined {
	return optionsOf(question, row).find((option) => option.id === id);
}

/** A sort's statement by its id, '' of the other kinds. */
export function statementText(question: Question, row: string): string {
	if (question.kind !== 'sort') return '';
	return question.statements.find(({ id }) => id === row)?.text ?? '';
}
