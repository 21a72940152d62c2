import type { ParsedSection } from '../lib/content/article/parse-article.ts';
import { findPassage } from '../lib/content/find-passage.ts';

/** A quiz as it is written to YAML, with one draft question for each section that has a sentence to quote. */
export function draftQuiz(title: string, sections: readonly ParsedSection[]): object {
	return {
		title: `Questions on ${title}`,
		intro: 'Say in a sentence what this quiz is about.',
		book: 'open',
		behaviour: 'practice',
		order: 'fixed',
		questions: sections.flatMap(draftQuestion)
	};
}

function draftQuestion(section: ParsedSection): readonly object[] {
	const quote = section.sentences
		.map(({ text }) => text)
		.find((text) => findPassage(section, text).type === 'found');
	if (quote === undefined) return [];
	const explains = { section: section.id, quote };
	return [
		{
			id: `about-${section.id}`,
			kind: 'choice',
			level: 'recall',
			draft: true,
			stem: `What does the article say in "${section.title}"?`,
			options: [
				{
					id: 'right',
					text: 'Write here what it says',
					key: true,
					chosen: 'The article says so: write why this is what it says.',
					missed: 'Write why this is what the article says.',
					explains
				},
				{
					id: 'wrong',
					text: 'Write here what it does not say',
					chosen: 'Write why this is not what the article says.',
					explains
				}
			]
		}
	];
}
