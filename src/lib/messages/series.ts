/** Several classes with one assignment, side by side and together. */
import { number, plural } from './format.ts';

export const titleOf = (assignment: string) => `Classes compared: ${assignment}`;
export const made = (classes: number) =>
	plural(classes, {
		one: 'Assigned to one class.',
		other: `Assigned to ${number(classes)} classes.`
	});
export const drafts = (classes: number) =>
	plural(classes, {
		one: 'Saved as a draft for one class.',
		other: `Saved as drafts for ${number(classes)} classes.`
	});
export const lead = (classes: number) =>
	plural(classes, {
		one: 'One class has this assignment.',
		other: `${number(classes)} classes have this assignment.`
	});
export const results = 'Results';
export const className = 'Class';
export const handedIn = 'Handed in everything';
export const average = 'Average';
export const median = 'Median';
export const spread = 'Spread';
export const passed = 'Passed';
/** `mark`: per cent. */
export const passedOf = (passed: number, mark: number) =>
	`${number(passed)} (pass mark ${number(mark)}%)`;
export const together = 'All classes';
export const points = (deviation: number) => `±${number(Math.round(deviation * 100))} points`;
export const none = '–';
export const ofAll = (done: number, all: number) => `${number(done)} of ${number(all)}`;
export const noScoresNote =
	'Only classes that hand in by name have scores. The average and spread of all classes count those.';
export const report = 'Report';
export const gradebook = 'Gradebook';
export const reportOf = (className: string) => `Report of ${className}`;
export const gradebookOf = (className: string) => `Gradebook of ${className}`;

export const sentences = 'Most misread sentences';
export const howToRead =
	'How many students contradicted each sentence. A count of all classes adds up what the reports of the classes show, and nothing else.';
export const noSentences = 'No class has figures for a sentence yet.';
export const sentence = 'Sentence';
export const fewSoFar = 'too few yet';
/** `smallest`: students whose answers a class under nicknames waits for. */
export const whyFew = (smallest: number) =>
	`“Too few yet”: figures of a class under nicknames wait until ${number(smallest)} of its students have answered, so that nobody’s answers stand out.`;
export const alike = 'almost all alike';

export const allStudents = 'All students in one list';
/** `format`: CSV and the like. */
export const download = {
	gradebook: (format: string) => `Gradebook of all classes as ${format}`,
	results: (format: string) => `Results as ${format}`,
	sentences: (format: string) => `Misread sentences as ${format}`
};
/** In the names of files, after the assignment. */
export const allClasses = 'all classes';
