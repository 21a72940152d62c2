import { traitsOf } from '../../questions/authoring.ts';
import { eachPart } from '../draft/each.ts';
import { wordsOf } from '../words/words-of.ts';
import type { Rule } from './rule.ts';

/** A long word of the stem that stands in the right option alone leads to it. */
export const stemWordsInKey: Rule = (draft, report) => {
	for (const { question, part } of eachPart(draft)) {
		const { kind, stem } = question.authored;
		const { keys, options } = traitsOf(kind);
		if (keys !== 'one' || options !== 'written') continue;
		const key = part.options.find((option) => option.key);
		if (!key) continue;
		const elsewhere = new Set(
			part.options.filter((option) => !option.key).flatMap(({ text }) => longWords(text))
		);
		const asked = new Set(longWords(stem));
		const shared = longWords(key.text).find((word) => asked.has(word) && !elsewhere.has(word));
		if (shared !== undefined)
			report(
				'stem-words-in-key',
				key.at('text'),
				`"${shared}" of the stem of ${part.label} is in the right option alone.`
			);
	}
};

function longWords(text: string): readonly string[] {
	return wordsOf(text.toLowerCase()).filter((word) => word.length >= 7);
}
