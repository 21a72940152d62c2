import type { Database } from './database/tables.ts';
import { readJson } from './database/columns.ts';

/** What was shown of a quiz of an assignment: the figures of a class, never single answers. */
export interface Look {
	readonly assignmentId: string;
	readonly quizId: string;
	readonly edition: string;
	/** How many people it was over. */
	readonly people: number;
	readonly at: string;
	/** JSON; server/reports knows its shape. */
	readonly shown: unknown;
}

/** All looks at an assignment, of every edition, the smallest first. */
export async function listLooks(db: Database, assignmentId: string): Promise<readonly Look[]> {
	const rows = await db
		.selectFrom('looks')
		.select(['assignment_id as assignmentId', 'quiz_id as quizId', 'edition'])
		.select(['people', 'at', 'shown'])
		.where('assignment_id', '=', assignmentId)
		.orderBy('quiz_id')
		.orderBy('people')
		.orderBy('at')
		.execute();
	return rows.map((row) => ({ ...row, shown: readJson(row.shown) }));
}

/** In place of an earlier one of this edition over as many people. */
export async function recordLook(db: Database, look: Look): Promise<void> {
	await db
		.insertInto('looks')
		.values({
			assignment_id: look.assignmentId,
			quiz_id: look.quizId,
			edition: look.edition,
			people: look.people,
			at: look.at,
			shown: JSON.stringify(look.shown)
		})
		.onConflict((conflict) =>
			conflict
				.columns(['assignment_id', 'quiz_id', 'edition', 'people'])
				.doUpdateSet((eb) => ({ at: eb.ref('excluded.at'), shown: eb.ref('excluded.shown') }))
		)
		.execute();
}
