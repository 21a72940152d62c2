import type { SentenceFigures } from '../../analysis/figures.ts';
import { countWords, drawnShare, standingWords } from './words.ts';

/** What stands beside a sentence. Plain text of ours and of the authors. */
export interface SentenceMark {
	/** In the margin. */
	readonly words: string;
	/** How strongly the sentence is marked: 0 not at all. */
	readonly level: 0 | 1 | 2 | 3;
	/** Share of people against it, 0 to 1, as a bar below the words; `null`: none is drawn. */
	readonly share: number | null;
	/** At the end of its paragraph: what was believed instead, with how many showed it; only where many did. */
	readonly instead: { readonly idea: string; readonly words: string } | null;
}

/** How strongly a sentence is marked, by the share of people against it. */
function levelOf(share: number): SentenceMark['level'] {
	if (share >= 0.5) return 3;
	if (share >= 0.25) return 2;
	return share > 0.1 ? 1 : 0;
}

/** What stands beside a sentence, and below its paragraph. */
export function markOf(figures: SentenceFigures): SentenceMark {
	if (figures.type !== 'shown') {
		const words = standingWords(figures.type, figures.n);
		return { words, level: 0, share: null, instead: null };
	}
	const share = drawnShare(figures.against, figures.n);
	const level = levelOf(share ?? 0);
	const [first] = figures.misconceptions;
	// One that few showed is not what was believed: the many were mistaken each in their own way.
	const common = first && levelOf(drawnShare(first.showed, figures.n) ?? 0) > 0;
	const instead =
		common && level >= 2 ? { idea: first.text, words: countWords(first.showed, figures.n) } : null;
	return { words: countWords(figures.against, figures.n), level, share, instead };
}
