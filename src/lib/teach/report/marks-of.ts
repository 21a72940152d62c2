import type { SentenceFigures } from '../../analysis/figures.ts';
import { countWords, drawnShare, standingWords } from './words.ts';

export interface SentenceMark {
	readonly words: string;
	readonly level: 0 | 1 | 2 | 3;
}

/** How strongly a sentence is marked, by the share of people against it. */
function levelOf(share: number): SentenceMark['level'] {
	if (share >= 0.5) return 3;
	if (share >= 0.25) return 2;
	return share > 0.1 ? 1 : 0;
}

/** What stands in the margin beside a sentence. */
export function markOf(figures: SentenceFigures): SentenceMark {
	if (figures.type !== 'shown') return { words: standingWords(figures.type, figures.n), level: 0 };
	const words = countWords(figures.against, figures.n);
	return { words, level: levelOf(drawnShare(figures.against, figures.n) ?? 0) };
}
