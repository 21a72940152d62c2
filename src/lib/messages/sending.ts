/** What a learner reads of an attempt that is saved on the server: whether it is, what happened to it, handing in. */
import { instantIn } from './dates.ts';
import { number, plural } from './numbers.ts';

// Whether what was answered is saved.
export const saved = 'Saved.';
export const saving = 'Saving…';
export const notSent = 'Not sent.';
export const signedOut = 'You are no longer signed in to your class.';
export const comeBack =
	'<a>Come back to your class</a> with your recovery code, then open this quiz again. If the code does not work, you may no longer be in the class: ask your educator.';
export const tryAgain = 'Try again';
export const notSaved = 'Not saved yet.';
export const noConnection = 'The server cannot be reached, or is busy.';
export const sentLater = 'Your answer will be sent when the connection is back.';
export const sendNow = 'Send now';
/** Where the last answer waits. */
export const waiting = {
	device: 'Your last answer is saved on this device.',
	tab: 'Your last answer is saved until you close this tab.',
	page: 'Your last answer is in this page only. Keep it open.'
};
export const canHandIn =
	'You cannot answer any more. Your answers so far are saved, and you can hand them in here.';
export const isLate = 'The due date has passed. What you hand in now is late.';
export const due = (at: string, zone: string) => `Due on ${instantIn(at, zone)}.`;
/** After when it is due. */
export const lateUntil = (at: string, zone: string) =>
	`You can hand it in late until ${instantIn(at, zone)}.`;
export const openUntil = (at: string, zone: string) => `Open until ${instantIn(at, zone)}.`;
export const moreTime = 'If you need more time, take:';
export const timesLimit = (times: number) => `${number(times)} times the limit`;

// What happened to the attempt.
export const understood = 'OK';
export const moved =
	'This quiz has moved on in another tab or on another device. Here is where it is now. What you last chose here was not saved.';
export const sent = 'Your waiting answer has been sent.';
export const tooLate =
	'You can no longer answer here. Everything saved before is safe. What you last chose came too late.';
export const full =
	'You have gone back and forth in this quiz very often. You can still answer and hand in.';
export const gone =
	'The person signed in here now did not start this attempt. If someone else has joined or come back in this browser, your own recovery code brings you back to it. Otherwise the attempt has expired or was deleted: ask your educator.';
export const edited = (at: string, zone: string) =>
	`This quiz was edited on ${instantIn(at, zone)}, after you began. Your questions and your answers stay as they were. Your answers count as the newer version marks them.`;
export const whenAnswered = (stem: string, outcome: string) =>
	`“${stem}” When you answered: ${outcome}`;
export const now = (outcome: string) => `Now: ${outcome}`;
export const countsNoMore =
	'This question, or what you chose in it, is no longer asked, so it does not count now.';

// Handing in.
export const handingIn = (answered: number, of: number) =>
	plural(of, {
		one: `You hand in your answers to ${number(answered)} of 1 question.`,
		other: `You hand in your answers to ${number(answered)} of ${number(of)} questions.`
	});
export const handingInUnder = {
	name: 'The educators of your class see them under your name, <value></value>. You cannot change them afterwards.',
	pseudonym:
		'The educators of your class see them under your nickname, <value></value>. You cannot change them afterwards.'
};
export const handIn = 'Hand in';
export const receipt = 'Receipt';
export const handedIn = (at: string, zone: string, late: boolean) =>
	late
		? `<strong>Handed in</strong> on ${instantIn(at, zone)}, late.`
		: `<strong>Handed in</strong> on ${instantIn(at, zone)}.`;
export const answered = (answered: number, of: number) =>
	plural(of, {
		one: `${number(answered)} of 1 question answered.`,
		other: `${number(answered)} of ${number(of)} questions answered.`
	});
export const handedInUnder = {
	name: 'Your class sees it under your name, <value></value>.',
	pseudonym: 'Your class sees it under your nickname, <value></value>.'
};
export const confirmation = 'Confirmation to print';
export const reference = (code: string) => `Receipt <code>${code}</code>.`;
export const feedbackLater = 'You get feedback when your educator releases it.';
export const startAnother = 'Begin another attempt';
export const backToClass = 'Back to your class';

// Handing in only that a quiz was finished.
export const completed = (at: string, zone: string) =>
	`<strong>Handed in</strong> on ${instantIn(at, zone)}: that <value></value> has finished this quiz. None of your answers were sent.`;
export const tooLateToComplete =
	'You can no longer hand in that you have finished this quiz, and nothing was sent. Your answers stay on this device, and you can go on with the quiz for yourself.';
export const completing =
	'This sends only that <value></value> has finished this quiz, and when. Your answers and your result stay on this device.';
export const complete = 'Hand in: I have finished';
