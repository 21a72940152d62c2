import type { DraftQuiz, DraftRow } from '../draft/draft.ts';
import type { Rule } from './rule.ts';

/** Upper 5% points of chi-square for 1 to 4 degrees of freedom. */
const critical = [3.841, 5.991, 7.815, 9.488];
/** Below this nothing can be told from chance. */
const fewest = 6;

/**
 * Where options keep their order, the right ones are spread over the positions: chi-square against an
 * even spread, by kind, in each quiz.
 */
export const keyPosition: Rule = (draft, report) => {
	for (const quiz of draft.quizzes) {
		for (const [kind, rows] of fixedRows(quiz)) {
			const skew = skewed(rows);
			if (skew !== undefined)
				report(
					'key-position',
					quiz.at('questions'),
					`In quiz ${quiz.id}, ${skew.count} of ${rows.length} right options of kind ${kind} are at position ${skew.position}.`
				);
		}
	}
};

function fixedRows(quiz: DraftQuiz): ReadonlyMap<string, readonly DraftRow[]> {
	const byKind = new Map<string, DraftRow[]>();
	for (const { authored, rows } of quiz.questions) {
		if (authored.draft || !keepsOrder(authored)) continue;
		const all = byKind.get(authored.kind) ?? [];
		all.push(...rows);
		byKind.set(authored.kind, all);
	}
	return byKind;
}

function keepsOrder(question: DraftQuiz['questions'][number]['authored']): boolean {
	if (question.kind === 'truth' || question.kind === 'sort') return true;
	return question.kind === 'choice' && question.order === 'fixed';
}

function skewed(rows: readonly DraftRow[]): { count: number; position: number } | undefined {
	if (rows.length < fewest) return undefined;
	const width = Math.max(...rows.map(({ options }) => options.length));
	const seen = Array.from(
		{ length: width },
		(_, at) => rows.filter(({ options }) => options[at]?.key).length
	);
	const expected = seen.map((_, at) =>
		rows.reduce((sum, { options }) => sum + (at < options.length ? 1 / options.length : 0), 0)
	);
	const chi = seen.reduce((sum, count, at) => {
		const mean = expected[at] ?? 1;
		return sum + (count - mean) ** 2 / mean;
	}, 0);
	if (chi <= (critical[width - 2] ?? Infinity)) return undefined;
	const count = Math.max(...seen);
	return { count, position: seen.indexOf(count) + 1 };
}
