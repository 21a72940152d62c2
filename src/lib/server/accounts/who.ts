/**
 * Who asks. Every function that reads or writes for somebody is given it and decides by it; being
 * signed in is never enough.
 */
export type Who =
	| { readonly type: 'nobody' }
	/** In one class, by a code; no account. */
	| { readonly type: 'learner'; readonly id: string; readonly classId: string }
	| { readonly type: 'educator'; readonly id: string; readonly administrator: boolean };

export type Educator = Extract<Who, { type: 'educator' }>;
export type Learner = Extract<Who, { type: 'learner' }>;

export const nobody: Who = { type: 'nobody' };
