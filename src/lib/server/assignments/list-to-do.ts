import { presentEdition } from '../../assignment/context.ts';
import { parseEvent } from '../../assignment/events.ts';
import { nameKey } from '../../assignment/names/read-name.ts';
import { minutesAfter } from '../../assignment/times/instants.ts';
import { titleOf } from '../../assignment/settings/settings.ts';
import {
	latelyMinutes,
	toDo,
	toDoKinds,
	type Counts,
	type ToDoKind
} from '../../assignment/to-do.ts';
import type { Who } from '../accounts/who-asks.ts';
import { readAssignmentLogs } from '../store/assignments.ts';
import type { Database } from '../store/database/tables.ts';
import {
	countWork,
	listNamesOf,
	listTaughtAssignments,
	nobodysWork,
	type TaughtAssignment,
	type WorkCounts
} from '../store/taught-work.ts';
import { foldAssignment, frozenModule } from './load-assignment.ts';

/** One thing that an educator may want to do about one assignment. */
export interface ToDo {
	readonly kind: ToDoKind;
	readonly assignment: string;
	readonly title: string;
	readonly className: string;
	/** Of several classes that the educator teaches and that have this assignment; `null`: there is only this one. */
	readonly series: string | null;
	/** The class's; `null`: nobody has said it yet. */
	readonly timeZone: string | null;
	readonly due: string | null;
	/** Whether a hand-in is a completion, and an attempt is seen only when it is finished. */
	readonly completion: boolean;
	readonly counts: Counts;
}

/** How many a class expects: who has joined, and those on its list who have not. */
function expectedIn(
	people: number,
	names: { readonly listed: readonly string[]; readonly joined: readonly string[] } | undefined
): number {
	const joined = new Set(names?.joined.map(nameKey));
	const missing = new Set(names?.listed.map(nameKey).filter((key) => !joined.has(key)));
	return people + missing.size;
}

/** The series of an assignment that another class has as well. */
function comparedIn(
	taught: readonly TaughtAssignment[],
	{ assignment: { series, id } }: TaughtAssignment
): string | null {
	const isShared = taught.some(
		({ assignment }) => assignment.series === series && assignment.id !== id
	);
	return isShared ? series : null;
}

interface Found extends TaughtAssignment {
	readonly log: Parameters<typeof foldAssignment>[1];
	readonly folded: ReturnType<typeof foldAssignment>;
}

async function toDoAbout(
	db: Database,
	{ assignment, class: of, log, folded: { standing, snapshot } }: Found,
	{
		work,
		all,
		series,
		now
	}: {
		readonly work: WorkCounts;
		readonly all: number;
		readonly series: string | null;
		readonly now: string;
	}
): Promise<readonly ToDo[]> {
	const events = log.map(({ event }) => parseEvent(event));
	const publishedAt = events.findLast((event) => event?.type === 'publish')?.at ?? null;
	const counts = { people: of.people, all, ...work };
	const kinds = toDo(standing, counts, { publishedAt, now });
	if (kinds.length === 0) return [];
	const title = titleOf(
		standing.settings,
		await frozenModule(db, presentEdition(snapshot.context))
	);
	const { due, handIn } = standing.settings;
	return kinds.map((kind) => ({
		...{ kind, assignment: assignment.id, title, className: of.name, timeZone: of.timeZone },
		...{ due, completion: handIn === 'completion', counts, series }
	}));
}

/**
 * What there is to do in all classes of the educator who asks that are not archived: by `toDoKinds`, what is due by its
 * date, and else the newest assignment first. Four questions to the database, however many classes there are.
 */
export async function listToDo(db: Database, who: Who, now: string): Promise<readonly ToDo[]> {
	if (who.type !== 'educator') return [];
	const taught = await listTaughtAssignments(db, who.id);
	const ids = taught.map(({ assignment }) => assignment.id);
	const logs = await readAssignmentLogs(db, ids);
	const found = taught.map((one): Found => {
		const log = logs.get(one.assignment.id) ?? [];
		return { ...one, log, folded: foldAssignment(one.assignment, log, now) };
	});
	const assigned = new Map(
		found.map(({ assignment, folded }) => [assignment.id, folded.standing.settings.quizzes])
	);
	const work = await countWork(db, assigned, minutesAfter(now, -latelyMinutes));
	const names = await listNamesOf(db, [...new Set(taught.map((one) => one.class.id))]);
	const all = await Promise.all(
		found.map(async (one) =>
			toDoAbout(db, one, {
				series: comparedIn(taught, one),
				work: work.get(one.assignment.id) ?? nobodysWork,
				...{ all: expectedIn(one.class.people, names.get(one.class.id)), now }
			})
		)
	);
	const listed = all.flat();
	return toDoKinds.flatMap((kind) => {
		const same = listed.filter((one) => one.kind === kind);
		if (kind !== 'due') return same;
		return same.toSorted((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1));
	});
}
