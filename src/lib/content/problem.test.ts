import { describe, expect, it } from 'vitest';
import { formatProblem, collectProblems, type Problem } from './problem.ts';
import { textFile } from './text-file.ts';

function problemAt(text: string, offset: number, notes: readonly string[] = []): Problem {
	const { problems, report } = collectProblems();
	report('figure-missing', { file: textFile('a/b.md', text), offset }, 'There is no file.', notes);
	const [problem] = problems;
	if (!problem) throw new Error('nothing was reported');
	return problem;
}

describe('formatProblem', () => {
	it('prints place, code and message, the line with a caret, notes and the remedy', () => {
		expect(formatProblem(problemAt('one\ntwo three\r\n', 8, ['A note.']), 'quizzes/tea/')).toBe(
			[
				'quizzes/tea/a/b.md:2:5: error figure-missing: There is no file.',
				'  2 | two three',
				'    |     ^',
				'  note: A note.',
				'  help: Add the file to figures/, or correct its name.'
			].join('\n')
		);
	});

	it('shows the part of a long line that matters, and no line where there is none', () => {
		const lines = formatProblem(problemAt(`${'a'.repeat(500)}B${'c'.repeat(500)}`, 500)).split(
			'\n'
		);
		expect(lines[1]?.length).toBeLessThan(110);
		expect(lines[1]?.[lines[2]?.indexOf('^') ?? 0]).toBe('B');
		expect(formatProblem(problemAt('', 0)).split('\n')).toHaveLength(2);
	});

	it('keeps tabs in step with the caret', () => {
		const [, line, caret] = formatProblem(problemAt('\t\tx', 2)).split('\n');
		expect(line?.[caret?.indexOf('^') ?? 0]).toBe('x');
	});

	it('lets no file steer the terminal', () => {
		const text = formatProblem(problemAt('a\u001b[31mred\u202e', 0, ['\u0007']));
		expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
	});
});
