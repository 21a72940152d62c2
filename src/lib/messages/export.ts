/** The files that an educator can take: the page, and the headings in the files. */
import { number } from './format.ts';

export const lead =
	'You are responsible for the files you download. Delete them when you no longer need them.';
export const files = {
	gradebook: (format: string) => `Gradebook as ${format}`,
	report: (format: string) => `Report as ${format}`,
	answers: (format: string) => `Single answers as ${format}`
};

export const withNames = 'Who has finished, and when. This file contains names, but no scores.';
export const withPseudonyms =
	'Who has finished, and when. This file contains nicknames, but no scores.';
export const gradebookGivesAway =
	'<strong>What it can give away:</strong> who took part, and when. It says nothing about anyone’s answers.';

export const reportHolds = (smallest: number) =>
	`How many students chose each option, as in the report. Students are added in groups of at least ${number(smallest)}, and small numbers are hidden.`;
export const reportGivesAway =
	'<strong>What it can give away:</strong> how a group answered. If 9 in 10 chose an option, guessing that a particular student chose it is usually right. Anyone who already knows most of a group’s answers can work out the rest.';

export const singleAnswers = 'Single answers';
export const answersHold =
	'The same numbers with one row for each answer, for your own calculations. Rows have no name, nickname or time, and nothing shows which rows belong to the same student. Where the report hides a number, the row has no answer.';
export const answersGiveAway = '<strong>What it can give away:</strong> no more than the report.';

export const inventedStudents = 'Invented students';
export const cannotTell =
	'Readback cannot tell a real student from someone who joined under an invented name. If all but one of the students in a group are invented, whoever invented them can work out the answers of the last one. Give the class code only to your students, and remove anyone who should not be there before they hand in.';

// The heads of columns. Other programs read them: a change belongs in CHANGELOG.md.

export const student = 'Student';
/** Of one quiz. */
export const status = (quiz: string) => `${quiz}: status`;
export const time = (quiz: string) => `${quiz}: time`;
export const late = (quiz: string) => `${quiz}: late`;

export const answerHeads = [
	...['Quiz', 'Question', 'Statement', 'Option', 'Correct', 'Misconception']
];
export const optionHeads = [
	...['Quiz', 'Question', 'Statement', 'Option', 'Correct', 'Misconception'],
	...['Answered', 'Chosen by', 'At least', 'At most']
];
