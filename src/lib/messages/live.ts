/** Live progress. */
import { number } from './format.ts';

export const lead = 'Which question each student is on, not what they answer.';
export const onlyFinished =
	'Answers stay on the students’ devices, so you only see who has finished.';

export const updates = 'Updates automatically.';
export const updatesEvery = (seconds: number) =>
	`Live updates are not available right now. This list updates every ${number(seconds)} seconds.`;
export const stopped = 'Updates have stopped. You may be signed out.';
export const reload = 'Reload the list';

export const notJoined = 'Not joined';
export const notStarted = 'Not started';
export const atQuestion = (question: number, all: number) =>
	`Question ${number(question)} of ${number(all)}`;
/** In another attempt, after one that is handed in. */
export const atQuestionAgain = (question: number, all: number) =>
	`Finished, again at question ${number(question)} of ${number(all)}`;
export const finished = 'Finished';
export const finishedOf = (finished: number, all: number) =>
	`${number(finished)} of ${number(all)} finished`;
export const finishedAndWorking = (finished: number, all: number, working: number) =>
	`${number(finished)} of ${number(all)} finished, ${number(working)} in progress`;

export const tooManyOpen = 'You have too many live pages open. Close some of them.';
export const tooManyFollow =
	'Too many people are following live progress right now. Try again later.';
