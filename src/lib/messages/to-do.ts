/** The home of teaching: what needs doing, and the first steps of who has just come. */
import { number, plural } from './format.ts';

export const toDo = 'To do';
export const nothingToDo = 'Nothing needs you now.';

/** Over the assignments of one kind. */
export const kinds = {
	release: 'Waiting for you to release feedback',
	notJoined: 'Nobody has joined yet',
	notBegun: 'Nobody has started',
	due: 'Due in the next 7 days',
	lately: 'Handed in during the last 24 hours',
	draft: 'Drafts'
};

/** Of one name in several classes. */
export const titleIn = (title: string, className: string) => `${title}, ${className}`;
export const compare = 'Compare classes';
export const compareOf = (title: string) => `Compare classes: ${title}`;
export const due = (at: string) => `due ${at}`;
const students = (count: number) =>
	plural(count, { one: '1 student', other: `${number(count)} students` });
export const waiting = (handedIn: number) => `${students(handedIn)} handed in`;
export const waitingFor = (people: number) => `${students(people)} in the class`;
export const handedIn = (done: number, people: number) =>
	`${number(done)} of ${number(people)} handed in everything`;
export const finished = (done: number, people: number) =>
	`${number(done)} of ${number(people)} finished everything`;
export const lately = (count: number) => students(count);
export const shareCode = 'share the code with your students';
export const notPublished = 'students do not see it yet';

// The first steps.
export const firstSteps = 'Start here';
export const steps = {
	module: '<a>Choose a module to assign.</a> You can create the class in the same form.',
	share: 'Give your students the code. They need no account.',
	see: 'See here who has handed in, and which sentences they have misread.'
};
export const orClass = 'You can also create a class first, below.';

export const yourClasses = 'Your classes';
export const archivedClasses = (count: number) =>
	plural(count, { one: '1 archived class', other: `${number(count)} archived classes` });
