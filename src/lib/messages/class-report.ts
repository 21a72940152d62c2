/** The class report: the article with the sentences that students contradicted, and the statistics. */
import { decimal, number, percent, plural } from './format.ts';

// How many, and how sure.

export const ofAll = (count: string, all: number) => `${count} of ${number(all)}`;
/** `7 or 8`, `7 to 9`. */
export const range = (least: number, most: number) =>
	most - least === 1
		? `${number(least)} or ${number(most)}`
		: `${number(least)} to ${number(most)}`;
export const hidden = 'hidden';
export const shares = (low: number, high: number) => `${percent(low)} to ${percent(high)}`;
export const shareWithin = (share: number, interval: string) => `${percent(share)} (${interval})`;
export const correlation = (value: number) => decimal(value, 2);
export const correlationWithin = (
	value: number,
	{ low, high, reading }: { readonly low: number; readonly high: number; readonly reading: string }
) => `${decimal(value, 2)} (${decimal(low, 2)} to ${decimal(high, 2)}), ${reading}`;

/** What a discrimination says of its question. */
export const readings = {
	checkKey: 'check the key',
	poor: 'poor',
	fair: 'fair',
	good: 'good',
	veryGood: 'very good'
};
/** While few have answered. */
export const provisional = (reading: string) => `${reading}, provisional`;

export const needs = {
	people: (needed: number, has: number) => `needs ${number(needed)} students (has ${number(has)})`,
	questions: (needed: number, has: number) =>
		`needs ${number(needed)} questions (has ${number(has)})`
};
export const whyNotAvailable = {
	noVariance: 'everyone has the same score',
	coarse: 'hidden for privacy',
	noDistractors: 'no wrong options',
	partialMarks: 'not for partial marks'
};

export const resultsSoFar = (count: number) =>
	plural(count, { one: 'One result so far', other: `${number(count)} results so far` });
export const almostAlike = 'Hidden: almost everyone answered alike';

// The page.

export const noAnswers =
	'In this assignment, answers stay on the students’ devices, so there is no report.';
export const lead =
	'How many students contradicted each sentence, of those who answered a question about it. Only first tries count, and small numbers are hidden for privacy.';
export const leadByName =
	'How many students contradicted each sentence, of those who answered a question about it. Only first tries count.';
export const nothingYet = 'Results appear as soon as someone has handed in a quiz.';
export const handedIn = (people: number, all: number) =>
	`<strong>${number(people)} of ${number(all)}</strong> handed in`;
export const median = (correct: number, questions: number) =>
	`median: ${number(correct)} of ${number(questions)} correct`;
export const reportCovers = (people: number, waiting: number, smallest: number) =>
	`The report covers ${number(people)}. ${plural(waiting, {
		one: `One more is added when ${number(smallest)} have gathered.`,
		other: `${number(waiting)} more are added when ${number(smallest)} have gathered.`
	})}`;
export const reportWaits = (smallest: number) =>
	`report waits for ${number(smallest)}, so that nobody’s answers stand out`;
export const ofEarlierEdition = (attempts: number) =>
	plural(attempts, {
		one: 'One attempt was handed in with an earlier edition and is not included.',
		other: `${number(attempts)} attempts were handed in with an earlier edition and are not included.`
	});
export const tooFewYet = (smallest: number) =>
	`Results appear once ${number(smallest)} students have handed in a quiz, so that nobody’s answers stand out.`;

export const mostMisread = 'Most misread sentences';
export const moreSentences = (count: number) =>
	plural(count, { one: 'One more sentence', other: `${number(count)} more sentences` });
export const gotWrong = (count: string) => `${count} got this wrong`;
export const countHidden = 'Number hidden for privacy';
export const inQuiz = (quiz: string, said: string) => `In “${quiz}”: ${said}.`;
export const readIn = (section: string) => `Read it in “${section}”`;
/** After the count in the article’s margin, before the sentence; heard and not seen. */
export const contradictedThis = 'contradicted this sentence:';
export const commonMisconception = (idea: string) => `Common misconception: ${idea}`;

export const contradictingAnswer = 'Answer that contradicts it';
export const students = 'Students';
export const correctNotChosen = 'correct, but not chosen';

export const misconceptions = 'Misconceptions';
export const misconception = 'Misconception';
export const studentsWithIt = 'Students who showed it';

export const questions = 'Questions';
export const whatTheyMean = 'What these figures mean';
/** Each figure of the tables, explained in place. */
export const terms = [
	{
		term: 'Correct (95% CI)',
		text: 'The average score at the first try. The range in brackets is the 95% confidence interval: what a larger group like this one would probably score.'
	},
	{
		term: 'Discrimination',
		text: 'Whether students who do well on the other questions also do well on this one, from -1 to 1. Below 0 the key may be wrong; from 0.3 on it is good. It needs 30 students, and is provisional up to 100.'
	},
	{
		term: 'Discriminative efficiency',
		text: 'Discrimination as a share of the most that was possible with these scores. It helps to compare easy and hard questions.'
	},
	{
		term: 'Distractor efficiency',
		text: 'How many of the wrong options were chosen by at least 5% of the students. Wrong options that nobody takes make a question easier.'
	},
	{
		term: 'Cronbach’s alpha',
		text: 'How far the questions of a quiz measure the same thing, up to 1. From 0.7 on, a total says something about a student; short quizzes are often below.'
	},
	{
		term: 'Standard error',
		text: 'How many questions a score would move by chance if the same student took such a quiz again.'
	}
];
export const quizzesAsWhole = 'Each quiz as a whole';
export const quiz = 'Quiz';
export const medianCorrect = 'Median correct';
export const medianOf = (correct: number, all: number) => `${number(correct)} of ${number(all)}`;
export const alpha = 'Cronbach’s alpha';
export const standardError = 'Standard error';

export const firstTries = (title: string) => `${title}: first tries at each question`;
export const question = 'Question';
export const answered = 'Answered';
export const skipped = 'Skipped';
export const correctShare = 'Correct (95% CI)';
export const discriminationWithin = 'Discrimination (95% CI)';
export const discriminativeEfficiency = 'Discriminative efficiency';
export const distractorEfficiency = 'Distractor efficiency';

export const everyOption = 'Options of each question';
export const answeredIt = (people: number) =>
	plural(people, { one: 'One student answered', other: `${number(people)} students answered` });
export const option = 'Option';
export const place = 'Place';
/** Where a step of an order was put: “3”. */
export const inPlace = (place: string) => `in place ${place}`;
export const chosenBy = 'Chosen by';
export const oftenEnough = 'Chosen often enough?';
export const discrimination = 'Discrimination';
export const correct = 'Correct';
export const often = 'yes';
export const seldom = 'no, by under 5%';
export const notShown = 'not shown';
