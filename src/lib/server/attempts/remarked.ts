import { editionFor } from '../../assignment/editions.ts';
import type { Remark, Remarked } from '../../taking/attempt-view.ts';
import { replay } from '../../attempt/replay.ts';
import type { AttemptSnapshot } from '../../attempt/machine.ts';
import type { Quiz } from '../../content/module.ts';
import { frozenModule } from '../assignments/load-assignment.ts';
import { markAgain } from '../assignments/adopt-edition.ts';
import type { Database } from '../store/database/tables.ts';
import type { OpenAttempt } from './open-attempt.ts';
import { standpointOf, isShown } from './view-attempt.ts';

function fractionAt(snapshot: AttemptSnapshot, question: string): number | null {
	return snapshot.context.questions[question]?.tries.at(-1)?.mark?.fraction ?? null;
}

/** Questions that count otherwise now, in the order of the quiz as it was asked. */
function remarks(open: OpenAttempt, before: AttemptSnapshot, quiz: Quiz): readonly Remark[] {
	const again = markAgain(open.attempt, open.events, quiz);
	const replayed = replay(again.input, again.events);
	if (replayed.type === 'illegal') throw new Error('An attempt that was marked again breaks.');
	return open.quiz.questions.flatMap(({ id, stem }) => {
		const [then, now] = [fractionAt(before, id), fractionAt(replayed.snapshot, id)];
		return then === null || then === now ? [] : [{ question: id, stem, then, now }];
	});
}

/**
 * What an edition that was adopted for all makes of an attempt begun before it; `null`: it counts as it was
 * asked. How it is marked is told only where marks may be known.
 */
export async function remarked(db: Database, open: OpenAttempt): Promise<Remarked | null> {
	const { attempt, work } = open;
	const { context } = work.loaded.snapshot;
	const edition = editionFor(context, attempt.begunAt);
	const adopted = context.adoptions.find((adoption) => adoption.edition === edition);
	if (edition === attempt.edition || !adopted) return null;
	const { quizzes } = await frozenModule(db, edition);
	const quiz = quizzes.find(({ id }) => id === attempt.quizId);
	const point = standpointOf(open);
	const known = quiz && isShown(open, point);
	return { at: adopted.at, remarks: known ? remarks(open, point.snapshot, quiz) : [] };
}
