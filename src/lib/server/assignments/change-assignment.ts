import { isDeepStrictEqual } from 'node:util';
import { presentEdition } from '../../assignment/context.ts';
import { parseSettings } from '../../assignment/settings/parse-settings.ts';
import { refusedChanges } from '../../assignment/settings/settings.ts';
import { step, type AssignmentState } from '../../assignment/replay.ts';
import type { Who } from '../accounts/who-asks.ts';
import { appendAssignmentEvents } from '../store/assignments.ts';
import { findClass } from '../store/classes.ts';
import type { Database } from '../store/database/tables.ts';
import { transact } from '../store/database/transact.ts';
import { appendAct, type Acted, type Aim, type Moment } from './acting.ts';
import { frozenModule, openAssignment, loadAssignment } from './load-assignment.ts';
import { problemsInClass } from './problems-in-class.ts';

/** Asks for something else from now on; once somebody has begun, within `refusedChanges`. */
export async function changeSettings(
	db: Database,
	who: Who,
	{ assignment, expected, settings, ...moment }: Aim & Moment & { readonly settings: unknown }
): Promise<Acted> {
	return transact(db, async (tx) => {
		const opened = await openAssignment(tx, who, { assignment, now: moment.now });
		if (opened.type !== 'opened') return opened;
		const { context } = opened.loaded.snapshot;
		const parsed = parseSettings(settings, await frozenModule(tx, presentEdition(context)));
		if (parsed.type === 'problems') return parsed;
		const { classId } = opened.loaded.assignment;
		const found = await findClass(tx, classId);
		const problems = [
			...(found ? problemsInClass(parsed.settings, { ...found, archivedAt: null }) : []),
			...(context.begun ? refusedChanges(context.settings, parsed.settings, moment.now) : [])
		];
		if (problems.length > 0) return { type: 'problems', problems };
		// Saved as it stands: there is nothing to record.
		if (isDeepStrictEqual(parsed.settings, context.settings) && expected === opened.loaded.position)
			return { type: 'done', position: expected };
		const event = { type: 'change' as const, at: moment.now, settings: parsed.settings };
		const detail = { from: context.settings, to: parsed.settings };
		return appendAct(tx, opened.by, opened.loaded, { event, expected, moment, detail });
	});
}

/** What an educator can do with an assignment in a word. */
export const moves = ['publish', 'close', 'reopen', 'release', 'archive', 'restore'] as const;
export type Move = (typeof moves)[number];

/** Publishes, closes, reopens, releases, archives or restores it. */
export async function moveAssignment(
	db: Database,
	who: Who,
	{ assignment, expected, move, ...moment }: Aim & Moment & { readonly move: Move }
): Promise<Acted> {
	return transact(db, async (tx) => {
		const opened = await openAssignment(tx, who, { assignment, now: moment.now });
		if (opened.type !== 'opened') return opened;
		const found = await findClass(tx, opened.loaded.assignment.classId);
		// In an archived class nothing opens.
		if ((move === 'publish' || move === 'reopen') && found && found.archivedAt !== null)
			return { type: 'problems', problems: [{ field: 'class', reason: 'archivedClass' }] };
		const event = { type: move, at: moment.now };
		return appendAct(tx, opened.by, opened.loaded, { event, expected, moment });
	});
}

type BegunRecorded =
	| { readonly type: 'begun' }
	/** Nobody can begin in this state: it is a draft, or archived, perhaps since a moment ago. */
	| { readonly type: 'refused'; readonly state: AssignmentState }
	| { readonly type: 'missing' };

/**
 * Records, once per assignment, that the first learner has begun: from then on settings change only within
 * `refusedChanges`. To be called in the transaction that makes an attempt. `mayBegin` says whether this learner may.
 */
export async function recordBegun(
	db: Database,
	assignment: string,
	now: string
): Promise<BegunRecorded> {
	return transact(db, async (tx) => {
		const loaded = await loadAssignment(tx, assignment, now);
		if (loaded.type === 'missing') return loaded;
		if (loaded.snapshot.context.begun) return { type: 'begun' };
		const begun = { type: 'begun' as const, at: now };
		if (step(loaded.snapshot, begun).type === 'refused') {
			return { type: 'refused', state: loaded.standing.state };
		}
		const events = [...loaded.pending, begun].map((event) => ({
			...{ event, at: now, byEducator: null }
		}));
		const appended = await appendAssignmentEvents(tx, {
			...{ assignment, at: loaded.position, events }
		});
		// The append holds the log until the end of the transaction, so the second time cannot fail so.
		return appended.type === 'conflict' ? recordBegun(tx, assignment, now) : { type: 'begun' };
	});
}
