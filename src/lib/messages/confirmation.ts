/** A page to print or to show: that a student has handed in a quiz. */

export const title = 'Confirmation';
export const answers = 'These answers were handed in.';
export const completion = 'This quiz was finished and handed in, without its answers.';
export const goesBy = { name: 'Name', pseudonym: 'Nickname' };
export const ofClass = 'Class';
export const module = 'Module';
export const assignment = 'Assignment';
export const quiz = 'Quiz';
export const handedIn = 'Handed in';
export const due = 'Due';
export const reference = 'Receipt';
/** `site`: this server’s name. */
export const from = (site: string) =>
	`From ${site}. The educators of the class see in their own list that this was handed in.`;
export const print = 'Print';
export const howToPrint = 'To print this page, use your browser’s menu.';
export const back = 'Back to your class';
