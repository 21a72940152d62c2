import { hashRun, ngrams, plainWords, type SourceNgrams } from './ngrams.ts';

/** Runs of a text that stand in the source too; empty where every word is our own. */
export function sharedRuns(text: string, { digits, runs }: SourceNgrams): readonly string[] {
	const theirs = new Set(runs.hashes);
	return ngrams(plainWords(text), runs.words).filter((run) => theirs.has(hashRun(run, digits)));
}

/** Terms that cannot be said otherwise: a run that holds one is nobody's wording. */
const terms = ['intravenous immunoglobulin ivig'];

/** Share of the shorter runs of a text that stand in the source too, 0 to 1. */
export function sharedGrams(text: string, { digits, grams }: SourceNgrams): number {
	const theirs = new Set(grams.hashes);
	const ours = ngrams(plainWords(text), grams.words);
	const shared = ours.filter(
		(run) => !terms.some((term) => run.includes(term)) && theirs.has(hashRun(run, digits))
	);
	return ours.length === 0 ? 0 : shared.length / ours.length;
}
