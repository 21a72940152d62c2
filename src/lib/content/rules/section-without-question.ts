import { eachOption } from '../draft/each.ts';
import type { Rule } from './rule.ts';

/** Every section with text is asked about: a right option, not a draft's, is explained there. */
export const sectionWithoutQuestion: Rule = (draft, report) => {
	if (!draft.whole || draft.quizzes.length === 0) return;
	const asked = new Set(
		eachOption(draft)
			.filter(({ option, question }) => option.key && !question.authored.draft)
			.map(({ option }) => option.passage?.section)
	);
	for (const { id, sentences, place } of draft.article?.sections ?? [])
		if (sentences.length > 0 && !asked.has(id))
			report('section-without-question', place, `No question is answered by the section "${id}".`);
};
