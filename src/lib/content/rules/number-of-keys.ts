import { keysByKind } from '../../questions/authoring.ts';
import { eachRow } from '../draft/each.ts';
import type { Rule } from './rule.ts';

/** One right option, or of `multiple` one or more. */
export const numberOfKeys: Rule = (draft, report) => {
	for (const { question, row } of eachRow(draft)) {
		const keys = row.options.filter(({ key }) => key);
		const second = keys[1];
		if (keys.length === 0) report('no-key', row.at(), `${row.label} has no right option.`);
		if (second && keysByKind[question.authored.kind] === 'one')
			report('two-keys', second.at('key'), `${row.label} has ${keys.length} right options.`);
	}
};
