/** Who has handed in, and one student’s answers. */
import { list, number, plural, score } from './format.ts';

/** How far a student is with a quiz: on the page, on paper, and in files. */
export const states = {
	notJoined: 'Not joined',
	notBegun: 'Not started',
	begun: 'Started',
	completed: 'Finished',
	handedIn: 'Handed in'
};
export const late = 'late';
/** Before the words that a typed answer was taken for. */
export const readAs = 'Read as:';
/** For the cells of a table that has no room for words. */
export const short = { begun: 'started', completed: 'done' };
export const nothingThere = '–';
/** A score: `5.5 of 9`, and beside it `61%`. Parts of an answer count as such. */
export const scoreOf = (points: number, all: number) => `${score(points)} of ${number(all)}`;
export const passedOrNot = { passed: 'passed', notPassed: 'not passed', notYet: 'not yet' };
/** Beside a total, while work can still come in. */
export const soFar = 'so far';
export const total = 'Total';
export const percentOf = 'Per cent';
export const passedColumn = 'Passed';
export const averageRow = 'Average';
/** Below a column's name. */
export const outOf = (all: number) => `of ${number(all)}`;

// How the table is looked at.
export const firstName = 'First name';
export const lastName = 'Last name';
export const nickname = 'Nickname';
export const className = 'Class';
export const sortedUp = ', lowest first';
export const sortedDown = ', highest first';
/** Of a column of words. */
export const sortedAToZ = ', A to Z';
export const sortedZToA = ', Z to A';
export const show = 'Show';
export const filters = {
	all: 'Everyone',
	done: 'Handed in everything',
	begun: 'In progress',
	notBegun: 'Not started',
	notJoined: 'Not joined',
	late: 'With late work',
	passed: 'Passed',
	notPassed: 'Not passed'
};
export const filterCount = (name: string, count: number) => `${name} (${number(count)})`;
export const nobodyHere = 'Nobody is in this list now.';
export const scrolls = 'Gradebook table';
export const toInvite = 'Students join with the class code: <a>show it</a>.';

export const passMark = (mark: number) => `Pass mark: ${number(mark)}%.`;
/** Who has joined, of those on the class list and those who joined besides. */
export const joinedOf = (joined: number, all: number) =>
	`${number(joined)} of ${number(all)} have joined.`;

/** What the page can show, by what is handed in. */
export const levels = {
	completion: 'You see who has finished each quiz. Answers stay on the students’ devices.',
	pseudonym:
		'Answers are handed in under nicknames. You see who has handed in but not how they did, because a score can reveal someone’s answers.',
	name: 'Answers are handed in by name. Scores count first tries, without sensitive questions. An answer that is partly correct counts in part.'
};

export const whatCounts =
	'First tries in the attempts that count. Sensitive questions are left out.';
export const handedInAt = (time: string) => `Handed in ${time}`;
export const attemptsUsed = (attempts: number) =>
	plural(attempts, { one: 'One attempt.', other: `${number(attempts)} attempts.` });
export const notHandedIn = (quizzes: readonly string[]) => `Not handed in: ${list(quizzes)}.`;
export const giveException = 'Give an extension or another exception';
export const nothingYet = 'Nothing handed in yet.';
export const outcomes = {
	inLine: 'Correct',
	partly: 'Partly correct',
	against: 'Contradicts the article',
	skipped: 'Skipped',
	unanswered: 'Not answered'
};
export const readInArticle = 'Read it in the article';
