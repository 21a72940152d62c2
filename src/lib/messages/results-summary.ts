/** The first line of a page of results: how many, how it went, who may need help. */
import { number, percent, plural } from './format.ts';

export const overview = 'Overview';
/** `<strong>`: how many. */
export const handedIn = (done: number, all: number) =>
	`<strong>${number(done)} of ${number(all)}</strong> have handed in everything`;
/** Of those who have not handed in everything. */
export const inProgress = (count: number) => `${number(count)} in progress`;
export const nothingBegun = (count: number) => `${number(count)} not started`;
export const notJoined = (count: number) => `${number(count)} not joined`;
/** Of those on the class list and those who joined besides. */
export const joinedOf = (joined: number, all: number) =>
	`${number(joined)} of ${number(all)} have joined`;
export const late = (count: number) => `${number(count)} with late work`;
export const average = (share: number) => `<strong>${percent(share)}</strong> on average`;
/** The standard deviation, in words that need no statistics. */
export const spread = (median: number, deviation: number | null) =>
	deviation === null
		? `median ${percent(median)}`
		: `median ${percent(median)}, spread ±${number(Math.round(deviation * 100))} points`;
export const ofWhom = (people: number) =>
	plural(people, { one: 'of 1 student', other: `of ${number(people)} students` });
/** Of those who have a score: what is missing does not count while it can still come. */
export const soFar = (open: number) =>
	plural(open, {
		one: 'One of them has more to hand in.',
		other: `${number(open)} of them have more to hand in.`
	});
/** Of those whose total is final. */
export const passedOf = (passed: number, final: number, mark: number) =>
	`${number(passed)} of ${number(final)} passed. Pass mark: ${number(mark)}%.`;
export const nobodyJudged = (mark: number) =>
	`Pass mark: ${number(mark)}%. Nobody’s work is complete yet.`;
export const noScores =
	'Under nicknames there are no scores here: a score beside a nickname can give single answers away.';
export const noScoresYet = 'No scores yet.';
export const onDevices = 'Answers stay on the students’ devices, so there are no scores.';

export const distribution = 'Students by score';
export const range = (tenth: number) => `${number(tenth * 10)}–${number(tenth * 10 + 10)}%`;

export const mayNeedHelp = 'May need help';
export const nobody = 'Nobody stands out.';
export const notBegun = (count: number) => `${number(count)} not started`;
export const stuck = (count: number) => `${number(count)} started over a day ago, not handed in`;
export const belowMark = (count: number, mark: number) =>
	`${number(count)} below the pass mark (${number(mark)}%)`;
export const farBelow = (count: number) => `${number(count)} far below the others`;
