import type { Problem } from './problem.ts';

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
