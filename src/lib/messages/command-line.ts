/** What the commands for authors say, and how every command is used. Lines of `serve` and of logs stand where they are made. */
import { number, plural } from './format.ts';

/** How each command is called, and what it does. */
export const usages = {
	serve: `readback serve [FOLDER]
    Serves the modules in FOLDER. Without FOLDER, it serves those in QUIZZES_DIR or "quizzes", or the
    modules that come with Readback if there is no such folder. Data is kept in DATA_DIR or "data".
    PORT is 3000.`,
	check: `readback check [FOLDER] [--fix] [--json] [--passages]
    Compiles a library of modules, or one module, and prints problems and what the questions cover.
    --fix first writes the words of sentences that are named by their ID, and the section that a quote has moved to.
    FOLDER defaults to QUIZZES_DIR or "quizzes". Exits with 1 if there is an error.`,
	passages: `readback passages MODULE [SECTION] [--json]
    Prints each sentence of an article with its ID, ready to paste after "explains:".`,
	new: `readback new NAME --from ARTICLE.md [--to FOLDER]
    Makes a module from a Markdown article, with a draft question for each section to fill in.`,
	import: `readback import QUESTIONS --into MODULE [--as QUIZ] [--format FORMAT] [--json]
    Adds a quiz of drafts to a module from a file of another tool: gift, moodle-xml, aiken or mdbook-quiz. Suggests
    sentences for each option, and says what could not be brought in.`,
	backup: `readback backup FILE
    Writes the database in DATA_DIR into a new file. The server may be running.`,
	restore: `readback restore FILE [--replace]
    Checks a backup and puts it in place of the database in DATA_DIR. The server must not be running.
    Use --replace if there is a database already.`,
	educator: `readback educator [link EMAIL | administrator EMAIL]
    Lists the educators, prints a link with which one of them can set a new password within an hour, or makes
    one an administrator. Use it when somebody is locked out. Each use is recorded in the audit trail. It
    needs the server's settings (DATA_DIR or DATABASE_URL, SECRET, ORIGIN).`,
	demo: `readback demo
    Fills the database with a class of 30 that has worked through a module, and an educator to sign in as.`
} as const;
export const otherUsages = 'readback help [COMMAND], readback --version';

/** What each command has to be given. */
export const needs = {
	serve: 'It takes at most one folder of modules.',
	check: 'It takes at most one folder.',
	passages: 'It needs the folder of a module, and takes the ID of one section.',
	new: 'It needs a name and an article.',
	import: 'It needs a file of questions and, after --into, the folder of a module.',
	backup: 'It needs the name of one file.',
	restore: 'It needs the name of one file.',
	educator:
		'Give it nothing to list educators, or "link" or "administrator" and one e-mail address.',
	demo: 'It takes no arguments.'
} as const;

export const unknownCommand = (name: string) =>
	`There is no command "${name}". "readback help" lists them all.`;
export const misused = (command: string, reason: string) =>
	`readback ${command}: ${reason}\n"readback help ${command}" shows how to use it.`;

export const noFolder = (folder: string) => `There is no folder ${folder}.`;
export const noModule = (folder: string) => `There is no module in ${folder}.`;
export const noSection = (section: string) => `There is no section "${section}".`;
export const standsTwice = 'stands twice: quote more than this';
export const fixed = (count: number) =>
	count === 0
		? 'Nothing to fix.'
		: plural(count, { one: 'Fixed 1 place.', other: `Fixed ${number(count)} places.` });
export const doesNotCompile = (module: string) => `${module}: does not compile`;
export const compiles = (module: string, edition: string) => `${module}: edition ${edition}`;
export const modules = (count: number) =>
	plural(count, { one: '1 module', other: `${number(count)} modules` });
export const errors = (count: number) =>
	plural(count, { one: '1 error', other: `${number(count)} errors` });
export const warnings = (count: number) =>
	plural(count, { one: '1 warning', other: `${number(count)} warnings` });
export const checked = (modules: string, errors: string, warnings: string) =>
	`${modules}, ${errors}, ${warnings}`;

export const questions = (count: number) =>
	plural(count, { one: '1 question', other: `${number(count)} questions` });
export const quizzes = (count: number) =>
	plural(count, { one: '1 quiz', other: `${number(count)} quizzes` });
export const drafts = (count: number) =>
	plural(count, { one: '1 draft', other: `${number(count)} drafts` });
export const covered = (questions: string, quizzes: string) => `${questions} in ${quizzes}`;
export const coveredWithDrafts = (questions: string, quizzes: string, drafts: string) =>
	`${questions} in ${quizzes}, and ${drafts}`;
/** Heads of the table of coverage. */
export const coverageHeads = [
	...['section', 'sentences', 'questions', 'right', 'wrong', 'never asked', 'only right']
] as const;
export const neverAsked = (sentences: string) => `never asked: ${sentences}`;
export const onlyRight = (sentences: string) => `only right:  ${sentences}`;

export const noName = (name: string) =>
	`"${name}" is not a name: use lower-case words joined by hyphens.`;
export const noFile = (file: string) => `There is no file ${file}.`;
export const notAFile = (file: string) => `${file} is not a file.`;
export const tooLarge = (file: string, bytes: number, most: number) =>
	`${file} has ${number(bytes)} bytes; the most is ${number(most)}.`;
export const thereAlready = (folder: string) => `${folder} already exists. Nothing was changed.`;
export const notUtf8 = (file: string) => `${file} is not UTF-8. Save it as UTF-8 first.`;
export const notMade = (problems: string, file: string) =>
	`${problems}\n\nNo module was made from ${file}.`;
export const nothingToAsk = (file: string) =>
	`${file} has no sentence to ask about. No module was made from it.`;
export const made = (folder: string, drafts: number) =>
	plural(drafts, {
		one: `Made ${folder} with one draft question to fill in (questions.quiz.yaml).`,
		other: `Made ${folder} with ${number(drafts)} draft questions to fill in (questions.quiz.yaml).`
	});
export const quizTitle = (title: string) => `Questions on ${title}`;
export const draftStem = (section: string) => `What does the article say in "${section}"?`;
