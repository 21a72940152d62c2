/** What the answers in quizzes add to the log. */
import type { AttemptSnapshot } from '../attempt/machine.ts';
import { planned, progressOf } from '../attempt/tries.ts';
import { evidenceOf } from '../taking/understanding.ts';
import type { ReviewEvent } from './log.ts';
import type { ReviewModule, ReviewOption } from './review-module.ts';
import { countedKey, type ModuleSchedule } from './schedule.ts';

/** An attempt at a quiz of the module, as this browser keeps it. */
export interface KeptAttempt {
	readonly id: string;
	readonly snapshot: AttemptSnapshot;
}

const pointsIn = ({ points }: ReviewOption) => points;

/** What was missed and is not in the log yet. Answers to a question that has changed since say nothing. */
export function missedIn(
	{ id: module, questions }: ReviewModule,
	attempts: readonly KeptAttempt[],
	schedule: Pick<ModuleSchedule, 'counted'>,
	on: string
): readonly ReviewEvent[] {
	return attempts.flatMap(({ id: attempt, snapshot: { context } }) =>
		questions.flatMap((question): readonly ReviewEvent[] => {
			const { id, hash } = question;
			if (planned(context, id)?.hash !== hash) return [];
			const tries = progressOf(context, id)?.tries ?? [];
			const counted = schedule.counted.get(countedKey(attempt, id)) ?? 0;
			const points = new Set<string>();
			let last = 0;
			for (const [at, { mark, response }] of tries.entries()) {
				if (at < counted || !mark) continue;
				for (const [point, inLine] of evidenceOf(question, response, pointsIn))
					if (!inLine) {
						points.add(point);
						last = at + 1;
					}
			}
			return points.size > 0
				? [
						{
							type: 'missed',
							module,
							on,
							attempt,
							question: id,
							hash,
							tries: last,
							points: [...points]
						}
					]
				: [];
		})
	);
}
