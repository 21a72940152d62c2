/** What answers to questions that were changed since would count now: said in the open, before they are asked again. */
import type { AttemptRecord } from '../attempt/events.ts';
import { replay } from '../attempt/replay.ts';
import { planned, progressOf } from '../attempt/tries.ts';
import { mark } from '../questions/marking.ts';
import type { PracticeQuestion } from '../questions/question.ts';

/** Counts of answered questions that were changed. */
export interface Recount {
	/** The latest answer counts as it did. */
	readonly same: number;
	/** It counts more, or less. */
	readonly other: number;
	/** It does not fit the question any more: an option is gone, or it is asked in another way. */
	readonly unfit: number;
}

/** `questions`: as they are now; `hashes`: of their content, by id. */
export function recount(
	{ input, events }: Pick<AttemptRecord, 'input' | 'events'>,
	questions: readonly PracticeQuestion[],
	hashes: ReadonlyMap<string, string>
): Recount {
	const counts = { same: 0, other: 0, unfit: 0 };
	const replayed = replay(input, events);
	if (replayed.type === 'illegal') return counts;
	const { context } = replayed.snapshot;
	for (const question of questions) {
		const { id } = question;
		const before = planned(context, id)?.hash;
		const latest = progressOf(context, id)?.tries.findLast((each) => each.mark !== null);
		if (before === undefined || before === hashes.get(id) || !latest?.mark) continue;
		const now = mark(question, latest.response);
		if (now.type === 'unusable') counts.unfit += 1;
		else counts[now.mark.fraction === latest.mark.fraction ? 'same' : 'other'] += 1;
	}
	return counts;
}
