/** The page that asks before feedback is released. */
import { number, plural } from './format.ts';

export const titleOf = (assignment: string) => `Release feedback: ${assignment}`;
export const ask = 'Release feedback?';
/** `<value>`: the name of the class. */
export const forWhom = (people: number) =>
	plural(people, {
		one: 'This is for <value></value>, which has one student.',
		other: `This is for <value></value>, which has ${number(people)} students.`
	});
/** `done`: who handed in every quiz. */
export const whoSees = ({
	people,
	handedIn,
	done
}: {
	readonly people: number;
	readonly handedIn: number;
	readonly done: number;
}) =>
	done === people && people > 0
		? 'Everyone has handed in everything. They see how they did, and the feedback on each answer.'
		: plural(handedIn, {
				one: 'One student has handed in, and sees how they did, and the feedback on each answer.',
				other: `${number(handedIn)} of ${number(people)} students have handed in. They see how they did, and the feedback on each answer.`
			});
export const whoMissedSome = (people: number) =>
	plural(people, {
		one: 'One of them has not handed in every quiz, and can no longer do so.',
		other: `${number(people)} of them have not handed in every quiz, and can no longer do so.`
	});
export const whoMissed = (people: number) =>
	plural(people, {
		one: 'One student has handed in nothing, and can no longer do so.',
		other: `${number(people)} students have handed in nothing, and can no longer do so.`
	});
export const exceptions = (students: number) =>
	plural(students, {
		one: 'One student has an extension or other exception. If they are still working, they see their feedback when they have finished, but others may tell them.',
		other: `${number(students)} students have an extension or other exception. Those who are still working see their feedback when they have finished, but others may tell them.`
	});
export const forGood = 'You cannot take it back, and you cannot reopen the assignment after that.';
export const release = (people: number) =>
	people === 0
		? 'Release feedback'
		: plural(people, {
				one: 'Release feedback to one student',
				other: `Release feedback to ${number(people)} students`
			});
export const notYet = 'Not yet';
