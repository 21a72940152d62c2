import { didYouMean } from '../draft/resolve-quote.ts';
import { eachOption } from '../draft/each.ts';
import type { Rule } from './rule.ts';

/** In a module that keeps misconceptions every wrong option shows one of them, and no right one does. */
export const misconceptions: Rule = (draft, report) => {
	const known = draft.misconceptions && new Set(draft.misconceptions.map(({ id }) => id));
	for (const { option } of eachOption(draft)) {
		const { key, misconception, label, at } = option;
		if (key && misconception !== undefined)
			report(
				'misconception-on-key',
				at('misconception'),
				`${label} is right and names a wrong idea.`
			);
		if (known && !key && !option.anyOther && misconception === undefined)
			report('misconception-missing', at(), `${label} is not right and names no wrong idea.`);
		if (misconception === undefined || known?.has(misconception)) continue;
		if (draft.whole)
			report(
				'unknown-misconception',
				at('misconception'),
				`There is no misconception "${misconception}", named by ${label}.`,
				() => didYouMean(misconception, [...(known ?? [])])
			);
	}
};
