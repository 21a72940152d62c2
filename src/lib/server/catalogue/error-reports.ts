import { relative } from 'node:path';
import { formatProblem } from '../../content/format-problem.ts';
import type { Problem } from '../../content/problem.ts';

export interface ErrorReport {
	readonly problem: Problem;
	/** `quizzes/a/article.md:3:1: error code: what is wrong` */
	readonly line: string;
	/** The same with the source line, notes and what to do, as the terminal shows it. */
	readonly text: string;
}

/** A folder, and what is wrong in it. */
interface Checked {
	readonly folder: string;
	readonly problems: readonly Problem[];
}

/** Every error on the shelves, in the order of the files; paths as a person at `cwd` would type them. */
export function errorReports(shelves: readonly Checked[], cwd: string): readonly ErrorReport[] {
	return shelves.flatMap(({ folder, problems }) =>
		problems
			.filter(({ severity }) => severity === 'error')
			.map((problem) => {
				const near = relative(cwd, folder);
				const text = formatProblem(problem, near.startsWith('..') ? folder : near);
				return { problem, line: text.split('\n', 1).join(''), text };
			})
	);
}
