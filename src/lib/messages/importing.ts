/** What `readback import` says, and what it writes into the file that it makes. */
import { list, number, plural } from './format.ts';

export const suggestions = 'Sentences that may explain this. Choose one, or find a better one:';
export const noSuggestion = 'No sentence of the article has these words.';
export const explanationWas = (text: string) => `Explanation for everybody: ${text}`;

export const titleFrom = (file: string) => `Questions from ${file}`;
export const titleFromPart = (file: string, part: number) =>
	`Questions from ${file}, part ${number(part)}`;

export const made = (count: number, files: readonly string[]) =>
	plural(count, {
		one: `Made ${list(files)} with one draft question, and listed it in module.yaml.`,
		other: `Made ${list(files)} with ${number(count)} draft questions, and listed it in module.yaml.`
	});
export const nothingMade = (file: string) =>
	`No question of ${file} can be brought in. Nothing was changed.`;
export const whatToDo =
	'Learners see none of them yet. Choose a sentence for each option: those that share most words with it stand above each "explains". Write what is still a placeholder, check the level, and remove "draft: true".';
export const leftOut = (count: number) =>
	plural(count, { one: 'Left out: 1', other: `Left out: ${number(count)}` });
export const changed = (count: number) =>
	plural(count, { one: 'Changed or lost: 1', other: `Changed or lost: ${number(count)}` });
export const noted = (file: string, line: number, name: string, message: string) =>
	`  ${file}:${line}: ${name === '' ? '' : `"${name}": `}${message}`;

export const unknownFormat = (format: string, known: readonly string[]) =>
	`There is no format "${format}". Formats: ${list(known)}.`;
export const noFormat = (file: string, known: readonly string[]) =>
	`Nothing says which format ${file} has. Give --format and one of: ${list(known)}.`;
export const noModuleAt = (folder: string) => `There is no module in ${folder}.`;
export const brokenModule = (folder: string) =>
	`${folder} does not compile. Mend that first; "readback check ${folder}" says what is wrong. Nothing was changed.`;
export const badName = (name: string) =>
	`"${name}" is no name for a quiz. Give --as and lower-case words joined by hyphens.`;
export const quizThere = (file: string) =>
	`${file} already exists. Give --as and another name. Nothing was changed.`;
export const notListed =
	'The list "quizzes" of module.yaml cannot be added to. Write it as a list of names. Nothing was changed.';
export const doesNotFit = (problems: string) =>
	`${problems}\n\nThe module would not compile with these questions. Nothing was changed.`;

/** Why a question cannot be read. */
export const faults = {
	'open-brace': 'a "}" has no "{" before it',
	'close-brace': 'its "{" is never closed; a blank line ends a question',
	'no-braces': 'it has no answers in braces',
	number: 'one of its answers is no number',
	pair: 'one of its pairs has no "->"',
	letter: 'its ANSWER names no option'
} as const;

/** Kinds that Readback cannot take, by the names that other tools give them. */
export const kinds: Readonly<Record<string, string>> = {
	essay: 'an essay, which no program can mark',
	description: 'a text without a question',
	cloze: 'a text with gaps',
	multianswer: 'a text with gaps',
	calculated: 'a question with a formula',
	calculatedsimple: 'a question with a formula',
	calculatedmulti: 'a question with a formula',
	Tracing: 'a question about what a program does'
};
export const otherKind = (kind: string) => `of the kind "${kind}"`;

/** What happened to a question, each as sentences without the question's name. */
export const losses = {
	kind: (kind: string) => `It is ${kind}. It cannot be brought in.`,
	'no-answer': 'It has no answer that is right.',
	'no-text': 'It asks nothing: it has no text.',
	syntax: (fault: string) => `It cannot be read: ${fault}.`,
	refused: (problem: string) => `It breaks a rule: ${problem}`,
	unreadable: (reason: string) =>
		reason === ''
			? 'The file cannot be read from here.'
			: `The file cannot be read from here: ${reason}`,
	media: (names: readonly string[]) => `Pictures and media did not come: ${list(names)}.`,
	links: (addresses: readonly string[]) =>
		`Links are plain words now. They led to ${list(addresses)}.`,
	wildcard: (text: string) =>
		`The answer "${text}" with its "*" did not come. Add the texts that it stands for.`,
	category: (name: string) => `The category "${name}" is not kept.`,
	hints: (texts: readonly string[]) =>
		`Only the first hint came. The others: ${list(texts.map((text) => `"${text}"`))}.`,
	formatting: 'Bold, lists and other formatting were taken away. The words are all there.',
	mathematics: 'It has formulas. They are shown as they are written.',
	shares:
		'It gave marks of its own to its answers. Here an answer is right or not, and several count alike.',
	explanation: 'Its feedback for everybody stands above the question as a comment.',
	capitals: 'Capitals counted there. Here they do not.',
	tags: 'Its tags are not kept.',
	'unused-feedback': (text: string) => `Feedback that has no place here: "${text}"`
} as const;
