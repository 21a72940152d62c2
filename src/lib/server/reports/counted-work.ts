import { editionFor } from '../../assignment/edition-for.ts';
import type { AttemptEvent, AttemptInput } from '../../attempt/events.ts';
import type { Module, Quiz } from '../../content/module.ts';
import { frozenModule } from '../assignments/frozen-module.ts';
import { markAgain } from '../assignments/mark-again.ts';
import { readLogsOfAssignment } from '../store/attempt-events.ts';
import { listAttempts, type Attempt } from '../store/attempts.ts';
import type { Database } from '../store/database.ts';
import type { OpenReport } from './open-report.ts';

/** An attempt by the edition that counts for it: its own, or one that was adopted for all since. */
export interface CountedWork {
	readonly attempt: Attempt;
	readonly module: Module;
	readonly quiz: Quiz;
	readonly input: AttemptInput;
	readonly events: readonly AttemptEvent[];
}

async function counted(
	db: Database,
	{ loaded }: OpenReport,
	attempt: Attempt,
	events: readonly AttemptEvent[]
): Promise<CountedWork | null> {
	const edition = editionFor(loaded.snapshot.context, attempt.begunAt);
	const module = await frozenModule(db, edition);
	const quiz = module.quizzes.find(({ id }) => id === attempt.quizId);
	if (!quiz) return null;
	const own = { input: attempt.input, events };
	const { input, events: log } =
		edition === attempt.edition ? own : markAgain(attempt, events, quiz);
	return { attempt, module, quiz, input, events: log };
}

/** All attempts at an assignment, by learner, quiz and number; those at a quiz that is gone are left out. */
export async function countedWork(db: Database, open: OpenReport): Promise<readonly CountedWork[]> {
	const { id } = open.loaded.assignment;
	const attempts = await listAttempts(db, id);
	const logs = await readLogsOfAssignment(db, id);
	const work = await Promise.all(
		attempts.map((attempt) => counted(db, open, attempt, logs.get(attempt.id) ?? []))
	);
	return work.filter((each) => each !== null);
}
