import * as articleProblems from '../messages/article-problems.ts';
import * as fileProblems from '../messages/file-problems.ts';
import * as questionProblems from '../messages/question-problems.ts';
import * as wordingProblems from '../messages/wording-problems.ts';
import { articleCodes } from './codes/article-codes.ts';
import { fileCodes } from './codes/file-codes.ts';
import { questionCodes } from './codes/question-codes.ts';
import { wordingCodes } from './codes/wording-codes.ts';
import { limits } from './limits.ts';
import { lineColumn, lineText, type Place } from './text-file.ts';

/** Something that an author has to mend (`error`) or to look at (`warning`). */
export interface Problem {
	readonly severity: Severity;
	/** Stable: may be searched for, and stands in docs/authors.md. */
	readonly code: ProblemCode;
	/** Path in the module's folder, with `/`. */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** From 1, in UTF-16 code units. */
	readonly column: number;
	/** What is wrong, as one sentence. */
	readonly message: string;
	/** What to do. */
	readonly remedy: string;
	/** The line as it is written, cut to what fits on a screen; `column` counts in the whole line. */
	readonly source: string;
	/** What else helps: the nearest candidates, where the other one stands. */
	readonly notes: readonly string[];
	/** What "readback check --fix" puts in place, where only one thing can be meant. */
	readonly fix?: Fix;
}

/** A replacement in the problem's file. */
export interface Fix {
	/** In UTF-16 code units, from 0. */
	readonly start: number;
	/** What stands there now. */
	readonly from: string;
	readonly to: string;
}

/** Takes one problem down. The severity and the remedy come from the code's own table. */
export type Report = (
	code: ProblemCode,
	place: Place,
	message: string,
	notes?: Notes,
	fix?: Fix
) => void;

/** What else helps; as a function where finding it takes time, which only the first problems are given. */
type Notes = readonly string[] | (() => readonly string[]);

/**
 * A list of problems, and the function that adds to it. Of a hostile file there could be a million: after
 * `limits.problems` of them one more says so, and it is an error, so that nothing compiles unseen.
 */
export function collectProblems(): { readonly problems: Problem[]; readonly report: Report } {
	const problems: Problem[] = [];
	const add: Report = (code, place, message, notes = [], fix) => {
		const { line, column } = lineColumn(place);
		const [severity, remedy] = [problemCodes[code], remedies[code]];
		const file = place.file.path;
		const source = lineText(place.file, line, 2_000);
		const found =
			typeof notes !== 'function' ? notes : problems.length < limits.notedProblems ? notes() : [];
		problems.push({
			...{ severity, code, file, line, column, message, remedy, source, notes: found },
			...(fix === undefined ? {} : { fix })
		});
	};
	const report: Report = (code, place, message, notes, fix) => {
		if (problems.length < limits.problems) add(code, place, message, notes, fix);
		else if (problems.length === limits.problems)
			add('too-many-problems', place, fileProblems.tooManyProblems(limits.problems));
	};
	return { problems, report };
}

/** By file, line and column: the order in which an author meets them; each thing is said once. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
	const sorted = problems.toSorted(
		(a, b) =>
			compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code)
	);
	return sorted.filter((problem, at) => !isSame(problem, sorted[at - 1]));
}

function isSame(one: Problem, other: Problem | undefined): boolean {
	const { file, line, column, code, message } = one;
	return (
		other?.message === message &&
		other.code === code &&
		other.file === file &&
		other.line === line &&
		other.column === column
	);
}

/**
 * The fix that writes something else in the place of a YAML text that is plain or in quotation marks; none where the
 * text is written in another way.
 */
export function instead({ file, offset }: Place, text: string, to: string): Fix | undefined {
	const from = [text, `"${text}"`, `'${text}'`].find((one) => file.text.startsWith(one, offset));
	return from === undefined ? undefined : { start: offset, from, to };
}

/** A passage as an author writes it in one line of YAML. */
export function passageYaml(section: string, quote: string): string {
	return `{ section: ${section}, quote: ${JSON.stringify(quote)} }`;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

/** `error`: no module comes of it. `warning`: it compiles, and somebody should look. */
export type Severity = 'error' | 'warning';

/** Every problem that the compiler knows, by its stable code. docs/authors.md is tested against it. */
const problemCodes = {
	...fileCodes,
	...articleCodes,
	...questionCodes,
	...wordingCodes
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof problemCodes;

const remedies: Readonly<Record<ProblemCode, string>> = {
	...fileProblems.remedies,
	...articleProblems.remedies,
	...questionProblems.remedies,
	...wordingProblems.remedies
};

export function isProblemCode(word: string): word is ProblemCode {
	return Object.hasOwn(problemCodes, word);
}

const width = 96;

/**
 * A problem as compilers print it: place, severity and code, the sentence, the line with a caret under
 * the column, notes, and what to do. `folder` is put before the file's path. No colours, no final newline.
 */
export function formatProblem(problem: Problem, folder = ''): string {
	const path = folder === '' ? problem.file : `${folder.replace(/\/+$/, '')}/${problem.file}`;
	const lines = [
		`${path}:${problem.line}:${problem.column}: ${problem.severity} ${problem.code}: ${problem.message}`,
		...sourceLines(problem),
		...problem.notes.map((note) => `  note: ${note}`),
		`  help: ${problem.remedy}`
	];
	return lines.map(visible).join('\n');
}

function sourceLines({ line, column, source }: Problem): string[] {
	if (source.trim() === '') return [];
	const from = Math.max(0, Math.min(column - 1 - width / 2, source.length - width));
	const shown = source.slice(from, from + width).replaceAll('\t', ' ');
	const gutter = `${line} | `;
	const caret = `${' '.repeat(gutter.length - 2)}| ${' '.repeat(Math.max(0, column - 1 - from))}^`;
	return [`  ${gutter}${shown}`, `  ${caret}`];
}

/** A hostile file must not steer the terminal: control characters become visible ones. */
function visible(line: string): string {
	return line.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
