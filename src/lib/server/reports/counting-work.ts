import { whichCounts } from '../../assignment/which-counts.ts';
import type { Counts } from '../../assignment/settings.ts';
import type { CountedWork } from './counted-work.ts';
import { scoreOf, type Score } from './first-tries.ts';

/** Of a learner's attempts at one quiz the one that counts; `null`: none is handed in. */
export function countingWork(
	work: readonly CountedWork[],
	counts: Counts
): { readonly work: CountedWork; readonly score: Score } | null {
	const finished = work
		.filter(({ attempt }) => attempt.handedInAt !== null)
		.map((each) => {
			const score = scoreOf(each);
			return { number: each.attempt.number, fraction: score.fraction, work: each, score };
		});
	return whichCounts(finished, counts);
}
