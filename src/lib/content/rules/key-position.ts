import { traitsOf } from '../../questions/authoring.ts';
import type { DraftPart, DraftQuiz } from '../draft/draft.ts';
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
		for (const [kind, parts] of fixedParts(quiz)) {
			const skew = skewed(parts);
			if (skew !== undefined)
				report(
					'key-position',
					quiz.at('questions'),
					`In quiz ${quiz.id}, ${skew.count} of ${parts.length} right options of kind ${kind} are at position ${skew.position}.`
				);
		}
	}
};

function fixedParts(quiz: DraftQuiz): ReadonlyMap<string, readonly DraftPart[]> {
	const byKind = new Map<string, DraftPart[]>();
	for (const { authored, parts } of quiz.questions) {
		if (authored.draft || !keepsOrder(authored)) continue;
		const all = byKind.get(authored.kind) ?? [];
		all.push(...parts);
		byKind.set(authored.kind, all);
	}
	return byKind;
}

function keepsOrder(question: DraftQuiz['questions'][number]['authored']): boolean {
	const { keys, options } = traitsOf(question.kind);
	if (options === 'fixed') return true;
	const fixed = 'order' in question && question.order === 'fixed';
	return fixed && options === 'written' && keys === 'one';
}

function skewed(parts: readonly DraftPart[]): { count: number; position: number } | undefined {
	if (parts.length < fewest) return undefined;
	const width = Math.max(...parts.map(({ options }) => options.length));
	const seen = Array.from(
		{ length: width },
		(_, at) => parts.filter(({ options }) => options[at]?.key).length
	);
	const expected = seen.map((_, at) =>
		parts.reduce((sum, { options }) => sum + (at < options.length ? 1 / options.length : 0), 0)
	);
	const chi = seen.reduce((sum, count, at) => {
		const mean = expected[at] ?? 1;
		return sum + (count - mean) ** 2 / mean;
	}, 0);
	if (chi <= (critical[width - 2] ?? Infinity)) return undefined;
	const count = Math.max(...seen);
	return { count, position: seen.indexOf(count) + 1 };
}
