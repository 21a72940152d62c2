import { eachOption } from '../draft/each.ts';
import type { Rule } from './rule.ts';

const pattern =
	/\b(?:all|none|both|neither|any|either) of (?:the )?(?:above|these|those|them|other (?:options|answers))\b/i;

/** "All of the above" rewards knowing half, and means nothing once options are shuffled. */
export const allOfTheAbove: Rule = (draft, report) => {
	if (!draft.english) return;
	for (const { option } of eachOption(draft)) {
		const found = option.written ? pattern.exec(option.text) : null;
		if (found) report('all-of-the-above', option.at('text'), `${option.label} says "${found[0]}".`);
	}
};
