import type { AssignmentEvent, AssignmentInput } from '../../assignment/events.ts';
import type { AssignmentSnapshot } from '../../assignment/machine.ts';
import { parseEvent } from '../../assignment/parse-event.ts';
import { parseInput } from '../../assignment/parse-input.ts';
import { replay } from '../../assignment/replay.ts';
import { standingOf, type AssignmentStanding } from '../../assignment/standing.ts';
import { step } from '../../assignment/step.ts';
import { readAssignmentEvents, type LoggedEvent } from '../store/assignment-events.ts';
import { findAssignment, type Assignment } from '../store/assignments.ts';
import type { Database } from '../store/database.ts';
import { recent } from './recent.ts';

/** An assignment as it stands at an instant. */
export interface LoadedAssignment {
	readonly type: 'assignment';
	/** As it was made: its settings and its edition today are in `snapshot.context`. */
	readonly assignment: Assignment;
	readonly snapshot: AssignmentSnapshot;
	readonly standing: AssignmentStanding;
	/** How many events the log holds: where the next one is appended. */
	readonly position: number;
	/**
	 * That an instant has passed since the last event, where that changes the state. It is in `snapshot`
	 * already, but in the log only with the next act: reading writes nothing.
	 */
	readonly pending: readonly AssignmentEvent[];
}

/** The fold of a log, and of the time that has passed since. Throws when what is kept cannot be one. */
export function foldAssignment(
	assignment: Assignment,
	log: readonly Pick<LoggedEvent, 'event'>[],
	now: string
): LoadedAssignment {
	const input = inputOf(assignment);
	const replayed = replay(
		input,
		log.map(({ event }) => eventOf(assignment, event))
	);
	if (replayed.type === 'illegal') {
		throw new Error(`The log of assignment ${assignment.id} breaks at ${replayed.position}.`);
	}
	const time: AssignmentEvent = { type: 'time', at: now };
	const passed = step(replayed.snapshot, time);
	const snapshot = passed.type === 'moved' ? passed.snapshot : replayed.snapshot;
	return {
		...{ type: 'assignment', assignment, snapshot, standing: standingOf(snapshot) },
		...{ position: log.length, pending: passed.type === 'moved' ? [time] : [] }
	};
}

const folded = recent<{ readonly key: string; readonly loaded: LoadedAssignment }>(200);

/**
 * `foldAssignment`, the last one of each assignment held: a class answers many times a second. `version` is
 * of what was just read from the database, so what somebody did in another process is seen at once.
 */
export function foldedAssignment(
	assignment: Assignment,
	log: readonly Pick<LoggedEvent, 'event'>[],
	{ version, now }: { readonly version: string; readonly now: string }
): LoadedAssignment {
	const key = `${now} ${version}`;
	const known = folded.get(assignment.id);
	if (known?.key === key) return known.loaded;
	const loaded = foldAssignment(assignment, log, now);
	folded.set(assignment.id, { key, loaded });
	return loaded;
}

function inputOf({ id, settings, edition }: Assignment): AssignmentInput {
	const input = parseInput({ settings, edition });
	if (!input) throw new Error(`The settings of assignment ${id} cannot be read.`);
	return input;
}

function eventOf({ id }: Assignment, value: unknown): AssignmentEvent {
	const event = parseEvent(value);
	if (!event) throw new Error(`The log of assignment ${id} holds what is no event.`);
	return event;
}

/** Asks nobody's leave: the verbs do. */
export async function loadAssignment(
	db: Database,
	id: string,
	now: string
): Promise<LoadedAssignment | { readonly type: 'missing' }> {
	const assignment = await findAssignment(db, id);
	if (!assignment) return { type: 'missing' };
	return foldAssignment(assignment, await readAssignmentEvents(db, id), now);
}
