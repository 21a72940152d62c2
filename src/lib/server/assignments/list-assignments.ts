import { presentEdition } from '../../assignment/context.ts';
import { titleOf } from '../../assignment/settings/settings.ts';
import type { Who } from '../accounts/who-asks.ts';
import { readAssignmentLogs, listAssignments as listRows } from '../store/assignments.ts';
import type { Database } from '../store/database/tables.ts';
import { frozenModule, foldAssignment, type LoadedAssignment, teaches } from './load-assignment.ts';

export interface ListedAssignment {
	readonly loaded: LoadedAssignment;
	readonly title: string;
	/** Title of its module, as the present edition has it. */
	readonly module: string;
	/** All quizzes of that edition. */
	readonly quizzes: readonly { readonly id: string; readonly title: string }[];
}

/** All of a class, newest first, each as it stands now. Does not check permissions. */
export async function loadAssignments(
	db: Database,
	classId: string,
	now: string
): Promise<readonly ListedAssignment[]> {
	const rows = await listRows(db, classId);
	const logs = await readAssignmentLogs(
		db,
		rows.map(({ id }) => id)
	);
	const listed: ListedAssignment[] = [];
	for (const row of rows) {
		const loaded = foldAssignment(row, logs.get(row.id) ?? [], now);
		const module = await frozenModule(db, presentEdition(loaded.snapshot.context));
		const quizzes = module.quizzes.map(({ id, title }) => ({ id, title }));
		const title = titleOf(loaded.standing.settings, module);
		listed.push({ loaded, title, module: module.title, quizzes });
	}
	return listed;
}

/** The assignments of a class, for its educators. */
export async function listAssignments(
	db: Database,
	who: Who,
	{ classId, now }: { readonly classId: string; readonly now: string }
): Promise<
	| { readonly type: 'assignments'; readonly assignments: readonly ListedAssignment[] }
	| { readonly type: 'forbidden' }
> {
	if (!(await teaches(db, who, classId))) return { type: 'forbidden' };
	return { type: 'assignments', assignments: await loadAssignments(db, classId, now) };
}
