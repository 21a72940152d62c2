/** What a learner gave, by kind. Plain JSON: it is kept in the log. Types only. */
import type { Kind } from './question.ts';

export interface ChoiceResponse {
	readonly kind: 'choice';
	readonly chosen: string;
}

export interface MultipleResponse {
	readonly kind: 'multiple';
	/** At least one option id, in the author's order. */
	readonly chosen: readonly string[];
}

export interface TruthResponse {
	readonly kind: 'truth';
	readonly chosen: string;
}

export interface SortResponse {
	readonly kind: 'sort';
	/** Statement id to option id (`supported`, `uncertain`, `unsupported`); complete. */
	readonly placed: Readonly<Record<string, string>>;
}

export type Response = ChoiceResponse | MultipleResponse | TruthResponse | SortResponse;
export type ResponseOf<K extends Kind> = Extract<Response, { kind: K }>;

/** How far a response is right. */
export interface Mark {
	/** 0 to 1; 1 is "in line with the article". */
	readonly fraction: number;
}
