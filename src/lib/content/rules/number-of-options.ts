import { eachQuestion } from '../draft/each.ts';
import type { Rule } from './rule.ts';

/**
 * Two to five options, better three: more wrong options teach more wrong things (Rodriguez 2005,
 * Roediger & Marsh 2005). Only where authors write them.
 */
export const numberOfOptions: Rule = (draft, report) => {
	for (const { question } of eachQuestion(draft)) {
		if (question.rows.length === 0)
			report('few-options', question.at('statements'), `${question.authored.id} has no statement.`);
		for (const { label, at, options } of question.rows) {
			const count = options.length;
			if (count < 2)
				report('few-options', at(), `${label} has ${count} option${count === 1 ? '' : 's'}.`);
			if (count > 5) report('too-many-options', at(), `${label} has ${count} options.`);
			else if (count > 4) report('many-options', at(), `${label} has ${count} options.`);
		}
	}
};
