/**
 * Puts text between `<!-- name -->` and `<!-- /name -->` in a page, in place of what stands there.
 * Throws where the page lacks the markers: then it would go stale without a word.
 */
export function betweenMarkers(page: string, name: string, text: string): string {
	const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const [from, to] = [page.indexOf(open), page.indexOf(close)];
	if (from < 0 || to < from) throw new Error(`The page has no markers ${open} and ${close}.`);
	return `${page.slice(0, from + open.length)}\n\n${text}\n\n${page.slice(to)}`;
}
