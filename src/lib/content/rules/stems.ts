import { traitsOf } from '../../questions/authoring.ts';
import { eachQuestion } from '../draft/each.ts';
import { wordsOf } from '../words/words-of.ts';
import type { Rule } from './rule.ts';

const longestStem = 30;
/** A question mark of any script, or a stem that its options complete. */
const asks = /[?？؟;]|(?:[:：…]|\.\.\.)\s*$/;
const negative = /\b(?:not|never|except|least)\b|n['’]t\b/i;

/** A stem asks something, briefly, and for what is so. */
export const stems: Rule = (draft, report) => {
	for (const { question } of eachQuestion(draft)) {
		const { stem, id, kind } = question.authored;
		const place = question.at('stem');
		const words = wordsOf(stem).length;
		if (words > longestStem) report('long-stem', place, `The stem of ${id} has ${words} words.`);
		if (traitsOf(kind).stem === 'states') continue;
		if (!asks.test(stem)) report('stem-without-question', place, `The stem of ${id} asks nothing.`);
		if (!draft.english) continue;
		const asked = lastQuestion(stem);
		const found = negative.exec(asked);
		if (found) report('negative-stem', place, `The stem of ${id} asks with "${found[0]}".`);
	}
};

/**
 * The sentence that asks, to the end: what is told before it may hold a "not". It ends with the last question
 * mark, or where there is none with the first colon or ellipsis. Looks at each character once.
 */
function lastQuestion(stem: string): string {
	const mark = stem.lastIndexOf('?');
	const end = mark >= 0 ? mark : stem.search(/[:…]/);
	if (end < 0) return stem;
	let start = end;
	while (start > 0 && !'.!?:'.includes(stem.charAt(start - 1))) start -= 1;
	return stem.slice(start);
}
