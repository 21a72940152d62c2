import { eachOption, eachQuestion } from '../draft/each.ts';
import type { Report } from '../problem.ts';
import type { Place } from '../text-file.ts';
import { promises, verdicts } from '../words/verdicts.ts';
import type { Rule } from './rule.ts';

/** Feedback is about the task and the article, never about the learner (Shute 2008). English only. */
export const wording: Rule = (draft, report) => {
	if (!draft.english) return;
	for (const { question } of eachQuestion(draft)) {
		const { authored, at } = question;
		if ('hint' in authored && authored.hint !== undefined)
			checkText(authored.hint, at('hint'), `The hint of ${authored.id}`, report);
	}
	for (const { option } of eachOption(draft)) {
		const { chosen, missed, at, label } = option;
		checkText(chosen, at('chosen'), `What is said of ${label}`, report);
		if (missed !== undefined) checkText(missed, at('missed'), `What is said of ${label}`, report);
	}
};

function checkText(text: string, place: Place, label: string, report: Report): void {
	const verdict = verdicts.exec(text);
	if (verdict) report('verdict-wording', place, `${label} says "${verdict[0].trim()}".`);
	const promise = promises.exec(text);
	if (promise) report('promise-wording', place, `${label} says "${promise[0].trim()}".`);
}
