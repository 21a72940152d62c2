/** The article between its Markdown and the module. Types only. */
import type { ElementContent } from 'hast';
import type { Figure, Standing } from '../module.ts';
import type { Sentence } from '../../passages/passage.ts';
import type { Place, TextFile } from '../text-file.ts';

/** A sentence without the claims that are found later, and with its place in the source. */
export interface ParsedSentence extends Omit<Sentence, 'claims'> {
	readonly place: Place;
}

export interface ParsedSection {
	readonly id: string;
	readonly title: string;
	readonly level: number;
	/** Of the heading. */
	readonly place: Place;
	/** Sanitised, with our own sentence elements and figures in it. */
	readonly body: ElementContent[];
	readonly text: string;
	/** `text` with its newlines as spaces: offsets are the same, and quotes are looked for here. */
	readonly searchText: string;
	readonly sentences: readonly ParsedSentence[];
	readonly standing?: Standing;
}

export interface ParsedArticle {
	readonly file: TextFile;
	readonly sections: readonly ParsedSection[];
	/** Raster figures that the article shows. */
	readonly figures: readonly Figure[];
}
