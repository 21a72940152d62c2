import type { Coverage } from '../lib/content/coverage.ts';

const heads = ['section', 'sentences', 'questions', 'right', 'wrong', 'never asked', 'only right'];

/**
 * Coverage as a table: a line a section. "never asked" counts sentences that no option quotes, "only
 * right" those that no wrong option leads to. `passages` adds the ids of those sentences.
 */
export function coverageTable({ quizzes, sections }: Coverage, passages: boolean): string {
	const rows = sections.map((one) => [
		one.id,
		...[one.sentences, one.questions, one.right, one.wrong].map(String),
		...[one.neverAsked.length, one.rightOnly.length].map(String)
	]);
	const widths = heads.map((head, at) =>
		Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0))
	);
	const line = (row: readonly string[]): string =>
		`  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`;
	const total = quizzes.reduce((sum, { questions }) => sum + questions, 0);
	const drafts = quizzes.reduce((sum, quiz) => sum + quiz.drafts, 0);
	const sum = `  ${total} questions in ${quizzes.length} quizzes${drafts > 0 ? `, and ${drafts} ${drafts === 1 ? 'draft' : 'drafts'}` : ''}`;
	return [sum, '', line(heads), ...rows.map(line), ...(passages ? listed(sections) : [])].join(
		'\n'
	);
}

function listed(sections: Coverage['sections']): readonly string[] {
	return sections.flatMap(({ neverAsked, rightOnly }) => [
		...(neverAsked.length > 0 ? [`  never asked: ${neverAsked.join(' ')}`] : []),
		...(rightOnly.length > 0 ? [`  only right:  ${rightOnly.join(' ')}`] : [])
	]);
}
