import { asksFor, type Score } from '../marking.ts';

/**
 * How far the sentences that were picked are those that were asked for. Each that was asked for counts 1, whichever of
 * those that may stand for it was picked, and another one of these changes nothing. A near one counts a half as long
 * as something is left to find, and costs a half where nothing is; any other costs 1. Never below 0. It is counted in
 * halves, so that the share is the nearest number there is to the fraction.
 */
export const pickedSentences: Score = ({ parts }, picks) => {
	const options = parts.flatMap((part) => part.options);
	const picked = options.filter(({ id }) => picks.flat().includes(id));
	const asked = asksFor(options);
	const found = asked.filter(({ id }) =>
		picked.some((option) => option.id === id || option.instead === id)
	).length;
	const near = picked.filter((option) => option.near).length;
	const wrong = picked.filter((option) => !option.key && !option.near).length;
	const half = Math.min(near, asked.length - found);
	const halves = 2 * found + half - (near - half) - 2 * wrong;
	return Math.max(0, halves) / (2 * Math.max(1, asked.length));
};
