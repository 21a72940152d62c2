/** Who has handed in, and one student’s answers. */
import { number } from './format.ts';

/** How far a student is with a quiz: on the page, on paper, and in files. */
export const states = {
	notBegun: 'Not started',
	begun: 'Started',
	completed: 'Finished',
	handedIn: 'Handed in'
};
export const finishedLate = 'Finished late';
export const late = 'late';
export const correctOf = (correct: number, all: number) =>
	`${number(correct)} of ${number(all)} correct`;

/** What the page can show, by what is handed in. */
export const levels = {
	completion: 'You see who has finished each quiz. Answers stay on the students’ devices.',
	pseudonym:
		'Answers are handed in under nicknames. You see who has handed in but not how they did, because a score can reveal someone’s answers.',
	name: 'Answers are handed in by name. Scores count first tries, without sensitive questions.'
};

export const whatCounts =
	'First tries in the attempts that count. Sensitive questions are left out.';
export const nothingYet = 'Nothing handed in yet.';
export const outcomes = {
	inLine: 'Correct',
	partly: 'Partly correct',
	against: 'Contradicts the article',
	skipped: 'Skipped',
	unanswered: 'Not answered'
};
export const readInArticle = 'Read it in the article';
