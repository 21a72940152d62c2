import type { Module, Note, WhatIsKnown } from '../content/module.ts';

/** What the pages show of an article: listed field by field, so that claims and tags stay home. */
export interface Reading {
	/** BCP 47. */
	readonly language: string;
	readonly sections: readonly ReadingSection[];
}

export interface ReadingSection {
	readonly id: string;
	readonly title: string;
	readonly level: number;
	readonly html: string;
	readonly standing: WhatIsKnown | null;
	readonly notes: readonly ReadingNote[];
}

export type ReadingNote = Pick<Note, 'id' | 'text' | 'sources'>;

export function readingOf(module: Module): Reading {
	return {
		language: module.language,
		sections: module.sections.map((section) => ({
			id: section.id,
			title: section.title,
			level: section.level,
			html: section.html,
			standing: section.standing ?? null,
			notes: module.notes
				.filter((note) => note.section === section.id)
				.map(({ id, text, sources }) => ({ id, text, sources }))
		}))
	};
}

/** The reading in pieces, each of which ends with one of these sections; the last one at the end of the article. */
export function splitReading(reading: Reading, ends: readonly string[]): readonly Reading[] {
	const lasts = reading.sections.flatMap(({ id }, at) =>
		ends.includes(id) || at === reading.sections.length - 1 ? at : []
	);
	return lasts.map((last, at) => ({
		...reading,
		sections: reading.sections.slice((lasts[at - 1] ?? -1) + 1, last + 1)
	}));
}
