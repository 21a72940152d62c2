import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problem.ts';
import type { TextFile } from '../text-file.ts';
import { nearest } from '../words/nearest.ts';
import { quoted } from '../words/quoted.ts';

/** Reports what may not stand in an article, before sanitising takes it out without a word. */
export function checkMarkdown(
	tree: Root,
	file: TextFile,
	anchors: ReadonlySet<string>,
	report: Report
): void {
	const top = new Set<Nodes>(tree.children);
	const definitions = new Map<string, string>();
	visit(tree, 'definition', ({ identifier, url }) => {
		if (!definitions.has(identifier)) definitions.set(identifier, url);
	});
	visit(tree, (node) => {
		const place = { file, offset: node.position?.start.offset ?? 0 };
		if (node.type === 'html' && !/^<!--[^]*-->$/.test(node.value))
			report('raw-html', place, `${quoted(node.value)} is raw HTML.`);
		if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
			report('footnote', place, 'Footnotes are not shown.');
		if (node.type === 'heading' && !top.has(node))
			report('heading-inside', place, 'The heading stands inside a list or quotation.');
		if (node.type === 'link') checkLink(node.url, place, anchors, report);
		if (node.type === 'linkReference')
			checkLink(definitions.get(node.identifier) ?? '', place, anchors, report);
	});
}

/** http, https and mailto: what may lead out of the article. */
export function leadsOut(url: string): boolean {
	return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url);
}

function checkLink(
	url: string,
	place: { file: TextFile; offset: number },
	anchors: ReadonlySet<string>,
	report: Report
): void {
	if (leadsOut(url)) return;
	if (!url.startsWith('#')) {
		report('link-not-allowed', place, `The link leads to ${quoted(url)}.`);
	} else if (!anchors.has(url.slice(1))) {
		report('link-to-nowhere', place, `No section has the anchor ${quoted(url.slice(1))}.`, () => {
			const close = nearest(url.slice(1), anchors);
			return close ? [`Did you mean "#${close}"?`] : [];
		});
	}
}
