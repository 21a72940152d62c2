import { didYouMean } from '../draft/resolve-quote.ts';
import type { Rule } from './rule.ts';

/** A note stands beside a section that is there. */
export const noteSections: Rule = (draft, report) => {
	const known = draft.article && new Set(draft.article.sections.map(({ id }) => id));
	if (!known) return;
	for (const { id, section, at } of draft.notes)
		if (!known.has(section))
			report(
				'unknown-section',
				at('section'),
				`There is no section "${section}", named by note ${id}.`,
				() => didYouMean(section, [...known])
			);
};
