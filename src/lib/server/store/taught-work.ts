import { sql } from 'kysely';
import { readJson } from './database/columns.ts';
import type { Assignment } from './assignments.ts';
import type { Database } from './database/tables.ts';

/** An assignment of a class that is not archived, with the class that has it. */
export interface TaughtAssignment {
	readonly assignment: Assignment;
	readonly class: {
		readonly id: string;
		readonly name: string;
		readonly timeZone: string | null;
		/** Learners who have joined. */
		readonly people: number;
	};
}

/** In all classes of an educator, archived ones left out, newest first. */
export async function listTaughtAssignments(
	db: Database,
	educatorId: string
): Promise<readonly TaughtAssignment[]> {
	const rows = await db
		.selectFrom('assignments')
		.innerJoin('classes', 'classes.id', 'assignments.class_id')
		.innerJoin('class_educators', 'class_educators.class_id', 'classes.id')
		.select(['assignments.id', 'classes.id as classId', 'module_id as moduleId', 'edition'])
		.select([
			'settings',
			'assignments.created_at as createdAt',
			'created_by as createdBy',
			'series'
		])
		.select(['classes.name as className', 'time_zone as timeZone'])
		.select((row) =>
			row
				.selectFrom('learners')
				.select((count) => count.fn.countAll<number | string>().as('people'))
				.whereRef('learners.class_id', '=', 'classes.id')
				.as('people')
		)
		.where('educator_id', '=', educatorId)
		.where('archived_at', 'is', null)
		.orderBy('assignments.created_at', 'desc')
		.orderBy('assignments.id')
		.execute();
	return rows.map(({ className, timeZone, people, settings, ...row }) => ({
		assignment: { ...row, settings: readJson(settings) },
		class: { id: row.classId, name: className, timeZone, people: Number(people ?? 0) }
	}));
}

/** How much a class holds. */
export interface ClassCounts {
	/** Learners who have joined. */
	readonly people: number;
	readonly assignments: number;
}

/** Of all classes of an educator, by their ids. */
export async function countInClasses(
	db: Database,
	educatorId: string
): Promise<ReadonlyMap<string, ClassCounts>> {
	const rows = await db
		.selectFrom('class_educators')
		.select('class_id as id')
		.select((row) => [
			row
				.selectFrom('learners')
				.select((count) => count.fn.countAll<number | string>().as('people'))
				.whereRef('learners.class_id', '=', 'class_educators.class_id')
				.as('people'),
			row
				.selectFrom('assignments')
				.select((count) => count.fn.countAll<number | string>().as('assignments'))
				.whereRef('assignments.class_id', '=', 'class_educators.class_id')
				.as('assignments')
		])
		.where('educator_id', '=', educatorId)
		.execute();
	return new Map(
		rows.map(({ id, people, assignments }) => [
			id,
			{ people: Number(people ?? 0), assignments: Number(assignments ?? 0) }
		])
	);
}

/** Learners of one assignment, counted. */
export interface WorkCounts {
	/** Who began a quiz, or said that they finished one. */
	readonly begun: number;
	/** Who handed in a quiz, or finished it. */
	readonly handedIn: number;
	/** Who did so with every quiz that is assigned. */
	readonly done: number;
	/** Those of them who did so after the hour that was asked about. */
	readonly lately: number;
}

/**
 * By assignment, in one question; those that nobody has begun are not in it. `assigned`: the quizzes of
 * each.
 */
export async function countWork(
	db: Database,
	assigned: ReadonlyMap<string, readonly string[]>,
	since: string
): Promise<ReadonlyMap<string, WorkCounts>> {
	if (assigned.size === 0) return new Map();
	const assignments = [...assigned.keys()];
	const told = db
		.selectFrom('attempts')
		.select(['assignment_id', 'learner_id', 'quiz_id', 'handed_in_at as at'])
		.where('assignment_id', 'in', assignments)
		.unionAll(
			db
				.selectFrom('completions')
				.select(['assignment_id', 'learner_id', 'quiz_id', 'at'])
				.where('assignment_id', 'in', assignments)
		);
	const pairs = [...assigned].flatMap(([id, quizzes]) =>
		quizzes.map((quiz) => sql`(${id}, ${quiz})`)
	);
	const isAssigned = sql<boolean>`(assignment_id, quiz_id) in (values ${sql.join(pairs)})`;
	// A row for each learner: the newest of what they handed in, null for those who have only begun, and how many quizzes.
	const people = db
		.selectFrom(told.as('told'))
		.select(['assignment_id', 'learner_id'])
		.select((row) => [
			row.fn.max('at').as('newest'),
			row.fn
				.count<number | string>(
					row
						.case()
						.when(row.and([row('at', 'is not', null), isAssigned]))
						.then(row.ref('quiz_id'))
						.end()
				)
				.distinct()
				.as('quizzes')
		])
		.groupBy(['assignment_id', 'learner_id']);
	const rows = await db
		.selectFrom(people.as('people'))
		.select(['assignment_id as assignment', 'quizzes'])
		.select((row) => [
			row.fn.countAll<number | string>().as('begun'),
			row.fn.count<number | string>('newest').as('handedIn'),
			row.fn
				.count<number | string>(row.case().when('newest', '>', since).then(1).end())
				.as('lately')
		])
		.groupBy(['assignment_id', 'quizzes'])
		.execute();
	const counts = new Map<string, WorkCounts>();
	for (const { assignment, quizzes, begun, handedIn, lately } of rows) {
		const before = counts.get(assignment) ?? nobodysWork;
		const isAll = Number(quizzes) === assigned.get(assignment)?.length;
		counts.set(assignment, {
			begun: before.begun + Number(begun),
			handedIn: before.handedIn + Number(handedIn),
			done: before.done + (isAll ? Number(begun) : 0),
			lately: before.lately + Number(lately)
		});
	}
	return counts;
}

/** Of an assignment that nobody has begun. */
export const nobodysWork: WorkCounts = { begun: 0, handedIn: 0, done: 0, lately: 0 };

/** Names of the class lists of these classes, and of who has joined those that have a list. By class. */
export async function listNamesOf(
	db: Database,
	classes: readonly string[]
): Promise<
	ReadonlyMap<string, { readonly listed: readonly string[]; readonly joined: readonly string[] }>
> {
	if (classes.length === 0) return new Map();
	const rows = await db
		.selectFrom('roster')
		.select(['class_id', 'name', sql<number>`1`.as('listed')])
		.where('class_id', 'in', classes)
		.unionAll(
			db
				.selectFrom('learners')
				.select(['class_id', 'label as name', sql<number>`0`.as('listed')])
				.where('class_id', 'in', classes)
				.where((row) =>
					row.exists(
						row
							.selectFrom('roster')
							.select('name')
							.whereRef('roster.class_id', '=', 'learners.class_id')
					)
				)
		)
		.execute();
	const names = new Map<string, { listed: string[]; joined: string[] }>();
	for (const { class_id: id, name, listed } of rows) {
		const own = names.get(id) ?? { listed: [], joined: [] };
		own[Number(listed) === 1 ? 'listed' : 'joined'].push(name);
		names.set(id, own);
	}
	return names;
}
