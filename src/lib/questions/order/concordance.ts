import type { MarkableQuestion, Picks } from '../marking.ts';

/** Where each part belongs, and where it was put. */
function placesOf(
	{ parts }: MarkableQuestion,
	picks: Picks
): readonly (readonly [number, number])[] {
	return parts.map(({ options }, at) => [
		options.findIndex(({ key }) => key),
		options.findIndex(({ id }) => picks[at]?.includes(id))
	]);
}

/** The share of pairs that are in the right order, `(1 + tau) / 2`: one step out of place costs little. */
export function concordance(question: MarkableQuestion, picks: Picks): number {
	const places = placesOf(question, picks);
	const pairs = places.flatMap(([right, put], at) =>
		places.slice(at + 1).map(([otherRight, otherPut]) => (right - otherRight) * (put - otherPut))
	);
	return pairs.filter((product) => product > 0).length / Math.max(1, pairs.length);
}
