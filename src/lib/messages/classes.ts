/** What educators read of their classes: the list of them, and the page of one. */
import { number, plural } from './format.ts';

export const notDeleted = 'Nothing was deleted. Tick the box first to confirm.';

/** Why a class was not changed, beside what is wrong with its name. */
export const classProblems = {
	code: 'We could not make a code. Try again.',
	'no-names': 'Keys belong to names. Add a list of names first.'
};

export const listTooLarge = (kilobytes: number) =>
	`A list can have at most ${number(kilobytes)} KB. Nothing was changed.`;
export const listNotChanged = 'Nothing was changed.';
type RosterProblem =
	| { readonly type: 'empty' | 'long' | 'odd' | 'open-quote' | 'after-quote' | 'too-many' }
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
		case 'too-many':
			return `${at} A class can have at most ${number(names)} names.`;
		case 'more':
			return plural(problem.problems, {
				one: `${at} There is one more problem from here on.`,
				other: `${at} There are ${number(problem.problems)} more problems from here on.`
			});
	}
}

/** Why nobody was invited or removed. */
export const teachesAlready = 'They already teach this class.';
export const tooManyInvitations = (most: number) =>
	`A class can have ${number(most)} open invitations. Withdraw one first.`;
export const lastOwner = 'A class must have at least one owner.';
