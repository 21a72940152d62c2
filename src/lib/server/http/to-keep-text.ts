/** What there is to remember of an article, as a text file. */
import type { Module } from '../../content/module.ts';
import { notMedicalAdvice } from '../../messages/frame.ts';
import { readIn } from '../../messages/reader.ts';
import { toAsk, toRemember } from '../../messages/quiz-result.ts';

export function toKeepText({
	title,
	remember = [],
	ask = []
}: Pick<Module, 'title' | 'remember' | 'ask'>): string {
	const lists = [
		{ heading: toRemember(remember.length), items: remember },
		{ heading: toAsk, items: ask }
	].filter(({ items }) => items.length > 0);
	const written = lists.map(({ heading, items }) =>
		[heading, ...items.map(({ text, passage }) => said(text, passage))].join('\n\n')
	);
	return `${[title, ...written, notMedicalAdvice].join('\n\n\n')}\n`;
}

type Passage = NonNullable<Module['ask']>[number]['passage'];

function said(text: string, { exact, sectionTitle }: Passage): string {
	return `- ${text}\n  “${exact}”\n  ${readIn(sectionTitle)}`;
}
