import { readingGrade } from '../words/reading-grade.ts';
import { shortened } from '../words/quoted.ts';
import { wordsOf } from '../words/words-of.ts';
import type { Rule } from './rule.ts';

const hardest = 9;
const longest = 25;

/** The article can be read by who has not studied its subject: grade per section, words per sentence. */
export const reading: Rule = (draft, report) => {
	for (const { id, place, sentences } of draft.article?.sections ?? []) {
		for (const sentence of sentences) {
			const words = wordsOf(sentence.text).length;
			if (words > longest)
				report(
					'long-sentence',
					sentence.place,
					`"${shortened(sentence.text)}" has ${words} words.`
				);
		}
		const grade = readingGrade(sentences.map(({ text }) => text));
		if (draft.english && grade > hardest)
			report(
				'hard-reading',
				place,
				`The section "${id}" has a reading grade of ${grade.toFixed(1)}.`
			);
	}
};
