/** What a learner reads on the page of an assigned quiz, before and around the quiz itself. */
import { instantIn } from './dates.ts';
import { number, plural } from './numbers.ts';

export const titleWith = (quiz: string, module: string) => `${quiz} · ${module} · Readback`;
export const neutralTitle = (quiz: number, neutral: string) =>
	`Quiz ${number(quiz)} · ${neutral} · Readback`;
export const comeBackTitle = 'Come back to your class · Readback';

// Nobody is signed in.
export const notSignedIn = 'You are not signed in to a class.';
export const signedOutHere =
	'Either you were signed out in this browser, or you are no longer in the class. If you are still in the class, your recovery code brings you back to what you saved. Then open this quiz again. If the code does not work, ask your educator.';
export const comeBack = 'Come back to your class';
export const signedOut =
	'You are no longer signed in to your class. What you last chose was not saved.';

// Before it begins.
export const questions = (count: number) =>
	plural(count, { one: '1 question.', other: `${number(count)} questions.` });
export const closedBook = 'The article is closed while you answer.';
export const due = (at: string, zone: string) => `Due on ${instantIn(at, zone)}.`;
export const lateUntil = (at: string, zone: string) =>
	`You can hand it in late until ${instantIn(at, zone)}.`;
export const attemptsLeft = (left: number, most: number) =>
	plural(most, {
		one: left === 1 ? 'You have one attempt.' : 'You have used your one attempt.',
		other: `You have ${number(left)} of ${number(most)} attempts left.`
	});
export const passMark = (mark: number) => `Pass mark: ${number(mark)}%.`;
export const timeLimit = (minutes: number) =>
	plural(minutes, {
		one: 'You have 1 minute for an attempt. If you need longer, take up to ten times as long: you can choose it below the quiz, without asking anyone.',
		other: `You have ${number(minutes)} minutes for an attempt. If you need longer, take up to ten times as long: you can choose it below the quiz, without asking anyone.`
	});
export const savedUnder = {
	name: 'Your answers are saved on the server as you give them, under your name, <value></value>. The educators of your class see them.',
	pseudonym:
		'Your answers are saved on the server as you give them, under your nickname, <value></value>. The educators of your class see them.'
};
export const begin = 'Begin';
export const backToClass = 'Back to your class';

// There is nothing to show.
/** Which of these it is, nobody can tell. */
export const noQuiz =
	'There is no quiz here for whoever is signed in to a class in this browser now. If someone else has joined or come back in this browser, use your own recovery code to get back to your work. Otherwise the address is wrong, or the assignment was deleted.';
/** Above what the educator wrote. */
export const instructions = 'From your educator';
