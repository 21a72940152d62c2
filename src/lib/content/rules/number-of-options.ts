import { traitsOf } from '../../questions/authoring.ts';
import { eachQuestion } from '../draft/each.ts';
import type { Rule } from './rule.ts';

/**
 * Two to five options, better three: more wrong options teach more wrong things (Rodriguez 2005,
 * Roediger & Marsh 2005). Only where authors write them.
 */
export const numberOfOptions: Rule = (draft, report) => {
	for (const { question } of eachQuestion(draft)) {
		const { id, kind } = question.authored;
		const { options: from } = traitsOf(kind);
		if (question.parts.length === 0) {
			const [place, name] = from === 'listed' ? ['pairs', 'pair'] : ['statements', 'statement'];
			report('few-options', question.at(place), `${id} has no ${name}.`);
		}
		if (from === 'typed') continue;
		for (const { label, at, options } of question.parts) {
			const count = options.length;
			if (count < 2)
				report('few-options', at(), `${label} has ${count} option${count === 1 ? '' : 's'}.`);
			// A list that serves several items is longer than what one of them is chosen from.
			if (from === 'listed') continue;
			if (count > 5) report('too-many-options', at(), `${label} has ${count} options.`);
			else if (count > 4) report('many-options', at(), `${label} has ${count} options.`);
		}
	}
};
