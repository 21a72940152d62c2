/** Assigning a module to a class, changing the settings later, and assignments in a list. */
import { day, dayAndTime } from './dates.ts';
import { list, number, plural } from './format.ts';

export const whichModule = 'Choose a module to assign';
export const sizeOf = (quizzes: number, asked: number) =>
	list([plural(quizzes, { one: '1 quiz', other: `${number(quizzes)} quizzes` }), questions(asked)]);
export const assignTitle = (module: string) => `Assign: ${module}`;
export const assignToClass = 'Assign to a class';
/** `<a>`: the module by its title. */
export const whichEdition = (edition: string) =>
	`<a></a>, edition ${edition}. Your class keeps this version, even if the module is edited later.`;
export const notAssigned = (problems: number) =>
	plural(problems, {
		one: 'Not assigned yet. Fix the marked field. What you entered is still here.',
		other: `Not assigned yet. Fix the ${number(problems)} marked fields. What you entered is still here.`
	});
export const ofClasses = 'Classes';
export const severalClasses = 'You can choose several. Their results can then be compared.';
export const ownDates = 'Other dates for this class';
export const ownDatesOf = (className: string) => `Other dates for ${className}`;
export const ownDatesHint = 'Leave blank to use the dates further down.';
export const dateOf = (label: string, className: string) => `${label}, ${className}`;
/** Before what is wrong, where several classes are chosen. */
export const inClass = (className: string, problem: string) => `${className}: ${problem}`;
export const copyTitle = (assignment: string) => `Copy: ${assignment}`;
export const copyAssignment = 'Copy to other classes';
/** `<a>`: the assignment that is copied. */
export const copyOf = (edition: string) =>
	`A copy of <a></a> with its settings and dates, and the same edition (${edition}). Change what you like: the original stays as it is.`;
export const newClass = 'A new class';
export const nameOfNewClass = 'Name of the new class';
export const assign = 'Assign';
export const keepDraft = 'Keep as a draft';
/** `<a>`: where a link is made. */
export const linkInstead =
	'No class here? You can <a>make a link instead</a>. This server keeps nothing about it.';

export const studentsAppearAs = 'Students appear as';
export const nicknames = {
	name: 'A random nickname',
	hint: 'To know who is who, ask and keep your own list.'
};
export const theirNames = {
	name: 'Their name',
	hint: 'Needed if you want answers by name. You cannot change this later.'
};

/** Of the modules that the class may be for, said before it is made. */
export const notByName = (modules: readonly string[]) =>
	`Not possible with ${list(modules.map((title) => `“${title}”`))}: the author allows answers by nickname, not by name.`;
export const noneByName =
	'No module here allows answers by name: their authors allow answers by nickname at most.';

// The form.
export const questions = (count: number) =>
	plural(count, { one: '1 question', other: `${number(count)} questions` });
export const timeZone = 'Time zone';
export const moreSettings = 'More settings (the defaults suit most classes)';

/** Why a class, or the moment, does not allow what was asked. */
export const refusals = {
	archived: 'This class is archived. Choose another, or restore it first.',
	archivedClass: 'Its class is archived. Restore the class first.',
	realNames:
		'This class uses real names, so answers cannot come by nickname. Choose another kind of hand-in, or a class that uses nicknames.',
	nicknames:
		'This class uses nicknames, so answers have no names. Choose answers by nickname, or a class that uses real names.',
	passed: 'This date has passed, so nobody could take it.',
	chooseClass: 'Choose a class, or create one.',
	notYourClass: 'Choose one of your classes.',
	mayNotCreate: 'You cannot create a class.'
};

// A time that clocks leave out, or show twice: what was saved, in words.
export const timeSkipped = (label: string, typed: string, taken: string) =>
	`${label}: the clocks leave out ${typed}. Saved instead: ${taken}.`;
export const timeTwice = (label: string, taken: string) =>
	`${label}: the clocks show this time twice. Saved was the first: ${taken}.`;

// Changing the settings.
export const settingsTitle = (module: string) => `Settings: ${module}`;
export const settings = 'Settings';
export const begun =
	'A student has started, so the questions and how they are asked stay the same. You can move dates, allow more attempts or more time, and ask for less to be handed in.';
export const save = 'Save';

/** What state an assignment is in. Dates are in words already. */
export const states = {
	draft: 'Draft: students do not see it yet.',
	published: 'Published.',
	opensOn: (at: string) => `Published. Opens on ${at}.`,
	open: 'Open until you close it.',
	openUntil: (at: string) => `Open until ${at}.`,
	openAndLate: (due: string, late: string) => `Open. Due ${due}; late work is taken until ${late}.`,
	closed: 'Closed.',
	closedSince: (at: string) => `Closed since ${at}.`,
	released: 'Closed. Feedback is released.',
	archived: 'Archived. Students see only what they handed in.'
};

// In a list, after the title: what it asks for, and until when.
export const inList = {
	draft: 'Draft',
	published: 'Published',
	opens: (at: string, zone: string) => `Opens ${day(at, zone)}`,
	open: 'Open',
	closed: 'Closed',
	released: 'Closed, feedback released',
	archived: 'Archived'
};
export const allQuizzes = (all: number) =>
	plural(all, { one: 'one quiz', other: `all ${number(all)} quizzes` });
export const someQuizzes = (some: number, all: number) =>
	`${number(some)} of ${number(all)} quizzes`;
export const quizzesByTitle = (titles: readonly string[]) =>
	list(titles.map((title) => `“${title}”`));
export const attempts = (most: number | 'unlimited') =>
	most === 'unlimited'
		? 'unlimited attempts'
		: plural(most, { one: '1 attempt', other: `${number(most)} attempts` });
export const due = (at: string, zone: string) => `due ${day(at, zone)}`;
export const lateUntil = (at: string, zone: string) => `late work until ${day(at, zone)}`;
export const made = (at: string, zone: string) => `created ${dayAndTime(at, zone)} (${zone})`;
