import type { Rule } from './rule.ts';

/** Where questions keep their order, no two sensitive ones follow each other. */
export const sensitiveInARow: Rule = (draft, report) => {
	for (const quiz of draft.quizzes) {
		if (quiz.head.order !== 'fixed') continue;
		const shown = quiz.questions.filter(({ authored }) => !authored.draft);
		for (const [at, { authored, at: placeOf }] of shown.entries()) {
			const before = shown[at - 1]?.authored;
			if (authored.sensitive && before?.sensitive)
				report(
					'sensitive-in-a-row',
					placeOf('sensitive'),
					`${before.id} and ${authored.id} are both sensitive.`
				);
		}
	}
};
