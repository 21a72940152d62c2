/** What the compiler says of files, YAML and the shape of what is in them. */
import { number } from './format.ts';

export const badModuleId = (id: string) => `The folder name "${id}" is not an id.`;
export const fileMissing = (path: string) => `There is no ${path}.`;
export const quizMissing = (id: string, suffix: string) => `There is no ${id}${suffix}.`;
export const fileUnexpected = 'The file is not part of a module.';
export const fileUnreadable = (reason: string) => `The file cannot be read: ${reason}.`;
export const notAPlainFile = 'it is not a plain file';
export const notUtf8 = 'The file is not UTF-8.';
export const figureNotUtf8 = (file: string) => `${file} is not UTF-8.`;

export const tooManyFiles = (files: number) => `The folder has ${number(files)} files or more.`;
export const tooManyBytes = (bytes: number) => `The file has ${number(bytes)} bytes.`;
export const tooManyYamlLines = (lines: number) => `The file has ${number(lines)} lines.`;
export const tooManyCommas = (commas: number) => `The file has ${number(commas)} commas.`;
export const tooManyModuleTextBytes = (most: number) =>
	`With this file, the texts of the module have more than ${number(most)} bytes.`;
export const tooManyModuleFigureBytes = (most: number) =>
	`With this file, the figures have more than ${number(most)} bytes.`;
export const tooManyProblems = (most: number) => `There are more than ${number(most)} problems.`;

export const twoDocuments = 'The file holds two documents.';
export const yamlTooDeep = (most: number) =>
	`Mappings and lists nest deeper than ${number(most)} levels.`;
export const yamlAliases = 'The aliases of the file multiply.';
export const unquotedText = (key: string, sign: string) =>
	`The text of "${key}" is cut at ${sign === '"' ? `'"'` : `"${sign}"`}.`;
export const inQuotationMarks = (key: string, text: string) => `Write ${key}: ${text}`;
export const commentInText = (key: string) =>
	`The text of "${key}" ends before "#"; what follows is a comment.`;
export const duplicateKey = (key: string) => `The key "${key}" is here twice.`;

export const placeholderLeft = (text: string) => `"${text}" is still a placeholder.`;
export const idOfThePage = (id: string) => `The page itself uses the id "${id}".`;
export const duplicateId = (what: string, id: string) => `Two ${what} have the id "${id}".`;
export const duplicateAnchor = (id: string) => `Two sections have the anchor "${id}".`;
export const questions = 'questions';
export const claims = 'claims';
export const misconceptions = 'misconceptions';
export const notes = 'notes';
export const terms = 'terms';
export const statementsOf = (question: string) => `statements of ${question}`;
export const optionsOf = (label: string) => `options of ${label}`;

export const quizNotListed = (id: string) => `module.yaml does not list the quiz "${id}".`;
export const quizListedTwice = (id: string) => `The quiz "${id}" is listed twice.`;
export const badQuizId = (id: string) => `"${id}" is not an id for a quiz.`;
export const takenQuizId = (id: string) =>
	`A quiz cannot be called "${id}": another page of the module has that address.`;

/** Where in a file, for the end of a sentence: ` in value-of-test, proven`. */
export const inside = (names: string) => ` in ${names}`;
export const keyUnknown = (key: string, where: string) => `The key ${key} is not known${where}.`;
export const keyMissing = (key: string, where: string) => `"${key}" is missing${where}.`;
export const textTooLong = (key: string, length: number, most: string, where: string) =>
	`"${key}" has ${number(length)} characters${where}; the most is ${most}.`;
export const wrongValue = (key: string, wanted: string, value: string, where: string) =>
	`"${key}" must be ${wanted}, not ${value}${where}.`;
const markups = { markdown: 'Markdown', code: 'code', html: 'HTML', tex: 'TeX' } as const;
export const markupInText = (marks: string, what: keyof typeof markups) =>
	`"${marks}" is ${markups[what]}, and is shown as it is written.`;
export const itemIsText = (list: string, text: string, where: string) =>
	`${text} in "${list}" is a text; it must have keys of its own${where}.`;
export const emptyText = (where: string) => `The text is empty${where}.`;
export const badId = (value: string, where: string) => `${value} is not an id${where}.`;
export const badUrl = (value: string, where: string) => `${value} is not a web address${where}.`;
export const badDate = (value: string, where: string) => `${value} is not a date${where}.`;
export const badLanguage = (value: string, where: string) =>
	`${value} is not a language tag${where}.`;
export const handInAboveMost = (where: string) =>
	`The default hand-in level is above the highest one${where}.`;
export const noSentence = (where: string) => `No sentence of the article makes this claim${where}.`;
export const noSource = (where: string) => `The note names no source${where}.`;
export const theFile = 'the file';
export const aText = 'a text';
export const trueOrFalse = 'true or false';
export const aList = 'a list';
export const aMapping = 'a mapping';
export const oneOf = (values: string) => `one of ${values}`;
export const somethingElse = 'something else';

export const didYouMean = (name: string) => `Did you mean "${name}"?`;
export const thereAre = (names: string) => `There are: ${names}.`;
export const knownHere = (names: string) => `Known here: ${names}.`;

/** What to do about each of them. */
export const remedies = {
	'bad-module-id': 'Name the folder with lower-case words joined by hyphens, such as nk-cells.',
	'file-missing': 'Add the file; docs/format.md shows what is in it.',
	'file-too-large': 'Split it, or make it smaller.',
	'module-too-large':
		'Split the module into several, or make its files smaller; docs/format.md lists the limits.',
	'file-unreadable': 'Replace it with a plain file that Readback may read.',
	'too-many-files': 'Remove files that the module does not need from the folder.',
	'too-many-problems': 'Fix the problems shown, and check again.',
	'not-utf8': 'Save the file as UTF-8.',
	'file-unexpected': 'Remove it, or correct its name; docs/format.md lists the files of a module.',
	'yaml-syntax':
		'Check indentation, quotes and colons; put text that contains ": " or " #" in quotes.',
	'unquoted-text': 'Put the quote, or whatever text it is, in quotation marks.',
	'comment-in-text':
		'Put the text in quotation marks; or put the comment on a line of its own, or two spaces after the text.',
	'yaml-too-deep': 'Write it as docs/format.md shows: seven levels are enough.',
	'yaml-aliases': 'Use fewer aliases; write the repeated parts out.',
	'duplicate-key': 'Keep one of the two.',
	'unknown-key': 'Correct the name, or remove the key.',
	'missing-key': 'Add it.',
	'bad-value':
		'Write the kind of value that is expected; text that looks like a number needs quotes.',
	'item-is-text':
		'Write its parts on lines of their own, such as "- id: heart" and "text: the heart"; docs/format.md shows each kind.',
	'markup-in-text':
		'Write plain text: there is no Markdown, code, HTML or TeX outside the article.',
	'unknown-value': 'Write one of the values that are allowed here.',
	'placeholder-left': 'Write your own words: this text was put there by Readback.',
	'empty-text': 'Write the text.',
	'text-too-long': 'Shorten it; docs/format.md lists the limits.',
	'bad-id':
		'Use lower-case words joined by hyphens; ids of claims and misconceptions may have capitals.',
	'bad-url': 'Write a full address that starts with https:// or http://.',
	'bad-date': 'Write the date as 2026-11-23.',
	'bad-language': 'Write a language tag such as en, en-GB or de.',
	'hand-in-above-most':
		'Under care, handIn: make sure that default does not ask for more than most.',
	'duplicate-id': 'Give each its own id; question ids must be unique in the module.',
	'quiz-not-listed': 'Name the quiz in module.yaml, under quizzes.',
	'quiz-listed-twice': 'List each quiz once.'
} as const;
