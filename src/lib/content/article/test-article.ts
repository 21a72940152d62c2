import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { DraftTerm } from '../draft/draft.ts';
import type { Figure } from '../module.ts';
import { collectProblems, type Problem } from '../problem.ts';
import { textFile } from '../text-file.ts';
import { markTerms } from './mark-terms.ts';
import { type ParsedSection, parseArticle } from './parse-article.ts';
import { htmlToString } from './markdown.ts';

export interface Rendered {
	readonly sections: readonly (ParsedSection & { readonly html: string })[];
	readonly problems: readonly Problem[];
}

/** For tests: an article as it is rendered, with what was reported on the way. */
export function renderArticle(
	markdown: string,
	terms: readonly Omit<DraftTerm, 'at'>[] = [],
	figures: Readonly<Record<string, string | Uint8Array>> = {}
): Rendered {
	const { problems, report } = collectProblems();
	const encoder = new TextEncoder();
	const files = new Map(
		Object.entries(figures).map(([name, text]) => [
			name,
			typeof text === 'string' ? encoder.encode(text) : text
		])
	);
	const file = textFile('article.md', markdown);
	const article = parseArticle({
		...{ module: 'tea', language: 'en', file, files, report },
		shown: new Map<string, Figure | undefined>(),
		svgs: { bytes: 0, work: 0 }
	});
	const sections = article?.sections ?? [];
	const at = () => ({ file, offset: 0 });
	const { bodies } = markTerms(
		sections,
		terms.map((term) => ({ ...term, at }))
	);
	return {
		sections: sections.map((section, index) => ({
			...section,
			html: htmlToString(bodies[index] ?? [])
		})),
		problems
	};
}

/** The elements of a piece of HTML, as a browser would read it. */
export function elementsOf(html: string): readonly Element[] {
	const found: Element[] = [];
	visit(unified().use(rehypeParse, { fragment: true }).parse(html), 'element', (node) => {
		found.push(node);
	});
	return found;
}

/** Id to text of the sentence elements in a piece of HTML. */
export function sentenceTexts(html: string): ReadonlyMap<string, string> {
	return new Map(
		elementsOf(html)
			.filter(({ properties }) => String(properties['className']) === 'sentence')
			.map((element) => [String(element.properties['id']), toString(element)])
	);
}
