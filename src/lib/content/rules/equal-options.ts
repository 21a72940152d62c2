import type { PlaceOf } from '../draft/draft.ts';
import { eachQuestion } from '../draft/each.ts';
import type { Report } from '../problem.ts';
import type { Rule } from './rule.ts';

/** No two options, and no two statements, say the same but for case, space and the last full stop. */
export const equalOptions: Rule = (draft, report) => {
	for (const { question } of eachQuestion(draft)) {
		for (const { label, options } of question.parts)
			reportEqual(`options of ${label}`, options, report);
		const parts = question.parts.filter(({ id }) => id !== '');
		reportEqual(`statements of ${question.authored.id}`, parts, report);
	}
};

function reportEqual(
	what: string,
	things: readonly { readonly id: string; readonly text: string; readonly at: PlaceOf }[],
	report: Report
): void {
	const seen = new Map<string, string>();
	for (const { id, text, at } of things) {
		const same = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '').replace(/\.$/, '');
		const other = seen.get(same);
		if (other !== undefined)
			report('equal-options', at('text'), `Two ${what} say the same: "${other}" and "${id}".`);
		seen.set(same, id);
	}
}
