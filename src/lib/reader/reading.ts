import type { Module, Note, WhatIsKnown } from '../content/module.ts';

/** What the pages show of an article: listed field by field, so that claims and tags stay home. */
export interface Reading {
	/** BCP 47. */
	readonly language: string;
	/** What the notes are, in the module's language; absent where they are what guidelines add. */
	readonly notesLabel?: string;
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

export type ReadingNote = Pick<Note, 'id' | 'text' | 'see' | 'sources'>;

export function readingOf(module: Module): Reading {
	return {
		language: module.language,
		...(module.notesLabel === undefined ? {} : { notesLabel: module.notesLabel }),
		sections: module.sections.map((section) => ({
			id: section.id,
			title: section.title,
			level: section.level,
			html: section.html,
			standing: section.standing ?? null,
			notes: module.notes
				.filter((note) => note.section === section.id)
				.map(({ id, text, see, sources }) => ({ id, text, ...(see && { see }), sources }))
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
