/** The first page of an assignment: how it stands at a glance, and the way to everything else. */
import { number, plural } from './format.ts';

export const overview = 'Overview';
export const pages = 'Pages of this assignment';
export const gradebook = 'Gradebook';
export const live = 'Live';
export const report = 'Report';
export const settings = 'Settings';

/** Where late work is accepted. */
export const openUntilLate = (due: string, closes: string) =>
	`Open. Due ${due}; late work until ${closes}.`;

export const quizzes = 'Quizzes';
export const quiz = 'Quiz';
export const handedIn = 'Handed in';
export const finished = 'Finished';
export const inProgress = 'In progress';
export const late = 'Late';
export const average = 'Average';

export const preview = 'Preview';
export const previewOf = (quiz: string) => `Preview ${quiz} as a student`;

export const mostMisread = 'Most misread';
/** `quiz`: the one whose students were counted. */
export const gotWrong = (count: string, quiz: string) => `${count} got this wrong in “${quiz}”`;
export const wholeReport = 'Open the report';
export const nothingMisread = 'No sentence stands out yet.';
export const notYet = 'The most misread sentences appear here once quizzes are handed in.';
/** Why there are none, and for how many they wait. */
export const waits = (smallest: number, most: number) =>
	`The most misread sentences appear here once ${number(smallest)} students have handed in a quiz, so that nobody’s answers stand out. ${plural(
		most,
		{
			one: 'One student has so far.',
			other: `${number(most)} students have so far.`
		}
	)}`;

export const classCode = 'Class code';
