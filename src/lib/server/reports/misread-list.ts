import type { SentenceFigures } from '../../analysis/figures.ts';
import type { Module } from '../../content/module.ts';
import type { QuizReport } from './quiz-report.ts';

/** A sentence of the article as the class answered it, with what each quiz shows of it. */
export interface MisreadSentence {
	readonly id: string;
	readonly text: string;
	readonly section: string;
	readonly sectionTitle: string;
	/** The most misread first; never empty. Each quiz has people of its own, so they are not added up. */
	readonly quizzes: readonly {
		readonly title: string;
		readonly figures: SentenceFigures;
	}[];
}

/** The list's order: what is shown by how much is against it at least, then what is not shown. */
function weight(figures: SentenceFigures | undefined): number {
	return figures?.type === 'shown' ? figures.atLeast : -1;
}

/** The sentences that questions touch, the most misread first; ties in the article's order. */
export function misreadList(
	module: Pick<Module, 'sections'>,
	reports: readonly QuizReport[]
): readonly MisreadSentence[] {
	const all = module.sections.flatMap((section) =>
		section.sentences.map(({ id, text }): MisreadSentence => {
			const quizzes = reports.flatMap(({ title, shown }) => {
				const sentences = shown.type === 'shown' ? shown.figures.sentences : [];
				const figures = sentences.find((sentence) => sentence.id === id);
				return figures ? [{ title, figures }] : [];
			});
			const sorted = quizzes.toSorted((one, other) => weight(other.figures) - weight(one.figures));
			return { id, text, section: section.id, sectionTitle: section.title, quizzes: sorted };
		})
	);
	const first = ({ quizzes }: MisreadSentence): number => weight(quizzes[0]?.figures);
	return all
		.filter(({ quizzes }) => quizzes.length > 0)
		.toSorted((one, other) => first(other) - first(one));
}
