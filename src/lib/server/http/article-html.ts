import { render } from 'svelte/server';
import type { Module } from '$lib/content/module';
import Article from '$lib/reader/Article.svelte';
import richStyles from '$lib/reader/rich.css?url&no-inline';
import * as words from '$lib/messages/boxes';
import { ownWordsIn } from '$lib/ui/module-language';
import { readingOf, splitReading } from '$lib/reader/reading';
import { SLOT } from '$lib/reader/slot';

const rendered = new WeakMap<Module, Map<string, readonly string[]>>();

/**
 * The article of a module as it stands in its pages, in one piece, or cut after some of its sections, so that
 * something can stand between. Rendered once for each compiled module.
 */
export function articleHtml(module: Module, ends: readonly string[] = []): readonly string[] {
	const known = rendered.get(module) ?? new Map<string, readonly string[]>();
	rendered.set(module, known);
	const cuts = ends.join(' ');
	const pieces =
		known.get(cuts) ??
		splitReading(readingOf(module), ends).map(
			(reading, at) =>
				(at === 0 ? stylesOf(module) : '') +
				withoutMarks(withNames(render(Article, { props: { reading } }).body, module))
		);
	known.set(cuts, pieces);
	return pieces;
}

/** A box without a title has the name of its kind, in our words. */
function withNames(html: string, { language }: Module): string {
	const { lang, dir } = ownWordsIn(language);
	const written = (lang ? ` lang="${lang}"` : '') + (dir ? ` dir="${dir}"` : '');
	return html.replace(
		/(<aside class="box box-(note|tip|important|warning|caution)" role="note">)(?!<p class="title">)/g,
		(_, start: string, kind: keyof typeof words.boxes) =>
			`${start}<p class="title"${written}>${words.boxes[kind]}</p>`
	);
}

/** What `rich.css` draws. */
const rich =
	/<(?:sup|sub|kbd|caption|details|dl|blockquote)\b|class="(?:raised|sized-figure|ref|box box-[a-z]+)"/;

/** The styles of what only some articles hold: most pages do without them. */
function stylesOf({ sections }: Module): string {
	if (!sections.some(({ html, level }) => level > 2 || rich.test(html))) return '';
	return `<link rel="stylesheet" href="${richStyles}">`;
}

/** The article in one piece, with a number before each sentence: by its id. */
export function numberedArticle(
	module: Module,
	numbers: ReadonlyMap<string, number>
): readonly string[] {
	return markedArticle(module, (id) => {
		const number = numbers.get(id);
		return number === undefined ? '' : `<span class="number">${number}</span>`;
	});
}

/** The article in one piece, with HTML at the start of some sentences, by their ids. */
export function markedArticle(module: Module, mark: (id: string) => string): readonly string[] {
	return articleHtml(module).map((piece) =>
		piece.replace(/<span [^>]*\bid="([^"]+)"[^>]*>/g, (span, id: string) => span + mark(id))
	);
}

/** Without the comments that tell a script in the page what it may draw anew: of the article it draws nothing. */
function withoutMarks(html: string): string {
	return html.replace(/<!--.*?-->/g, '');
}

/** The page with the pieces of the article in their places; a page without a place stays as it is. */
export function insertArticle(page: string, pieces: readonly string[] = []): string {
	return pieces.reduce((page, piece) => page.replace(SLOT, () => piece), page);
}
