import { LRUCache } from 'lru-cache';
import type { AssignmentContext } from '../../assignment/context.ts';
import { editionFor } from '../../assignment/editions.ts';
import {
	type AssignmentEvent,
	type AssignmentInput,
	parseEvent,
	parseInput
} from '../../assignment/events.ts';
import type { AssignmentSnapshot } from '../../assignment/machine.ts';
import { replay, standingOf, step, type AssignmentStanding } from '../../assignment/replay.ts';
import type { Module } from '../../content/module.ts';
import type { Educator, Who } from '../accounts/who-asks.ts';
import {
	readAssignmentEvents,
	type LoggedEvent,
	findAssignment,
	type Assignment
} from '../store/assignments.ts';
import { findClassEducator } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { findEdition } from '../store/editions.ts';

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

/** Up to 4 MB of JSON of settings and logs, which is what a key holds; folded it takes some five times as many bytes. */
const folded = new LRUCache<string, { readonly key: string; readonly loaded: LoadedAssignment }>({
	maxSize: 4 * 1024 * 1024,
	sizeCalculation: ({ key }) => key.length
});

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

/** Does not check permissions; the caller must. */
export async function loadAssignment(
	db: Database,
	id: string,
	now: string
): Promise<LoadedAssignment | { readonly type: 'missing' }> {
	const assignment = await findAssignment(db, id);
	if (!assignment) return { type: 'missing' };
	return foldAssignment(assignment, await readAssignmentEvents(db, id), now);
}

type OpenedAssignment =
	| { readonly type: 'opened'; readonly loaded: LoadedAssignment; readonly by: Educator }
	| { readonly type: 'forbidden' }
	| { readonly type: 'missing' };

/** An assignment for an educator of its class. */
export async function openAssignment(
	db: Database,
	who: Who,
	{ assignment, now }: { readonly assignment: string; readonly now: string }
): Promise<OpenedAssignment> {
	if (who.type !== 'educator') return { type: 'forbidden' };
	const loaded = await loadAssignment(db, assignment, now);
	if (loaded.type === 'missing') return loaded;
	const by = await teaches(db, who, loaded.assignment.classId);
	return by ? { type: 'opened', loaded, by } : { type: 'forbidden' };
}

/**
 * Editions are hashes of their content, so one that was read once is right for ever, in every process. With its
 * figures a module may take 64 MB: the last few are held, up to 256 MB of figures.
 */
const held = new LRUCache<string, Module>({
	...{ max: 32, maxSize: 256 * 1024 * 1024 },
	sizeCalculation: ({ figures }) => figures.reduce((sum, { bytes }) => sum + bytes.byteLength, 1)
});

/** The module as it stood in that edition. Throws when it was never kept. */
export async function frozenModule(db: Database, edition: string): Promise<Module> {
	const known = held.get(edition);
	if (known) return known;
	const module = await findEdition(db, edition);
	if (!module) throw new Error(`Edition ${edition} is not kept.`);
	held.set(edition, module);
	return module;
}

/**
 * The frozen edition by which an attempt begun at that instant counts: for one that begins now, what it is
 * asked by, too. One that is under way goes on with the edition it began with, which stands in the attempt.
 */
export function moduleFor(
	db: Database,
	context: Pick<AssignmentContext, 'edition' | 'adoptions'>,
	begunAt: string
): Promise<Module> {
	return frozenModule(db, editionFor(context, begunAt));
}

/**
 * The educator, if this is one of the class's. An administrator who does not teach it may not look into
 * it: whoever runs an installation invites people, and need not see what learners do.
 */
export async function teaches(db: Database, who: Who, classId: string): Promise<Educator | null> {
	if (who.type !== 'educator') return null;
	return (await findClassEducator(db, classId, who.id)) ? who : null;
}
