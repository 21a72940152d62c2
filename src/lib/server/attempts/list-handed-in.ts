import type { Who } from '../accounts/who.ts';
import { moduleFor } from '../assignments/module-for.ts';
import { foldAssignment } from '../assignments/load-assignment.ts';
import { readAssignmentLogs } from '../store/assignment-events.ts';
import { listAssignments } from '../store/assignments.ts';
import { listAttempts } from '../store/attempts.ts';
import { listCompletions } from '../store/completions.ts';
import type { Database } from '../store/database.ts';

/** Something that a learner has handed in. */
export interface HandedIn {
	readonly assignment: string;
	readonly quiz: string;
	readonly quizTitle: string;
	readonly at: string;
	/** `completion`: only that it was finished. */
	readonly what:
		| { readonly type: 'completion' }
		| { readonly type: 'answers'; readonly reference: string; readonly number: number };
}

export type HandedInList =
	| { readonly type: 'handedIn'; readonly handedIn: readonly HandedIn[] }
	| { readonly type: 'forbidden' };

/** Everything that the learner who asks has handed in, newest first. */
export async function listHandedIn(
	db: Database,
	who: Who,
	{ now }: { readonly now: string }
): Promise<HandedInList> {
	if (who.type !== 'learner') return { type: 'forbidden' };
	const assignments = await listAssignments(db, who.classId);
	const logs = await readAssignmentLogs(
		db,
		assignments.map(({ id }) => id)
	);
	const all: HandedIn[] = [];
	for (const assignment of assignments) {
		const { snapshot } = foldAssignment(assignment, logs.get(assignment.id) ?? [], now);
		const { quizzes } = await moduleFor(db, snapshot.context, now);
		const titled = (quiz: string) => ({
			...{ assignment: assignment.id, quiz },
			quizTitle: quizzes.find(({ id }) => id === quiz)?.title ?? quiz
		});
		const attempts = await listAttempts(db, assignment.id, who.id);
		const answered = new Set(attempts.map(({ quizId }) => quizId));
		for (const { id, quizId, number, handedInAt } of attempts) {
			if (handedInAt === null) continue;
			const what = { type: 'answers' as const, reference: id.slice(0, 8), number };
			all.push({ ...titled(quizId), at: handedInAt, what });
		}
		for (const { quizId, at } of await listCompletions(db, assignment.id, who.id)) {
			if (answered.has(quizId)) continue;
			all.push({ ...titled(quizId), at, what: { type: 'completion' } });
		}
	}
	return { type: 'handedIn', handedIn: all.toSorted((one, other) => (one.at < other.at ? 1 : -1)) };
}
