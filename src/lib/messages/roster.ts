/** What educators read while they change the list of names of a class. */
import { list, number, plural } from './format.ts';

// Giving a list.
export const title = (className: string) => `List of names of ${className}`;
export const listOfNames = 'List of names';
export const howTo =
	'Paste the names, or choose a file from a spreadsheet or another learning platform. You see how we read it before anything is saved.';
export const oneNamePerLine = 'One name per line';
export const orFile = (kilobytes: number) =>
	`Or a CSV file or other text file, at most ${number(kilobytes)} KB`;
export const checkList = 'Check the list';
export const listTooLarge = (kilobytes: number) =>
	`A list can have at most ${number(kilobytes)} KB. Nothing was changed. Choose a file with fewer columns, or paste the names alone.`;

/** Why a file cannot be read. */
export const unreadable = {
	workbook:
		'This is an Excel workbook. In Excel, choose “Save as” and the type “CSV UTF-8 (comma delimited)”. Then choose the new file here. Nothing was changed.',
	document:
		'This is a PDF, a web page or another document, not a list. Save the list as “CSV UTF-8” and choose the new file here, or copy the names and paste them. Nothing was changed.',
	cut: 'This file ends in the middle of a letter, so part of it is missing. Save or download it again, then choose it here. Nothing was changed.',
	unknown:
		'We cannot tell how the letters in this file were saved, so names could come out wrong. In Excel, choose “Save as” and the type “CSV UTF-8 (comma delimited)”. In other programs, choose UTF-8 as the character set. Then choose the new file here. Nothing was changed.'
};

// What was understood.
export const readAs = 'How we read your list';
export const notSavedYet = 'Nothing has been saved yet.';
export const namesFound = (names: number) =>
	plural(names, { one: '1 name', other: `${number(names)} names` });
/** `columns`: from 1. */
export const firstIs = (name: string, columns: readonly number[]) =>
	plural(columns.length, {
		one: `The first is ${name}, from column ${columns.map(number).join('')}.`,
		other: `The first is ${name}, from columns ${columns.map(number).join(' + ')}.`
	});
export const emptyList =
	'The list is empty. If you save it, the class has no list, and students type their own name.';
export const firstLines = 'The first names as they would be saved';
export const name = 'Name';
export const email = 'E-mail';
export const studentNumber = 'Student number';
export const emailUnsaved = 'E-mail (not saved unless you tick it)';
export const numberUnsaved = 'Student number (not saved unless you tick it)';
/** Headings of the list as text, in the order of the columns; `assignment/names/heading-words.ts` knows them. */
export const headings = [name, email, studentNumber] as const;

export const guessedEncoding =
	'The file does not say how its letters were saved. We read it as Windows-1252, as Excel’s plain “CSV” is in western Europe and America. If a letter is wrong in these names, save the file as “CSV UTF-8” and choose it again:';
export const leftOut = 'Left out, because they do not look like students:';
export const leftOutMore = (lines: number) =>
	plural(lines, { one: 'And one more line.', other: `And ${number(lines)} more lines.` });
export const headingIs = (line: number, text: string) =>
	`We read line ${number(line)} as the heading, not as a student: ${text}`;
export const isItHeading = (text: string) =>
	`Is the first line, “${text}”, a heading? We read it as a student.`;
export const itIsHeading = 'Yes, it is a heading';
/** `columns`: from 1, each with what stands in it. */
export const unused = (columns: readonly string[]) =>
	plural(columns.length, {
		one: `We did not read this column: ${columns.join('')}. If it has names, choose it below, or write one name per line.`,
		other: `We did not read these columns: ${list(columns)}. If they have names, choose them below, or write one name per line.`
	});
export const lineSays = (line: number, text: string) => `Line ${number(line)}: ${text}`;
export const added = (names: number) =>
	plural(names, { one: '1 name is new.', other: `${number(names)} names are new.` });
export const gone = (names: number) =>
	plural(names, {
		one: '1 name is no longer on the list:',
		other: `${number(names)} names are no longer on the list:`
	});
export const listNotChanged = 'Nothing was changed. Correct the list below, then show it again.';

// Saying it better.
export const nameColumn = 'Name: column';
export const thenColumn = 'Name: followed by';
export const emailColumn = 'E-mail: column';
export const numberColumn = 'Student number: column';
export const noColumn = 'None';
/** `column`: from 1. `first`: what stands in it first. */
export function columnIs(column: number, heading: string, first: string): string {
	if (heading === '' && first === '') return `${number(column)}: empty`;
	if (heading === '') return `${number(column)}: ${first}`;
	return first === ''
		? `${number(column)}: ${heading}`
		: `${number(column)}: ${heading} (${first})`;
}
export const hasHeading = 'The list begins with a heading, not with a name';
export const turnNames = 'Put the first name first: “Lovelace, Ada” becomes “Ada Lovelace”';
export const keepEmail = 'Keep the e-mail addresses';
export const keepNumber = 'Keep the student numbers';
export const whyKeep =
	'Not needed to join. Keep them only if you want to match marks with other systems: they are meant for your gradebook and the files you export. Only this class’s educators can see them. They are deleted when you take them off the list or delete the class.';
export const yourList = 'The list';
export const showAgain = 'Show it again';
export const save = (names: number) =>
	plural(names, { one: 'Save this name', other: `Save these ${number(names)} names` });
export const removeList = 'Remove the list';
export const startOver = 'Choose another file or start again';
export const changedSince =
	'You changed something after this was shown. Check it once more, then save.';

// Two people at one list.
export const stale =
	'Someone else has changed this list since you opened it. Nothing has been saved yet. Below is the list as it stands now, with your changes in it.';
export const standsNow = (names: number) =>
	plural(names, {
		one: 'The list has 1 name now:',
		other: `The list has ${number(names)} names now:`
	});
export const nothingStandsNow = 'The list is empty now.';
export const youAdd = (names: number) =>
	plural(names, { one: 'You add 1 name:', other: `You add ${number(names)} names:` });
export const youChange = (names: number) =>
	plural(names, { one: 'You change 1 entry:', other: `You change ${number(names)} entries:` });
export const youRemove = (names: number) =>
	plural(names, { one: 'You remove 1 name:', other: `You remove ${number(names)} names:` });

interface Entry {
	readonly name: string;
	readonly email: string | null;
	readonly studentNumber: string | null;
}

function entry({ name, email, studentNumber: number }: Entry): string {
	return `“${[name, email, number].filter((text) => text !== null).join(' · ')}”`;
}

/** `null`: not on the list. */
export function crossed(now: Entry | null, mine: Entry | null): string {
	if (mine === null)
		return now
			? `Someone else changed ${entry(now)}, which you remove. Your removal will be saved.`
			: '';
	return now === null
		? `Someone else removed ${entry(mine)}, which you changed. It will be saved as you have it.`
		: `Someone else changed the same entry to ${entry(now)}. Yours will be saved: ${entry(mine)}.`;
}

type RosterProblem =
	| { readonly type: 'empty' | 'long' | 'odd' | 'address' | 'lost' | 'too-many' }
	| { readonly type: 'open-quote' | 'after-quote' }
	| { readonly type: 'email' | 'number'; readonly text: string }
	| { readonly type: 'twin'; readonly name: string; readonly line: number }
	| { readonly type: 'alike'; readonly name: string; readonly as: string; readonly line: number }
	| { readonly type: 'more'; readonly problems: number };

/** `longest`: characters of a name; `names`: most names of a list. */
export function rosterProblem(
	line: number,
	problem: RosterProblem,
	{ longest, names }: { readonly longest: number; readonly names: number }
): string {
	const at = `Line ${number(line)}:`;
	switch (problem.type) {
		case 'empty':
			return `${at} There is no name in this line.`;
		case 'long':
			return `${at} A name can have at most ${number(longest)} characters.`;
		case 'odd':
			return `${at} This line has a character that cannot be shown, or too many accents on one letter.`;
		case 'twin':
			return `${at} “${problem.name}” is already in line ${number(problem.line)}.`;
		case 'alike':
			return `${at} “${problem.name}” counts as the same name as “${problem.as}” in line ${number(problem.line)}.`;
		case 'open-quote':
			return `${at} A quotation mark opens here and is never closed.`;
		case 'after-quote':
			return `${at} There is text after a closing quotation mark. Double the quotation marks that belong to the text.`;
		case 'lost':
			return `${at} Letters were lost when this text was copied or saved. Type the name again, or save the file as “CSV UTF-8” and choose it again.`;
		case 'address':
			return `${at} There is an e-mail address in this line, but no name.`;
		case 'email':
			return `${at} “${problem.text}” is not an e-mail address. Correct it, or choose another column.`;
		case 'number':
			return `${at} “${problem.text}” cannot be a student number. Correct it, or choose another column.`;
		case 'too-many':
			return `${at} A class can have at most ${number(names)} names.`;
		case 'more':
			return plural(problem.problems, {
				one: `${at} There is one more problem from here on.`,
				other: `${at} There are ${number(problem.problems)} more problems from here on.`
			});
	}
}
