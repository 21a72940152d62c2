import type { Module } from '../content/module.ts';
import type { Question } from '../questions/question.ts';
import { countedQuestions, type First, type FirstResponses } from './first-responses.ts';
import { cellsOf, partsOf, type AnsweredPart } from './parts.ts';

/**
 * What a coarse column does not say of some people: they stand in `rep`, but up to `total` of them may in
 * truth be in one of `others`, up to `each` in each of these.
 */
export interface Loose {
	readonly rep: number;
	readonly others: readonly number[];
	readonly each: number;
	readonly total: number;
}

/** The answers to one part: a cell's place for each person, null of who did not answer. */
export interface Column {
	readonly part: AnsweredPart;
	readonly cells: readonly (number | null)[];
	/** Empty where every cell is exact. */
	readonly loose: readonly Loose[];
}

export interface Item {
	readonly quiz: string;
	readonly question: Question;
	/** One for each part; at least one. */
	readonly columns: readonly Column[];
	/** Mark of the first try, null of who did not answer. */
	readonly scores: readonly (number | null)[];
	readonly skipped: readonly boolean[];
}

/** Person by question, without a name: rows stand in the order of handing in. Plain JSON. */
export interface Sheet {
	readonly people: number;
	readonly items: readonly Item[];
}

function answered(first: First | undefined): Extract<First, { type: 'answered' }> | null {
	return first?.type === 'answered' ? first : null;
}

function itemOf(quiz: string, question: Question, { people }: FirstResponses): Item {
	const firsts = people.map((person) => person.get(question.id));
	const parts = partsOf(question);
	// A response that falls into no cell fits another question: nothing of it is counted.
	const usable = firsts.map((first) => {
		const given = answered(first);
		const cells = given && cellsOf(question, parts, given.response);
		return cells && { cells, score: given.score };
	});
	return {
		...{ quiz, question },
		columns: parts.map((part, at) => ({
			part,
			cells: usable.map((given) => given && (given.cells[at] ?? null)),
			loose: []
		})),
		scores: usable.map((given) => given && given.score),
		skipped: firsts.map((first) => first?.type === 'skipped')
	};
}

export function sheetOf(module: Pick<Module, 'quizzes'>, responses: FirstResponses): Sheet {
	return {
		people: responses.people.length,
		items: module.quizzes.flatMap((quiz) =>
			countedQuestions(quiz).map((question) => itemOf(quiz.id, question, responses))
		)
	};
}

/** How many answered the question. */
export function answeredBy(item: Pick<Item, 'scores'>): number {
	return item.scores.filter((score) => score !== null).length;
}
