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
	/** Those of them who did so after the hour that was asked about. */
	readonly lately: number;
}

/** By assignment, in one question; those that nobody has begun are not in it. */
export async function countWork(
	db: Database,
	assignments: readonly string[],
	since: string
): Promise<ReadonlyMap<string, WorkCounts>> {
	if (assignments.length === 0) return new Map();
	const told = db
		.selectFrom('attempts')
		.select(['assignment_id', 'learner_id', 'handed_in_at as at'])
		.where('assignment_id', 'in', assignments)
		.unionAll(
			db
				.selectFrom('completions')
				.select(['assignment_id', 'learner_id', 'at'])
				.where('assignment_id', 'in', assignments)
		);
	// A row for each learner: the newest of what they handed in, null for who has only begun.
	const people = db
		.selectFrom(told.as('told'))
		.select(['assignment_id', 'learner_id'])
		.select(({ fn }) => fn.max('at').as('newest'))
		.groupBy(['assignment_id', 'learner_id']);
	const rows = await db
		.selectFrom(people.as('people'))
		.select('assignment_id as assignment')
		.select((row) => [
			row.fn.countAll<number | string>().as('begun'),
			row.fn.count<number | string>('newest').as('handedIn'),
			row.fn
				.count<number | string>(row.case().when('newest', '>', since).then(1).end())
				.as('lately')
		])
		.groupBy('assignment_id')
		.execute();
	return new Map(
		rows.map(({ assignment, begun, handedIn, lately }) => [
			assignment,
			{ begun: Number(begun), handedIn: Number(handedIn), lately: Number(lately) }
		])
	);
}
