import { limits } from './limits.ts';
import { problemCodes, type ProblemCode, type Severity } from './problem-codes.ts';
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
}

/** Takes one problem down. The severity and the remedy come from the code's own table. */
export type Report = (code: ProblemCode, place: Place, message: string, notes?: Notes) => void;

/** What else helps; as a function where finding it takes time, which only the first problems are given. */
export type Notes = readonly string[] | (() => readonly string[]);

/**
 * A list of problems, and the function that adds to it. Of a hostile file there could be a million: after
 * `limits.problems` of them one more says so, and it is an error, so that nothing compiles unseen.
 */
export function collectProblems(): { readonly problems: Problem[]; readonly report: Report } {
	const problems: Problem[] = [];
	const add: Report = (code, place, message, notes = []) => {
		const { line, column } = lineColumn(place);
		const { severity, remedy } = problemCodes[code];
		const file = place.file.path;
		const source = lineText(place.file, line, 2_000);
		const found =
			typeof notes !== 'function' ? notes : problems.length < limits.notedProblems ? notes() : [];
		problems.push({ severity, code, file, line, column, message, remedy, source, notes: found });
	};
	const report: Report = (code, place, message, notes) => {
		if (problems.length < limits.problems) add(code, place, message, notes);
		else if (problems.length === limits.problems)
			add('too-many-problems', place, `There are more than ${limits.problems} problems.`);
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

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
