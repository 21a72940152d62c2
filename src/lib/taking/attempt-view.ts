/** What a learner's browser is given of an attempt that lives on the server. Types only. */
import type { Reason } from '../assignment/may.ts';
import type { AttemptRecord } from '../attempt/events.ts';
import type { Unusable } from '../questions/responses.ts';
import type { ToKeep } from './quiz-page.ts';
import type { ShownQuestion } from './shown-question.ts';

export interface AttemptView {
	readonly attempt: string;
	/** From 1 at this quiz. */
	readonly number: number;
	/** How many events the log holds: what the next act expects to find. */
	readonly at: number;
	/** The log, without the marks that are not due. */
	readonly record: AttemptRecord;
	readonly questions: readonly ShownQuestion[];
	/** What the explained questions draw on. */
	readonly claims: readonly { readonly id: string; readonly title: string }[];
	/** What to take along; nothing before the feedback is there. */
	readonly toKeep: ToKeep;
	/** When feedback comes, or that it is there. */
	readonly feedback: 'each' | 'onFinish' | 'onRelease' | 'all';
	/** Until when it can be answered, or why no longer. */
	readonly answering: Answering;
	readonly receipt: Receipt | null;
}

export type Answering =
	| {
			readonly type: 'yes';
			readonly late: boolean;
			/** When it is due, if it stays open after that. */
			readonly due: string | null;
			readonly until: string | null;
	  }
	| { readonly type: 'no'; readonly reason: Reason; readonly at: string | null };

/** That an attempt was handed in, and what. */
export interface Receipt {
	/** ISO 8601 UTC. */
	readonly at: string;
	readonly late: boolean;
	/** Names the attempt when learner and educator speak of it. */
	readonly reference: string;
	readonly answered: number;
	readonly of: number;
}

/** That an attempt counts by an edition that came after it began. */
export interface Remarked {
	/** When that edition was adopted; ISO 8601 UTC. */
	readonly at: string;
	/** Answered questions that count otherwise now, as far as marks may be known. */
	readonly remarks: readonly Remark[];
}

export interface Remark {
	readonly question: string;
	/** As it was asked. */
	readonly stem: string;
	/** Fraction of the last try as it was marked when it was given, 0 to 1. */
	readonly then: number;
	/** `null`: the question, or what was chosen in it, is gone, so that it counts no more. */
	readonly now: number | null;
}

/** What came of an act that was sent. */
export type ActAnswer =
	| { readonly type: 'taken'; readonly view: AttemptView }
	/** The form said nothing that can be used. */
	| (Unusable & { readonly view: AttemptView })
	/** The attempt has gone on in another tab or on another device: here is where it is. */
	| { readonly type: 'moved'; readonly view: AttemptView }
	/** Nothing is taken any more; why stands in the view. */
	| { readonly type: 'closed'; readonly view: AttemptView }
	/** So long a log takes answers and the hand-in only. */
	| { readonly type: 'full'; readonly view: AttemptView }
	/** The attempt is no longer there. */
	| { readonly type: 'gone' }
	/** Nobody is signed in. */
	| { readonly type: 'nobody' };
