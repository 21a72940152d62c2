import type { Database } from './database.ts';

/** That a learner has finished a quiz; how, it does not say. */
export interface Completion {
	readonly assignmentId: string;
	readonly learnerId: string;
	readonly quizId: string;
	readonly at: string;
}

/** Said again, the first one stays. */
export async function addCompletions(
	db: Database,
	completions: readonly Completion[]
): Promise<void> {
	if (completions.length === 0) return;
	const rows = completions.map(({ assignmentId, learnerId, quizId, at }) => ({
		assignment_id: assignmentId,
		learner_id: learnerId,
		quiz_id: quizId,
		at
	}));
	await db
		.insertInto('completions')
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Of an assignment, or of one learner in it. */
export async function listCompletions(
	db: Database,
	assignmentId: string,
	learnerId?: string
): Promise<readonly Completion[]> {
	const all = db
		.selectFrom('completions')
		.select(['assignment_id as assignmentId', 'learner_id as learnerId'])
		.select(['quiz_id as quizId', 'at'])
		.where('assignment_id', '=', assignmentId)
		.orderBy('learner_id')
		.orderBy('quiz_id');
	return (learnerId === undefined ? all : all.where('learner_id', '=', learnerId)).execute();
}
