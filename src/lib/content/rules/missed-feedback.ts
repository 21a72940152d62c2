import { eachOption } from '../draft/each.ts';
import type { Rule } from './rule.ts';

/** A right option says why also to who did not choose it; a wrong one has nothing to say then. */
export const missedFeedback: Rule = (draft, report) => {
	for (const { option } of eachOption(draft)) {
		if (option.key && option.missed === undefined)
			report('missed-missing', option.at(), `${option.label} is right and has no "missed".`);
		if (!option.key && option.missed !== undefined)
			report(
				'missed-not-allowed',
				option.at('missed'),
				`${option.label} is not right and has a "missed".`
			);
	}
};
