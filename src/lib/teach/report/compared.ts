/** The figures of several classes in words, side by side. */
import type { SentenceFigures } from '../../analysis/figures.ts';
import { number } from '../../messages/format.ts';
import * as report from '../../messages/class-report.ts';
import * as words from '../../messages/series.ts';
import { markOf } from './marks.ts';

interface Compared {
	readonly said: string;
	/** How strongly it is marked: 0 not at all. */
	readonly level: 0 | 1 | 2 | 3;
}

/** What the report of one class says of a sentence; `null`: nothing. */
export function comparedWords(figures: SentenceFigures | null): Compared {
	switch (figures?.type) {
		case undefined:
			return { said: words.none, level: 0 };
		case 'few':
			return { said: words.fewSoFar, level: 0 };
		case 'alike':
			return { said: words.alike, level: 0 };
		case 'shown': {
			const mark = markOf(figures);
			return { said: mark.words, level: mark.level };
		}
	}
}

/** What the reports of several classes come to. */
export function togetherWords(
	together: { readonly least: number; readonly most: number; readonly of: number } | null
): string {
	if (together === null) return words.none;
	const { least, most, of } = together;
	return report.ofAll(least === most ? number(least) : report.range(least, most), of);
}
