/** The pages on what came of an assignment, by name, and what they have in common. */
import { number } from './format.ts';

export const classReport = 'Class report';
export const whoHandedIn = 'Gradebook';
export const liveProgress = 'Live progress';
export const exported = 'Export';

export const student = 'Student';
export const nobodyJoined = 'Nobody has joined the class yet.';
export const nothingHandedIn =
	'Students do not hand in anything in this assignment, so there is nothing to show.';
/** Of so many quizzes. */
export const ofQuizzes = (done: number, all: number) => `${number(done)} of ${number(all)}`;
