import type { AttemptEvent, AttemptInput } from '../attempt/events.ts';

/** An attempt as the analysis takes it: of one edition, in a list in the order of handing in. */
export interface GivenAttempt {
	/** Any word that is the same for the same person; it is in no figure. */
	readonly learner: string;
	readonly quiz: string;
	readonly input: AttemptInput;
	readonly events: readonly AttemptEvent[];
}
