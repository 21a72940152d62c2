/**
 * The registry: every verb that depends on a question's kind, one table a verb. A kind that is added to
 * `Question` makes the compiler name each table that lacks it. Separate tables, so that a page ships
 * only the verbs it calls.
 */
import { explainChoice } from './choice/explain.ts';
import { fitsChoice } from './choice/fits.ts';
import { markChoice } from './choice/mark.ts';
import { parseChoice } from './choice/parse-response.ts';
import { practiceChoice } from './choice/practice-view.ts';
import { publicChoice } from './choice/public-view.ts';
import { readChoice } from './choice/read-response.ts';
import { explainMultiple } from './multiple/explain.ts';
import { fitsMultiple } from './multiple/fits.ts';
import { markMultiple } from './multiple/mark.ts';
import { parseMultiple } from './multiple/parse-response.ts';
import { practiceMultiple } from './multiple/practice-view.ts';
import { publicMultiple } from './multiple/public-view.ts';
import { readMultiple } from './multiple/read-response.ts';
import type { Marked, ReadResponse } from './outcomes.ts';
import type { Kind, Question } from './question.ts';
import type { Response, ResponseOf } from './response.ts';
import { explainSort } from './sort/explain.ts';
import { fitsSort } from './sort/fits.ts';
import { markSort } from './sort/mark.ts';
import { parseSort } from './sort/parse-response.ts';
import { practiceSort } from './sort/practice-view.ts';
import { publicSort } from './sort/public-view.ts';
import { readSort } from './sort/read-response.ts';
import { explainTruth } from './truth/explain.ts';
import { fitsTruth } from './truth/fits.ts';
import { markTruth } from './truth/mark.ts';
import { parseTruth } from './truth/parse-response.ts';
import { practiceTruth } from './truth/practice-view.ts';
import { publicTruth } from './truth/public-view.ts';
import { readTruth } from './truth/read-response.ts';
import type {
	ByKind,
	Explanation,
	MarkableQuestion,
	PracticeQuestion,
	PublicQuestion
} from './views.ts';

const fitters: { readonly [K in Kind]: (ids: readonly string[], response: Response) => boolean } = {
	choice: fitsChoice,
	multiple: fitsMultiple,
	truth: fitsTruth,
	sort: fitsSort
};

/** What can be answered: option ids, of a sort its statement ids. */
export interface Answerable {
	readonly kind: Kind;
	readonly options: readonly string[];
}

/** Whether a response is of the question's kind, complete, and names only what the question has. */
export function fits(question: Answerable, response: Response): boolean {
	return fitters[question.kind](question.options, response);
}

const parsers: {
	readonly [K in Kind]: (value: Readonly<Record<string, unknown>>) => ResponseOf<K> | null;
} = { choice: parseChoice, multiple: parseMultiple, truth: parseTruth, sort: parseSort };

/** A response of a kind out of JSON from storage or the network; `null` where it is none. */
export function parseResponse(
	kind: Kind,
	value: Readonly<Record<string, unknown>>
): Response | null {
	return parsers[kind](value);
}

/** Whether a word from outside names a kind. */
export function isKind(value: unknown): value is Kind {
	return typeof value === 'string' && Object.hasOwn(parsers, value);
}

const markers: {
	readonly [K in Kind]: (question: ByKind<MarkableQuestion, K>, response: Response) => Marked;
} = { choice: markChoice, multiple: markMultiple, truth: markTruth, sort: markSort };

/** How far a response is right, 0 to 1; `unusable` where it does not fit the question. */
export function mark<K extends Kind>(
	question: ByKind<MarkableQuestion, K>,
	response: Response
): Marked {
	return markers[question.kind](question, response);
}

const readers: {
	readonly [K in Kind]: (question: ByKind<PublicQuestion, K>, form: FormData) => ReadResponse;
} = { choice: readChoice, multiple: readMultiple, truth: readTruth, sort: readSort };

/**
 * The response that a form gives: fields `chosen` (repeated for `multiple`), of a sort
 * `placed.<statement>`. Other fields are not looked at.
 */
export function readResponse<K extends Kind>(
	question: ByKind<PublicQuestion, K>,
	form: FormData
): ReadResponse {
	return readers[question.kind](question, form);
}

const publicViews: {
	readonly [K in Kind]: (question: ByKind<Question, K>) => ByKind<PublicQuestion, K>;
} = { choice: publicChoice, multiple: publicMultiple, truth: publicTruth, sort: publicSort };

/** What a learner's browser may see of a question before it is answered. */
export function publicQuestion<K extends Kind>(
	question: ByKind<Question, K>
): ByKind<PublicQuestion, K> {
	return publicViews[question.kind](question);
}

const practiceViews: {
	readonly [K in Kind]: (question: ByKind<Question, K>) => ByKind<PracticeQuestion, K>;
} = {
	choice: practiceChoice,
	multiple: practiceMultiple,
	truth: practiceTruth,
	sort: practiceSort
};

/** A question of open practice, which the page marks itself. Never for assigned work. */
export function practiceQuestion<K extends Kind>(
	question: ByKind<Question, K>
): ByKind<PracticeQuestion, K> {
	return practiceViews[question.kind](question);
}

const explainers: {
	readonly [K in Kind]: (
		question: ByKind<PracticeQuestion, K>,
		response: Response | null
	) => Explanation;
} = { choice: explainChoice, multiple: explainMultiple, truth: explainTruth, sort: explainSort };

/** What became of each option, and why; `null` for a question that was skipped or left. */
export function explain<K extends Kind>(
	question: ByKind<PracticeQuestion, K>,
	response: Response | null
): Explanation {
	return explainers[question.kind](question, response);
}
