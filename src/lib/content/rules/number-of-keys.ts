import { traitsOf } from '../../questions/authoring.ts';
import { eachPart } from '../draft/each.ts';
import type { Rule } from './rule.ts';

/** One right option, or of `multiple` one or more. */
export const numberOfKeys: Rule = (draft, report) => {
	for (const { question, part } of eachPart(draft)) {
		const keys = part.options.filter(({ key }) => key);
		const second = keys[1];
		if (keys.length === 0) report('no-key', part.at(), `${part.label} has no right option.`);
		if (second && traitsOf(question.authored.kind).keys === 'one')
			report('two-keys', second.at('key'), `${part.label} has ${keys.length} right options.`);
	}
};
