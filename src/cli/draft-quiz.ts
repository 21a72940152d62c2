import * as words from '../lib/messages/command-line.ts';
import type { ParsedSection } from '../lib/content/article/parse-article.ts';
import { placeholders } from '../lib/content/placeholders.ts';
import { findPassage } from '../lib/content/find-passage.ts';

/** A quiz as it is written to YAML, with one draft question for each section that has a sentence to quote. */
export function draftQuiz(title: string, sections: readonly ParsedSection[]): object {
	return {
		title: words.quizTitle(title),
		intro: placeholders.intro,
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
			stem: words.draftStem(section.title),
			options: [
				{
					id: 'right',
					text: placeholders.right,
					key: true,
					chosen: placeholders.rightChosen,
					missed: placeholders.rightMissed,
					explains
				},
				{
					id: 'wrong',
					text: placeholders.wrong,
					chosen: placeholders.wrongChosen,
					explains
				}
			]
		}
	];
}
