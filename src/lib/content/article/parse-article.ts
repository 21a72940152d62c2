import type { ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { collapse } from '../../passages/collapse.ts';
import { limits } from '../limits.ts';
import type { Report } from '../problem.ts';
import type { TextFile } from '../text-file.ts';
import { addressSentences } from './address-sentences.ts';
import { checkMarkdown, leadsOut } from './check-markdown.ts';
import { takeAnchors, type Anchored } from './headings.ts';
import type { ParsedArticle, ParsedSection } from './parsed-article.ts';
import { placeFigures, type FigureContext } from './place-figures.ts';
import { markdownToHtml, parseMarkdown } from './processor.ts';
import { takeStanding } from './take-standing.ts';
import { isTooDeep, isTooMuch } from './too-much.ts';

export interface ArticleContext extends FigureContext {
	/** BCP 47, for where sentences end. */
	readonly language: string;
}

/** The article's sections; `undefined` where it cannot be read at all. Every problem is reported. */
export function parseArticle(context: ArticleContext): ParsedArticle | undefined {
	const { file, report } = context;
	if (isTooMuch(file, report)) return undefined;
	const tree = parseMarkdown(file.text);
	if (isTooDeep(tree)) {
		report('too-deep', { file, offset: 0 }, 'The article nests too deeply.');
		return undefined;
	}
	const anchors = takeAnchors(tree, file, report);
	if (anchors.length > limits.sections) {
		const message = `The article has ${anchors.length} headings.`;
		report('file-too-large', { file, offset: 0 }, message);
		return undefined;
	}
	checkMarkdown(tree, file, new Set(anchors.map(({ id }) => id)), report);
	const html = markdownToHtml(tree);
	secureLinks(html);
	const { before, bodies } = splitAtHeadings(html);
	reportStart(before, anchors, file, report);
	if (anchors.length === 0) return undefined;
	const sections = anchors.map((anchor, at) => readSection(anchor, bodies[at], context));
	const figures = [...context.shown.values()].filter((figure) => figure !== undefined);
	return { file, sections, figures };
}

/** What sanitising leaves of a link is allowed or goes; what leads out tells the other side nothing. */
function secureLinks(tree: Root): void {
	visit(tree, 'element', (node) => {
		if (node.tagName !== 'a') return;
		const href = String(node.properties['href'] ?? '');
		if (leadsOut(href)) node.properties = { href, rel: ['noopener', 'noreferrer'] };
		else node.properties = href.startsWith('#') ? { href } : {};
	});
}

interface Body {
	readonly title: string;
	readonly nodes: ElementContent[];
}

function splitAtHeadings(tree: Root): { before: ElementContent[]; bodies: readonly Body[] } {
	const before: ElementContent[] = [];
	const bodies: Body[] = [];
	for (const node of tree.children) {
		if (node.type === 'doctype') continue;
		if (node.type === 'element' && /^h[1-6]$/.test(node.tagName))
			bodies.push({ title: collapse(toString(node)), nodes: [] });
		else (bodies.at(-1)?.nodes ?? before).push(node);
	}
	return { before, bodies };
}

function reportStart(
	before: readonly ElementContent[],
	anchors: readonly Anchored[],
	file: TextFile,
	report: Report
): void {
	const first = before.find((node) => node.type === 'element');
	if (first) {
		const offset = first.position?.start.offset ?? 0;
		report('text-before-heading', { file, offset }, 'There is text before the first heading.');
	} else if (anchors.length === 0)
		report('article-empty', { file, offset: 0 }, 'The article has no section.');
}

function readSection(
	{ id, level, offset }: Anchored,
	body: Body | undefined,
	context: ArticleContext
): ParsedSection {
	const { file, report, language } = context;
	const place = { file, offset };
	const title = body?.title ?? '';
	if (title === '') report('heading-empty', place, 'The heading has no words.');
	const nodes = body?.nodes ?? [];
	const taken = takeStanding(nodes);
	if (taken.type === 'incomplete')
		report('standing-incomplete', { file, offset: taken.offset }, 'The closing list is not whole.');
	const rest = taken.type === 'standing' ? taken.rest : nodes;
	const addressed = addressSentences(placeFigures(rest, id, context), id, language, file);
	const searchText = addressed.text.replaceAll('\n', ' ');
	const standing = taken.type === 'standing' ? { standing: taken.standing } : {};
	return { id, title, level, place, searchText, ...addressed, ...standing };
}
