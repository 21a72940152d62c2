import { render } from 'svelte/server';
import type { Module } from '$lib/content/module';
import Article from '$lib/reader/Article.svelte';
import { readingOf } from '$lib/reader/reading';
import { SLOT } from '$lib/reader/slot';

const rendered = new WeakMap<Module, string>();

/** The article of a module as it stands in its pages; rendered once for each compiled module. */
export function articleHtml(module: Module): string {
	const known = rendered.get(module);
	if (known !== undefined) return known;
	const { body } = render(Article, { props: { reading: readingOf(module) } });
	rendered.set(module, body);
	return body;
}

/** The page with the article in its place; a page without a place for it stays as it is. */
export function insertArticle(page: string, article: string | undefined): string {
	return article === undefined ? page : page.replace(SLOT, () => article);
}
