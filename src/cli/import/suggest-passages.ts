import type { ParsedSection } from '../../lib/content/article/parse-article.ts';
import { findPassage } from '../../lib/content/find-passage.ts';
import { tokensOf } from '../../lib/content/near-passages.ts';

export interface Suggested {
	readonly section: string;
	readonly quote: string;
}

/** Sentences that may explain an answer, the likest first, three at most: for a person to choose from. */
export type Suggest = (answer: string, stem: string) => readonly Suggested[];

const most = 3;
/** Of the weight of the words: less is chance. */
const least = 0.25;

/**
 * By shared words: the rarer a word is in the article the more it weighs (inverse document frequency), one that is not
 * in it says nothing, and those of the answer count twice as much as those of the question.
 */
export function suggestFrom(sections: readonly ParsedSection[]): Suggest {
	const sentences = sections.flatMap((section) =>
		section.sentences.map(({ text }) => ({ section, text, bag: new Set(tokensOf(text)) }))
	);
	const counts = new Map<string, number>();
	for (const { bag } of sentences)
		for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
	const weight = (word: string): number =>
		counts.has(word) ? Math.log((sentences.length + 1) / ((counts.get(word) ?? 0) + 0.5)) : 0;
	const share = (words: readonly string[], bag: ReadonlySet<string>): number => {
		const sum = (list: readonly string[]): number =>
			list.reduce((total, word) => total + weight(word), 0);
		const all = sum(words);
		return all > 0 ? sum(words.filter((word) => bag.has(word))) / all : 0;
	};
	return (answer, stem) => {
		const own = [...new Set(tokensOf(answer))];
		const asked = [...new Set(tokensOf(stem))].filter((word) => !own.includes(word));
		return sentences
			.map(({ section, text, bag }) => ({
				...{ section, text },
				score: (2 * share(own, bag) + share(asked, bag)) / (own.length > 0 ? 3 : 1)
			}))
			.filter(({ score }) => score >= least)
			.sort((one, other) => other.score - one.score)
			.filter(({ section, text }) => findPassage(section, text).type === 'found')
			.slice(0, most)
			.map(({ section, text }) => ({ section: section.id, quote: text }));
	};
}
