import { eachOption } from '../draft/each.ts';
import { wordsOf } from '../words/words-of.ts';
import type { Rule } from './rule.ts';

const longest = 60;

/** Feedback in small units is read (Shute 2008); what needs more belongs into the article. */
export const feedbackLength: Rule = (draft, report) => {
	for (const { option } of eachOption(draft)) {
		for (const key of ['chosen', 'missed'] as const) {
			const words = wordsOf(option[key] ?? '').length;
			if (words > longest)
				report('long-feedback', option.at(key), `"${key}" of ${option.label} has ${words} words.`);
		}
	}
};
