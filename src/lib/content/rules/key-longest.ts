import { traitsOf } from '../../questions/authoring.ts';
import { eachPart } from '../draft/each.ts';
import type { Rule } from './rule.ts';

/** A right option that is longer than every other by over a quarter gives itself away. */
export const keyLongest: Rule = (draft, report) => {
	for (const { question, part } of eachPart(draft)) {
		if (traitsOf(question.authored.kind).options !== 'written') continue;
		const keys = part.options.filter(({ key }) => key);
		const others = part.options.filter(({ key }) => !key);
		const shortest = Math.min(...keys.map(({ text }) => text.length));
		const longest = Math.max(...others.map(({ text }) => text.length));
		const key = keys[0];
		if (key && others.length > 0 && shortest > 1.25 * longest) {
			const more = Math.round((shortest / longest - 1) * 100);
			report(
				'key-longest',
				key.at('text'),
				`The right option of ${part.label} is ${more}% longer than every other.`
			);
		}
	}
};
