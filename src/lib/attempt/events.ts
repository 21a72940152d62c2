/**
 * The record of an attempt: an append-only log of what was given from outside. State is a fold of it
 * (`replay`). Types only. Events hold no time: nothing here needs the hour at which somebody answered.
 */
import type { Behaviour } from '../content/module.ts';
import type { Mark } from '../questions/question.ts';
import type { Answerable, Response } from '../questions/responses.ts';

/**
 * When feedback comes. `deferred` is for assigned work: an answer can be changed until the attempt is
 * finished, and is marked then.
 */
export type AttemptBehaviour = Behaviour | 'deferred';

/** What the machine is given once: enough to order and to fold, nothing of the key. */
export interface AttemptInput {
	readonly behaviour: AttemptBehaviour;
	/** Seed of the shuffles, any string. */
	readonly seed: string;
	/** Whether the questions are shuffled. */
	readonly order: 'shuffled' | 'fixed';
	/** In the author's order; the machine shuffles. */
	readonly questions: readonly PlannedQuestion[];
}

export interface PlannedQuestion extends Answerable {
	readonly id: string;
	/** Content hash at the time of the attempt. */
	readonly hash: string;
	readonly order: 'shuffled' | 'fixed';
	/** Tries in the practice behaviour. */
	readonly tries: 1 | 2;
}

export type AttemptEvent =
	| { readonly type: 'begin' }
	| { readonly type: 'answer'; readonly question: string; readonly response: Response }
	| { readonly type: 'mark'; readonly question: string; readonly mark: Mark }
	| { readonly type: 'retry'; readonly question: string }
	| { readonly type: 'skip'; readonly question: string }
	| { readonly type: 'flag'; readonly question: string; readonly on: boolean }
	| { readonly type: 'goTo'; readonly question: string }
	| { readonly type: 'next' }
	/** The learner takes so many times the time limit; more than before, ten at most. */
	| { readonly type: 'lengthen'; readonly multiplier: number }
	| { readonly type: 'finish' }
	| { readonly type: 'expire' }
	| { readonly type: 'reopen' }
	/** After a result, asks these questions again: those missed, or those left. */
	| { readonly type: 'again'; readonly questions: readonly string[] };

/** An attempt as it is kept and sent: plain JSON. */
export interface AttemptRecord {
	/** Format of this record; raised when an old one needs translating. */
	readonly version: 1;
	readonly module: string;
	readonly quiz: string;
	readonly edition: string;
	/** Random; names this go in storage and between tabs. Says nothing of the learner. */
	readonly id: string;
	/** ISO 8601 date (no hour), for expiry. */
	readonly begunOn: string;
	readonly input: AttemptInput;
	readonly events: readonly AttemptEvent[];
}
