import type { Misconception, Module } from '../content/module.ts';
import type { Figures } from './figures.ts';
import { firstResponses, type FirstResponses, type GivenAttempt } from './first-responses.ts';
import { misconceptionFigures, misread, type Hidden, type Place } from './misread.ts';
import { headOf, questionFigures, quizFigures } from './question-figures.ts';
import { SMALLEST_GROUP } from './smallest-group.ts';
import { sheetOf, type Item, type Sheet } from './sheet.ts';
import { plainCount, type Rule } from './counts.ts';

/** What figures need of a module besides its questions. */
export interface Outline {
	readonly quizzes: readonly { readonly id: string; readonly title: string }[];
	/** In the article's order. */
	readonly sentences: readonly Place[];
	readonly misconceptions: readonly Misconception[];
}

/**
 * Everything, as it is: holds single answers. Never for a page of a class: `suppress` makes what may be
 * shown. Plain JSON.
 */
export interface Report {
	readonly type: 'whole';
	readonly module: string;
	readonly edition: string;
	/** Attempts left out: no legal log, or of a quiz that this edition does not have. */
	readonly unreadable: number;
	readonly outline: Outline;
	readonly sheet: Sheet;
	readonly figures: Figures;
}

/** Figures of the items that may be shown; of the hidden ones, that they are. */
export function figuresOf(
	outline: Outline,
	{ people, items }: Sheet,
	{ hidden, ...rule }: Rule & { readonly hidden: readonly Hidden[] }
): Figures {
	const ofQuiz = (quiz: string): readonly Item[] => items.filter((item) => item.quiz === quiz);
	const { sentences, misconceptions } = outline;
	return {
		people,
		quizzes: outline.quizzes.map((quiz) => quizFigures(quiz, ofQuiz(quiz.id), rule)),
		questions: [
			...items.map((item) => questionFigures(item, ofQuiz(item.quiz), rule)),
			...hidden.map(({ item, type }) => ({ ...headOf(item), type }))
		],
		sentences: misread({ sentences, misconceptions, items, hidden }, rule.show),
		misconceptions: misconceptionFigures(misconceptions, items, rule)
	};
}

function outlineOf(module: Module): Outline {
	return {
		quizzes: module.quizzes.map(({ id, title }) => ({ id, title })),
		sentences: module.sections.flatMap((section) =>
			section.sentences.map(({ id, text }) => ({ id, section: section.id, text }))
		),
		misconceptions: module.misconceptions
	};
}

/** The report of first tries that were folded before. */
export function reportOfFirsts(module: Module, responses: FirstResponses): Report {
	const sheet = sheetOf(module, responses);
	const outline = outlineOf(module);
	return {
		...{ type: 'whole', module: module.id, edition: module.edition },
		unreadable: responses.unreadable,
		...{ outline, sheet },
		figures: figuresOf(outline, sheet, { hidden: [], show: plainCount, least: SMALLEST_GROUP })
	};
}

/** Every figure exact, from the first person on: for educators who read each answer with its name anyway. */
export function exactReport({ module, edition, outline, sheet }: Report) {
	const figures = figuresOf(outline, sheet, { hidden: [], show: plainCount, least: 1 });
	return { type: 'shown', module, edition, figures } as const;
}

/**
 * The report of one edition. `attempts` stand in the order of handing in, and are all of this edition.
 * Only the first try of each question counts, skipped is not wrong, and sensitive questions are left out.
 */
export function reportOf(module: Module, attempts: readonly GivenAttempt[]): Report {
	return reportOfFirsts(module, firstResponses(module, attempts));
}
