import type { Quiz, Section } from './module.ts';

/** Where in the article a quiz has its place. */
export interface QuizPlace {
	/** Id of the section in which what it asks about begins. */
	readonly from: string;
	/** Id of the section after which it is offered. */
	readonly after: string;
}

/**
 * Where a quiz belongs, by the sections that its right answers are explained in. It is offered where three in four of
 * its questions can be answered from what was read by then: one question that looks ahead does not put it off. With
 * the book closed nothing can be looked up, so all of them must be answerable. An author who wants another place
 * says so (`after`). In the same way it begins where a quarter of its questions do.
 */
export function placeQuiz(
	sections: readonly Pick<Section, 'id'>[],
	{ after, book, questions }: Pick<Quiz, 'after' | 'book' | 'questions'>
): QuizPlace {
	const order = new Map(sections.map(({ id }, at) => [id, at]));
	const needed = questions.map(({ parts }) =>
		parts
			.flatMap(({ options }) => options.filter(({ key }) => key))
			.flatMap(({ passage }) => order.get(passage.section) ?? [])
	);
	const asked = needed.filter((places) => places.length > 0);
	const firsts = asked.map((places) => Math.min(...places)).toSorted((a, b) => a - b);
	const lasts = asked.map((places) => Math.max(...places)).toSorted((a, b) => a - b);
	const enough = book === 'closed' ? lasts.length : Math.ceil(lasts.length * 0.75);
	const idAt = (at: number | undefined) => sections[at ?? sections.length - 1]?.id ?? '';
	return {
		from: idAt(firsts[Math.floor(firsts.length / 4)] ?? 0),
		after: after !== undefined && order.has(after) ? after : idAt(lasts[enough - 1])
	};
}
