import { eachPart } from '../draft/each.ts';
import type { Rule } from './rule.ts';

const absolute =
	/\b(?:always|never|all|every|everyone|everybody|nobody|no one|none|only|must|completely|entirely|impossible|guarantee[sd]?)\b/i;

/** An absolute word in one option alone marks it as the wrong one. English only. */
export const absolutes: Rule = (draft, report) => {
	if (!draft.english) return;
	for (const { part } of eachPart(draft)) {
		const found = part.options.filter(({ text, written }) => written && absolute.test(text));
		const [one, two] = found;
		if (!one || two || one.key || part.options.length < 3) continue;
		const word = absolute.exec(one.text)?.[0] ?? '';
		report(
			'absolute-in-one',
			one.at('text'),
			`Of the options of ${part.label}, one alone says "${word}".`
		);
	}
};
