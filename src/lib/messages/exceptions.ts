/** What one student has instead of the settings of the class, and the page where an educator grants it. */
import { number, plural } from './format.ts';

type Write = (instant: string) => string;

// A record for each exception: `label` in the form, what `tells` says in the list, and `lift` of taking a date away.

export const opens = {
	label: 'Opens',
	lift: 'Open for this student as soon as it is published',
	tells: (at: string | null, write: Write) =>
		at === null ? 'Opens as soon as it is published' : `Opens ${write(at)}`
};
export const due = {
	label: 'Due',
	lift: 'No due date for this student',
	tells: (at: string | null, write: Write) => (at === null ? 'No due date' : `Due ${write(at)}`)
};
export const lateUntil = {
	label: 'Late work until',
	lift: 'No end of late work for this student',
	tells: (at: string | null, write: Write) =>
		at === null ? 'No end of late work' : `Late work until ${write(at)}`
};
export const extraAttempts = {
	label: 'Extra attempts',
	tells: (attempts: number) =>
		plural(attempts, { one: 'One more attempt', other: `${number(attempts)} more attempts` })
};
export const extraMinutes = {
	label: 'Extra minutes per attempt',
	tells: (minutes: number) =>
		plural(minutes, {
			one: 'One more minute per attempt',
			other: `${number(minutes)} more minutes per attempt`
		})
};

// The page.

export const pageTitle = (module: string) => `Exceptions: ${module}`;
export const forOneStudent = 'Exceptions for one student';
export const howTheyHold =
	'The student sees these dates and limits. They hold even after the class deadline, until you remove them.';
export const change = 'Change';
export const changeFor = (student: string) => `Change the exception for ${student}`;
export const remove = 'Remove';
export const removeFor = (student: string) => `Remove the exception for ${student}`;
export const nobodyJoined = 'Nobody has joined the class yet.';
export const setOne = 'Set an exception';
export const student = 'Student';
export const blankFields = 'Blank fields use the class’s settings.';
export const save = 'Save';

/** Why nothing was saved. */
export const refusals = {
	noStudent: 'Choose a student.',
	nothing:
		'Enter at least one thing that is different for this student: a date, attempts or minutes.'
};
