/**
 * What kinds whose answers are typed know of them: how one is read, what it falls into and how it is said back. Each
 * kind says it itself: for all kinds in `score-kinds.ts`, and in a page by those that are in it (`in-page.ts`), so that
 * a page carries no other.
 */
import type { Kind, KindOf } from './kinds.ts';
import type { Accepts, ExplainedOption, NumberInput } from './question.ts';

/** What an answer may fall into. */
export interface TypedOption {
	readonly id: string;
	readonly accepts?: Accepts;
}

/** An answer in the one form in which it is kept, or why it is none. */
export type Read = { readonly value: string } | { readonly unread: Unread };

/** Nothing that can be read was typed; what was typed is no number. */
export type Unread = 'typed' | 'digits';

export interface Typing {
	readonly read: (typed: string, input?: NumberInput) => Read;
	/** Id of the option that an answer falls into. */
	readonly pick: (options: readonly TypedOption[], value: string) => readonly string[];
	/** What was typed, and what it was read as where that is something else. */
	readonly said: (
		options: readonly TypedOption[],
		value: string,
		input?: NumberInput
	) => Pick<ExplainedOption, 'given' | 'readAs'>;
}

type TypedKind = KindOf<'typed'> | 'cloze';

const typings: Partial<Record<Kind, Typing>> = {};

export function typeKind(kind: TypedKind, typing: Typing): void {
	typings[kind] = typing;
}

/** Whether an answer is typed that falls into one of these options. */
export function areTyped(options: readonly TypedOption[]): boolean {
	return options.some(({ accepts }) => accepts);
}

export function typingOf(kind: Kind): Typing {
	const typing = typings[kind];
	if (!typing) throw new Error(`Unread: ${kind}`);
	return typing;
}
