import type { CountedWork } from './counted-work.ts';

/**
 * Of each learner and quiz the first attempt, where it is handed in, in the order of handing in. Not the
 * one that counts: that one can change when somebody hands in again, and what a class is shown must not
 * change with one person. Nor would it say what was understood before the feedback.
 */
export function firstHandedIn(work: readonly CountedWork[]): readonly CountedWork[] {
	const key = ({ attempt }: CountedWork): string => `${attempt.handedInAt} ${attempt.id}`;
	const taken = new Map<string, CountedWork>();
	for (const each of work) {
		if (each.attempt.handedInAt === null) continue;
		const place = `${each.attempt.learnerId} ${each.attempt.quizId}`;
		const held = taken.get(place);
		if (!held || each.attempt.number < held.attempt.number) taken.set(place, each);
	}
	return [...taken.values()].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
