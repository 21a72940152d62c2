import { setImmediate } from 'node:timers/promises';
import { sendsAnswers } from '../../assignment/settings/hand-in-levels.ts';
import type { AttemptEvent, AttemptInput } from '../../attempt/events.ts';
import type { AttemptSnapshot } from '../../attempt/machine.ts';
import { replay, step } from '../../attempt/replay.ts';
import type { HandInLevel } from '../../content/module.ts';
import { loadAssignment } from '../assignments/load-assignment.ts';
import {
	listProgress,
	readEventsFrom,
	readInputs,
	type AttemptProgress
} from '../store/attempt-work.ts';
import { listCompletions } from '../store/attempts.ts';
import type { Database } from '../store/database/tables.ts';
import { expectedPeople } from './class-people.ts';
import { type AssignmentHead, headOf, reportMaterial, type ReportMaterial } from './open-report.ts';

/** Where somebody is; nothing of what they answered. */
export type LivePlace =
	/** On the class list, and nobody has joined under the name. */
	| { readonly type: 'notJoined' }
	| { readonly type: 'notBegun' }
	/** `question` from 1: the one that stands on their page. */
	| {
			readonly type: 'under';
			readonly question: number;
			readonly of: number;
			/** Whether an earlier attempt is handed in: then the quiz counts as finished. */
			readonly again: boolean;
	  }
	| { readonly type: 'finished'; readonly at: string };

export interface LiveRow {
	/** `null`: has not joined. */
	readonly learner: string | null;
	readonly label: string;
	/** One for each quiz. */
	readonly places: readonly LivePlace[];
}

/** Plain JSON. */
export interface LiveState {
	readonly type: 'live';
	readonly head: AssignmentHead;
	readonly className: string;
	readonly title: string;
	readonly level: HandInLevel;
	readonly quizzes: readonly { readonly id: string; readonly title: string }[];
	/** By label. */
	readonly rows: readonly LiveRow[];
}

/** An attempt under way as it was folded last. */
interface Folded {
	readonly edition: string;
	readonly length: number;
	readonly snapshot: AttemptSnapshot;
}

/** Folds of the attempts under way at one assignment, by their ids. */
type Folds = Map<string, Folded>;

/** Attempts that are folded before anything else gets its turn: some milliseconds. */
const portion = 20;

function foldFurther(
	known: Folded | undefined,
	{ id, edition }: AttemptProgress,
	input: AttemptInput | undefined,
	events: readonly AttemptEvent[]
): Folded | undefined {
	const broken = (): Error => new Error(`The log of attempt ${id} breaks.`);
	if (known) {
		const snapshot = events.reduce((before, event) => {
			const stepped = step(before, event);
			if (stepped.type === 'refused') throw broken();
			return stepped.snapshot;
		}, known.snapshot);
		return { edition, length: known.length + events.length, snapshot };
	}
	// It has been deleted since it was listed.
	if (!input) return undefined;
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') throw broken();
	return { edition, length: events.length, snapshot: replayed.snapshot };
}

/** Brings the folds up to date, reading only what was added since, and forgets those no longer under way. */
async function foldOn(
	db: Database,
	folds: Folds,
	attempts: readonly AttemptProgress[]
): Promise<void> {
	const under = new Map(
		attempts.filter(({ handedInAt }) => handedInAt === null).map((one) => [one.id, one])
	);
	for (const [id, { edition, length }] of folds) {
		const now = under.get(id);
		// Moved to another edition, its log is folded with another input.
		if (now?.edition !== edition || now.length < length) folds.delete(id);
	}
	const behind = [...under.values()].filter(({ id, length }) => folds.get(id)?.length !== length);
	const [inputs, events] = [
		await readInputs(
			db,
			behind.filter(({ id }) => !folds.has(id)).map(({ id }) => id)
		),
		await readEventsFrom(db, new Map(behind.map(({ id }) => [id, folds.get(id)?.length ?? 0])))
	];
	for (const [at, attempt] of behind.entries()) {
		const { id } = attempt;
		const folded = foldFurther(folds.get(id), attempt, inputs.get(id), events.get(id) ?? []);
		if (folded) folds.set(id, folded);
		if (at % portion === portion - 1) await setImmediate();
	}
}

/** Where an attempt is: the question on its page, in its learner's order. */
function placeOf(
	{ handedInAt }: AttemptProgress,
	folded: Folded | undefined,
	before: LivePlace | undefined
): LivePlace {
	if (handedInAt !== null) return { type: 'finished', at: handedInAt };
	const again = before?.type === 'finished' || (before?.type === 'under' && before.again);
	if (!folded) return before ?? { type: 'notBegun' };
	const { order, current } = folded.snapshot.context;
	const at = order.findIndex(({ question }) => question === current);
	return { type: 'under', question: at + 1, of: order.length, again };
}

/** The newest attempt's place where there is one; where answers stay on devices, only who has finished. */
async function placesOf(
	db: Database,
	{ loaded }: ReportMaterial,
	folds: Folds
): Promise<ReadonlyMap<string, LivePlace>> {
	const { id } = loaded.assignment;
	const completions = await listCompletions(db, id);
	const places = new Map<string, LivePlace>(
		completions.map(({ learnerId, quizId, at }) => [
			`${learnerId} ${quizId}`,
			{ type: 'finished', at }
		])
	);
	if (!sendsAnswers(loaded.standing.settings.handIn)) return places;
	const attempts = await listProgress(db, id);
	await foldOn(db, folds, attempts);
	for (const attempt of attempts) {
		const place = `${attempt.learnerId} ${attempt.quizId}`;
		places.set(place, placeOf(attempt, folds.get(attempt.id), places.get(place)));
	}
	return places;
}

/** Who has begun, where they are, who has finished. No answers, no marks, no hours but of handing in. */
async function stateOf(db: Database, material: ReportMaterial, folds: Folds): Promise<LiveState> {
	const { loaded, quizzes } = material;
	const places = await placesOf(db, material, folds);
	const people = await expectedPeople(db, material.class);
	const placeIn = (learner: string | null, quiz: string): LivePlace =>
		learner === null
			? { type: 'notJoined' }
			: (places.get(`${learner} ${quiz}`) ?? { type: 'notBegun' });
	return {
		type: 'live',
		head: headOf(material),
		className: material.class.name,
		title: material.title,
		level: loaded.standing.settings.handIn,
		quizzes: quizzes.map(({ id, title }) => ({ id, title })),
		rows: people.map(({ learner, label }) => ({
			...{ learner, label, places: quizzes.map((quiz) => placeIn(learner, quiz.id)) }
		}))
	};
}

/**
 * Looks at one assignment again and again, at the hour `now`. Each look reads what was added since the one
 * before; attempts under way stay folded in between (some 20 KB each). One look at a time. Does not check permissions.
 */
export function liveReader(
	db: Database,
	assignment: string
): (now: string) => Promise<LiveState | { readonly type: 'missing' }> {
	const folds: Folds = new Map();
	return async (now) => {
		const loaded = await loadAssignment(db, assignment, now);
		const material = loaded.type === 'missing' ? undefined : await reportMaterial(db, loaded);
		return material ? stateOf(db, material, folds) : { type: 'missing' };
	};
}
