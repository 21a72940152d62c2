import type { Draft } from './draft/draft.ts';
import { eachOption } from './draft/read-list.ts';

/** How much of one section is asked about. Drafts do not count. */
export interface SectionCoverage {
	readonly id: string;
	readonly title: string;
	readonly sentences: number;
	/** Questions with a right option that this section explains. */
	readonly questions: number;
	/** Right options that this section explains. */
	readonly right: number;
	/** Wrong options that this section explains. */
	readonly wrong: number;
	/** Ids of the sentences that no option quotes. */
	readonly neverAsked: readonly string[];
	/** Ids of the sentences that only right options quote: no wrong answer leads there. */
	readonly rightOnly: readonly string[];
}

export interface Coverage {
	readonly quizzes: readonly {
		readonly id: string;
		readonly questions: number;
		readonly drafts: number;
	}[];
	readonly sections: readonly SectionCoverage[];
}

export function coverageOf(draft: Draft): Coverage {
	// A sentence to pick that no author says anything of asks about nothing.
	const shown = eachOption(draft).filter(
		({ question, option }) => !question.authored.draft && option.sentence === undefined
	);
	const quizzes = draft.quizzes.map(({ id, questions }) => {
		const drafts = questions.filter(({ authored }) => authored.draft).length;
		return { id, questions: questions.length - drafts, drafts };
	});
	const sections = (draft.article?.sections ?? []).map((section): SectionCoverage => {
		const here = shown.filter(({ option }) => option.passage?.section === section.id);
		const right = here.filter(({ option }) => option.key);
		const wrong = here.filter(({ option }) => !option.key);
		const quotedBy = (found: typeof here) =>
			new Set(found.flatMap(({ option }) => option.passage?.sentences ?? []));
		const byRight = quotedBy(right);
		const byWrong = quotedBy(wrong);
		const ids = section.sentences.map(({ id }) => id);
		return {
			id: section.id,
			title: section.title,
			sentences: ids.length,
			questions: new Set(right.map(({ question }) => question)).size,
			right: right.length,
			wrong: wrong.length,
			neverAsked: ids.filter((id) => !byRight.has(id) && !byWrong.has(id)),
			rightOnly: ids.filter((id) => byRight.has(id) && !byWrong.has(id))
		};
	});
	return { quizzes, sections };
}
