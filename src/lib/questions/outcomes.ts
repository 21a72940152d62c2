/** What can come of marking a response and of reading one. Types only. */
import type { Mark, Response } from './response.ts';

/** `reason` is for the log: a response that does not fit its question is never a learner's fault. */
export type Marked =
	| { readonly type: 'marked'; readonly mark: Mark }
	| { readonly type: 'unusable'; readonly reason: string };

/** `reason` is words for a learner, shown beside the control. */
export type ReadResponse =
	| { readonly type: 'response'; readonly response: Response }
	| { readonly type: 'unusable'; readonly reason: string };
