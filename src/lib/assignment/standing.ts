import type { AssignmentSnapshot } from './machine.ts';
import type { Settings } from './settings.ts';
import { stateOf, type AssignmentState } from './step.ts';

/** What of an assignment decides what a learner may do. */
export interface AssignmentStanding {
	readonly state: AssignmentState;
	readonly settings: Settings;
	/** Since when it is closed, by time or by hand; `null`: it is not. */
	readonly closedAt: string | null;
	/** Whether feedback that waited for the educator is out; archiving takes it back from nobody. */
	readonly released: boolean;
}

export function standingOf(snapshot: AssignmentSnapshot): AssignmentStanding {
	const { settings, closedAt, archivedFrom } = snapshot.context;
	const state = stateOf(snapshot);
	const released = state === 'released' || archivedFrom === 'released';
	return { state, settings, closedAt, released };
}
