/** The files that an educator can take: the page, and the headings in the files. */
import { number, plural } from './format.ts';

export const lead =
	'You are responsible for the files you download. Delete them when you no longer need them.';
export const files = {
	gradebook: (format: string) => `Gradebook as ${format}`,
	report: (format: string) => `Report as ${format}`,
	sentences: (format: string) => `Misread sentences as ${format}`,
	answers: (format: string) => `Single answers as ${format}`
};

/** What the gradebook file holds, by what the page shows. */
export const gradebookHolds = {
	scores:
		'What the gradebook page shows: status, time, late or not, score, per cent, attempts and the total, for each student by name.',
	noScores: 'What the gradebook page shows: who has finished, when, and who was late. No scores.'
};
export const gradebookGivesAway = {
	scores: '<strong>What it can give away:</strong> how each student did.',
	noScores:
		'<strong>What it can give away:</strong> who took part, and when. It says nothing about anyone’s answers.'
};
export const className = 'Class';
export const timesIn = (zone: string) => `Times are in the class’s time zone (${zone}).`;

// For learning platforms.
export const platforms = 'For Moodle and Canvas';
export const platformsHold =
	'Scores of the students who have handed in, in the columns that the platform’s own import asks for. A total is a grade once everything is handed in or the assignment is over. Both files contain names.';
export const forMoodle = 'Grades for Moodle (CSV)';
export const howMoodle =
	'In Moodle: Grades, Import, CSV file. Map “Email address” to the email address (or “ID number” to the ID number), and the column with the assignment’s title to a new or existing grade item. Grades are per cent, 0 to 100.';
/** Students whom the Moodle file leaves out, by what the class list lacks of them. */
export const leftOut = {
	email: (students: number) =>
		plural(students, {
			one: 'One student has no e-mail address on the class list and is not in this file: Moodle would give their grade to someone else.',
			other: `${number(students)} students have no e-mail address on the class list and are not in this file: Moodle would give their grades to someone else.`
		}),
	studentNumber: (students: number) =>
		plural(students, {
			one: 'One student has no student number on the class list and is not in this file: Moodle would give their grade to someone else.',
			other: `${number(students)} students have no student number on the class list and are not in this file: Moodle would give their grades to someone else.`
		})
};
export const forCanvas = 'Gradebook for Canvas (CSV)';
export const howCanvas =
	'In Canvas: Grades, Import. Canvas finds a student by the student number (SIS User ID), the e-mail address (SIS Login ID) or the name, and shows what will change before it saves.';
export const noIds =
	'The class list has no e-mail addresses and no student numbers. Moodle cannot tell who is who without them; Canvas goes by names.';

/** By name the educator may read each answer, so nothing is rounded or held back. */
export const reportHolds = {
	byName: () => 'How many students chose each option, as in the report. The numbers are exact.',
	byNickname: (smallest: number) =>
		`How many students chose each option, as in the report. Students are added in groups of at least ${number(smallest)}, and small numbers are hidden.`
};
export const reportGivesAway = {
	byName:
		'<strong>What it can give away:</strong> how the class answered. In a small class, that can be how one student answered.',
	byNickname:
		'<strong>What it can give away:</strong> how a group answered. If 9 in 10 chose an option, guessing that a particular student chose it is usually right. Anyone who already knows most of a group’s answers can work out the rest.'
};

export const misreadSentences = 'Misread sentences';
export const sentencesHold =
	'Each sentence that a question is about, written out, with how many students contradicted it: the list of the report, with the same numbers.';

export const singleAnswers = 'Single answers';
export const answersHold = {
	byName:
		'The same numbers with one row for each answer, for your own calculations. Rows have no name or time, and nothing shows which rows belong to the same student.',
	byNickname:
		'The same numbers with one row for each answer, for your own calculations. Rows have no nickname or time, and nothing shows which rows belong to the same student. Where the report hides a number, the row has no answer.'
};
export const answersGiveAway = '<strong>What it can give away:</strong> no more than the report.';

export const inventedStudents = 'Invented students';
export const cannotTell =
	'Readback cannot tell a real student from someone who joined under an invented name. If all but one of the students in a group are invented, whoever invented them can work out the answers of the last one. Give the class code only to your students, and remove anyone who should not be there before they hand in.';

// The heads of columns. Other programs read them: a change belongs in CHANGELOG.md.

export const student = 'Student';
export const studentNumber = 'Student number';
export const email = 'E-mail';
/** Of one quiz, or of all together. */
export const status = (quiz: string) => `${quiz}: status`;
export const time = (quiz: string, zone: string) => `${quiz}: handed in (${zone})`;
export const late = (quiz: string) => `${quiz}: late`;
export const score = (quiz: string) => `${quiz}: score`;
export const outOf = (quiz: string) => `${quiz}: out of`;
export const percent = (quiz: string) => `${quiz}: per cent`;
export const passed = (quiz: string, mark: number) => `${quiz}: passed (${number(mark)}%)`;
/** Where each class has a pass mark of its own. */
export const passedOwn = (quiz: string) => `${quiz}: passed`;
export const attempts = (quiz: string) => `${quiz}: attempts`;
export const total = 'Total';
/** Whether everything counts in it: all is handed in, or nothing more can come. */
export const final = (of: string) => `${of}: final`;
export const yesOrNo = (value: boolean) => (value ? 'Yes' : 'No');

// What Moodle and Canvas call their columns, in every language.
export const moodleIds = { email: 'Email address', studentNumber: 'ID number' };
export const moodleName = 'Full name';
export const canvasHeads = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'];
export const canvasPossible = '    Points Possible';

export const sentenceHeads = [
	...['Section', 'Sentence', 'Quiz', 'Answered', 'Contradicted by', 'At least', 'At most'],
	'Misconceptions'
];
export const answerHeads = [
	...['Quiz', 'Question', 'Statement', 'Option', 'Correct', 'Misconception']
];
export const optionHeads = [
	...['Quiz', 'Question', 'Statement', 'Option', 'Correct', 'Misconception'],
	...['Answered', 'Chosen by', 'At least', 'At most']
];

/** Several classes: how each did. */
export const resultHeads = [
	...['Class', 'Handed in everything', 'Students', 'Average (%)', 'Median (%)', 'Spread (points)'],
	...['Passed', 'Pass mark (%)']
];
export const comparedHeads = ['Sentence', 'Quiz'];
export const comparedHeadsOf = (name: string) => [
	...[`${name}: contradicted by`, `${name}: at least`, `${name}: at most`, `${name}: answered`]
];

/** After class and assignment, in the names of the files. */
export const fileNames = {
	gradebook: 'gradebook',
	report: 'report',
	sentences: 'misread sentences',
	results: 'results',
	answers: 'single answers',
	moodle: 'for Moodle',
	canvas: 'for Canvas'
};
