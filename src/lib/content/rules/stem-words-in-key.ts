import { eachRow } from '../draft/each.ts';
import { wordsOf } from '../words/words-of.ts';
import type { Rule } from './rule.ts';

/** A long word of the stem that stands in the right option alone leads to it. */
export const stemWordsInKey: Rule = (draft, report) => {
	for (const { question, row } of eachRow(draft)) {
		const { kind, stem } = question.authored;
		if (kind !== 'choice') continue;
		const key = row.options.find((option) => option.key);
		if (!key) continue;
		const elsewhere = new Set(
			row.options.filter((option) => !option.key).flatMap(({ text }) => longWords(text))
		);
		const asked = new Set(longWords(stem));
		const shared = longWords(key.text).find((word) => asked.has(word) && !elsewhere.has(word));
		if (shared !== undefined)
			report(
				'stem-words-in-key',
				key.at('text'),
				`"${shared}" of the stem of ${row.label} is in the right option alone.`
			);
	}
};

function longWords(text: string): readonly string[] {
	return wordsOf(text.toLowerCase()).filter((word) => word.length >= 7);
}
