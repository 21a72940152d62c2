/** Questions of other tools, as far as they can be brought in, and what of them cannot. */
import * as words from '../../lib/messages/importing.ts';

/** An answer of another tool with its feedback, which is empty where it has none. */
export interface Said {
	readonly text: string;
	readonly said: string;
}

export interface NumberSaid {
	/** Decimal, as Readback writes it. */
	readonly value: string;
	readonly tolerance: string;
	readonly said: string;
}

/** What is asked for, by what Readback makes of it. */
export type Asked =
	| { readonly type: 'options'; readonly options: readonly (Said & { readonly right: boolean })[] }
	| {
			readonly type: 'truth';
			readonly right: boolean;
			/** Feedback of who says so. */
			readonly said: { readonly true: string; readonly false: string };
	  }
	| {
			readonly type: 'number';
			readonly right: NumberSaid;
			readonly wrong: readonly NumberSaid[];
			readonly otherwise: string;
	  }
	| {
			readonly type: 'text';
			readonly right: readonly Said[];
			readonly wrong: readonly Said[];
			readonly otherwise: string;
	  }
	| {
			readonly type: 'match';
			readonly pairs: readonly { readonly text: string; readonly answer: string }[];
			/** Answers that fit no item. */
			readonly others: readonly string[];
	  };

export interface Imported {
	/** Where it stands in the file, from 1. */
	readonly line: number;
	/** Its name there, else the start of its text. */
	readonly name: string;
	/** Plain text. */
	readonly stem: string;
	/** Empty where there is none. */
	readonly hint: string;
	/** What is said to everybody afterwards; empty where nothing is. */
	readonly explanation: string;
	readonly asked: Asked;
}

/** Why a question was left out, or what of it did not come. */
export type Loss =
	/** Readback has no such kind of question. */
	| { readonly type: 'kind'; readonly kind: string }
	| { readonly type: 'no-answer' | 'no-text' }
	/** It is not written as the format asks for. */
	| { readonly type: 'syntax'; readonly fault: SyntaxFault }
	/** It breaks a rule of Readback's own. */
	| { readonly type: 'refused'; readonly problem: string }
	/** A whole file that cannot be read from there on. */
	| { readonly type: 'unreadable'; readonly reason: string }
	| { readonly type: 'media'; readonly names: readonly string[] }
	| { readonly type: 'links'; readonly addresses: readonly string[] }
	/** A wildcard in an answer, which would accept more than its words. */
	| { readonly type: 'wildcard'; readonly text: string }
	| { readonly type: 'category'; readonly name: string }
	| { readonly type: 'hints'; readonly texts: readonly string[] }
	| { readonly type: 'formatting' | 'mathematics' | 'shares' | 'explanation' | 'capitals' | 'tags' }
	| { readonly type: 'unused-feedback'; readonly text: string };

export type SyntaxFault = keyof typeof words.faults;

export interface Noted {
	readonly line: number;
	/** Empty for what is no question. */
	readonly name: string;
	readonly loss: Loss;
}

/** What a file of questions holds; a question is in `questions`, or `notes` say why not. */
export interface ReadQuestions {
	readonly questions: readonly Imported[];
	readonly notes: readonly Noted[];
}

/** Whether a question with that loss did not come at all. */
export function isLeftOut({ type }: Loss): boolean {
	switch (type) {
		case 'kind':
		case 'no-answer':
		case 'no-text':
		case 'syntax':
		case 'refused':
		case 'unreadable':
			return true;
		case 'media':
		case 'links':
		case 'wildcard':
		case 'category':
		case 'hints':
		case 'formatting':
		case 'mathematics':
		case 'shares':
		case 'explanation':
		case 'capitals':
		case 'tags':
		case 'unused-feedback':
			return false;
	}
}

/** What happened to a question, for people. */
export function lossOf(loss: Loss): string {
	switch (loss.type) {
		case 'kind':
			return words.losses.kind(words.kinds[loss.kind] ?? words.otherKind(loss.kind));
		case 'syntax':
			return words.losses.syntax(words.faults[loss.fault]);
		case 'refused':
			return words.losses.refused(loss.problem);
		case 'unreadable':
			return words.losses.unreadable(loss.reason);
		case 'media':
			return words.losses.media(loss.names);
		case 'links':
			return words.losses.links(loss.addresses);
		case 'category':
			return words.losses.category(loss.name);
		case 'hints':
			return words.losses.hints(loss.texts);
		case 'wildcard':
		case 'unused-feedback':
			return words.losses[loss.type](loss.text);
		case 'no-answer':
		case 'no-text':
		case 'formatting':
		case 'mathematics':
		case 'shares':
		case 'explanation':
		case 'capitals':
		case 'tags':
			return words.losses[loss.type];
	}
}

/** Notes down what is lost of one question. */
export type Note = (loss: Loss) => void;

/** The start of a text, where a question has no name. */
export function startOf(text: string): string {
	const letters = [...text];
	return letters.length > 50 ? `${letters.slice(0, 49).join('').trimEnd()}…` : text;
}
