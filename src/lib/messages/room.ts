/** What is shown to a whole room by a projector: no names, large, and few words. */
import { number } from './format.ts';

/** Ways to these pages. */
export const codeInFull = 'Show the code in full screen';
export const onProjector = 'Show on the projector';
export const code = 'Class code';
export const live = 'Live progress';
export const sentences = 'Most misread sentences';
export const close = 'Close';

export const joinAt = 'Join at';
export const withCode = 'with the code';

export const finishedAll = (done: number, all: number) =>
	`<strong>${number(done)} of ${number(all)}</strong> have finished`;
export const quizLine = (finished: number, all: number) =>
	`${number(finished)} of ${number(all)} finished`;
export const working = (count: number) => `${number(count)} at work`;
export const nobodyYet = 'Nobody has joined yet.';
export const nothingHandedIn = 'Nothing is handed in here, so there is nothing to follow.';

export const place = (at: number, all: number) => `${number(at)} of ${number(all)}`;
export const before = 'Previous';
export const next = 'Next';
export const withFigures = 'Show figures';
export const withoutFigures = 'Hide figures';
export const gotWrong = (count: string) => `${count} got this wrong`;
export const nothingToShow = 'No sentence stands out yet.';
export const waits = (smallest: number) =>
	`Sentences appear here once ${number(smallest)} students have handed in a quiz.`;
