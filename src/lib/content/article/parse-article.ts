import type { ApartText, ParsedSentence } from './sentences.ts';
import { addressSentences } from './sentences.ts';
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { asSeen } from '../../passages/as-seen.ts';
import { collapse } from '../../passages/collapse.ts';
import { limits } from '../limits.ts';
import type { Figure, WhatIsKnown } from '../module.ts';
import type { Report } from '../problem.ts';
import { lineColumn, type TextFile, type Place } from '../text-file.ts';
import { readAttributeLists } from './attribute-lists.ts';
import { readBoxes, showBoxes, takeBoxes } from './boxes.ts';
import { readDefinitions } from './definition-lists.ts';
import { Footnotes } from './footnotes.ts';
import { readHtml, type Left } from './html-in-article.ts';
import {
	checkLink,
	checkMarkdown,
	leadsOut,
	markdownToHtml,
	parseMarkdown,
	sanitised,
	isTooDeep,
	isTooMuch
} from './markdown.ts';
import { placeFigures, type FigureContext } from './place-figures.ts';
import { readRaised, showRaised } from './raised.ts';
import { takeStanding, type TakenStanding } from './what-is-known.ts';
import * as articleProblems from '../../messages/article-problems.ts';
import * as fileProblems from '../../messages/file-problems.ts';

interface ArticleContext extends FigureContext {
	/** BCP 47, for where sentences end. */
	readonly language: string;
}

/** The article's sections; `undefined` where it cannot be read at all. Every problem is reported. */
export function parseArticle(context: ArticleContext): ParsedArticle | undefined {
	const { file, report } = context;
	if (isTooMuch(file, report)) return undefined;
	const boxed = takeBoxes(file);
	const tree = parseMarkdown(boxed.text);
	if (isTooDeep(tree)) {
		report('too-deep', { file, offset: 0 }, articleProblems.tooDeep);
		return undefined;
	}
	const html = markdownToHtml(tree);
	const read = readHtml(html, file);
	const lists = readAttributeLists(html);
	html.children = readDefinitions(withoutDoctype(html));
	const boxes = [...boxed.left, ...readBoxes(html, boxed.boxes)];
	if (isTooDeep(html)) {
		report('too-deep', { file, offset: 0 }, articleProblems.tooDeep);
		return undefined;
	}
	const anchors = takeAnchors(html, file, report);
	if (anchors.length > limits.sections) {
		report('file-too-large', { file, offset: 0 }, articleProblems.tooManyHeadings(anchors.length));
		return undefined;
	}
	const ids = new Set(anchors.map(({ id }) => id));
	const notShown = checkMarkdown(tree, file, ids, report);
	for (const { href, offset } of read.links) checkLink(href, { file, offset }, ids, report);
	reportLeft('raw-html', read.left, context);
	reportLeft('attribute-list', lists, context);
	reportLeft('not-shown', [...notShown, ...boxes], context);
	html.children = readRaised(withoutDoctype(html), file);
	const clean = sanitised(html);
	secureLinks(clean);
	clean.children = showRaised(withoutDoctype(clean));
	const footnotes = new Footnotes(clean);
	showBoxes(clean);
	const { before, bodies } = splitAtHeadings(clean);
	reportStart(before, anchors, file, report);
	if (anchors.length === 0) return undefined;
	const sections = anchors.map((anchor, at) => readSection(anchor, bodies[at], footnotes, context));
	reportLeft('footnote', footnotes.unused(), context);
	const figures = [...context.shown.values()].filter((figure) => figure !== undefined);
	return { file, sections, figures };
}

/** What is left out, each kind once, with the lines where it is left out again. */
function reportLeft(
	code: 'raw-html' | 'attribute-list' | 'not-shown' | 'footnote',
	left: readonly Left[],
	{ file, report }: ArticleContext
): void {
	const alike = new Map<string, Left[]>();
	for (const each of left) {
		const known = alike.get(each.message);
		if (known) known.push(each);
		else alike.set(each.message, [each]);
	}
	for (const [message, [first, ...others]] of alike) {
		const lines = [...new Set(others.map(({ offset }) => lineColumn({ file, offset }).line))];
		const again = lines.length > 0 ? [articleProblems.alsoOnLines(lines)] : [];
		report(code, { file, offset: first?.offset ?? 0 }, message, again);
	}
}

function withoutDoctype({ children }: Root): ElementContent[] {
	return children.filter((node) => node.type !== 'doctype');
}

/** What sanitising leaves of a link is allowed or goes; what leads out tells the other side nothing. */
function secureLinks(tree: Root): void {
	visit(tree, 'element', (node) => {
		if (node.tagName !== 'a' || node.properties['dataFootnote'] !== undefined) return;
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
		report('text-before-heading', { file, offset }, articleProblems.textBeforeHeading);
	} else if (anchors.length === 0)
		report('article-empty', { file, offset: 0 }, articleProblems.articleEmpty);
}

function readSection(
	{ id, level, offset }: Anchored,
	body: Body | undefined,
	footnotes: Footnotes,
	context: ArticleContext
): ParsedSection {
	const { file, report, language } = context;
	const place = { file, offset };
	const title = body?.title ?? '';
	if (asSeen(title) === '') report('heading-empty', place, articleProblems.headingEmpty);
	const nodes = body?.nodes ?? [];
	const taken = takeStanding(nodes);
	if (taken.type === 'incomplete')
		report(
			'standing-incomplete',
			{ file, offset: taken.offset },
			articleProblems.standingIncomplete
		);
	const rest = taken.type === 'standing' ? taken.rest : nodes;
	if (taken.type === 'standing') reportSummary(nodes.slice(taken.rest.length), context);
	const whole = [...rest, ...footnotes.take(rest)];
	const addressed = addressSentences(placeFigures(whole, id, context), id, language, file);
	const searchText = addressed.text.replaceAll('\n', ' ');
	const standing = taken.type === 'standing' ? { standing: taken.standing } : {};
	const heading: ApartText = { where: 'heading', text: title };
	const apart = [heading, ...addressed.apart, ...summaryOf(taken)];
	return { id, title, level, place, searchText, ...addressed, ...standing, apart };
}

/** It is shown as three plain texts. */
function reportSummary(list: readonly ElementContent[], { file, report }: ArticleContext): void {
	visit({ type: 'root', children: [...list] }, 'element', ({ tagName, position }) => {
		const place = { file, offset: position?.start.offset ?? 0 };
		if (tagName === 'a') report('not-shown', place, articleProblems.notShown.linkInSummary);
		if (tagName === 'img') report('not-shown', place, articleProblems.notShown.imageInSummary);
	});
}

function summaryOf(taken: TakenStanding): readonly ApartText[] {
	if (taken.type !== 'standing') return [];
	const { known, notKnown, debated } = taken.standing;
	return [known, notKnown, debated].map((text) => ({ where: 'summary', text }));
}

/** What the author wrote in a heading, apart from its words. */
interface Anchored {
	readonly id: string;
	readonly level: number;
	readonly offset: number;
}

/**
 * Takes the anchors (`{#id}`, or the id of an HTML heading) out of the headings at the top level, in order, and reports what is
 * wrong with them. Headings without an anchor get one from their words.
 */
function takeAnchors(tree: Root, file: TextFile, report: Report): readonly Anchored[] {
	const headings = tree.children.flatMap((node) =>
		node.type === 'element' && /^h[1-6]$/.test(node.tagName) ? [node] : []
	);
	const written = headings.map((heading) => takeAnchor(heading, file, report));
	const free = freeSlugs(new Set(written.filter((id) => id !== undefined)));
	const seen = new Set<string>();
	return headings.map((heading, at) => {
		const offset = offsetOf(heading);
		const level = Number(heading.tagName.slice(1));
		if (level === 1) report('heading-level', { file, offset }, articleProblems.headingLevel(level));
		const id = written[at] ?? free(toString(heading));
		if (seen.has(id)) report('duplicate-id', { file, offset }, fileProblems.duplicateAnchor(id));
		seen.add(id);
		return { id, level, offset };
	});
}

function offsetOf(heading: Element): number {
	return heading.position?.start.offset ?? 0;
}

function takeAnchor(heading: Element, file: TextFile, report: Report): string | undefined {
	const last = heading.children.at(-1);
	const words = last?.type === 'text' ? last.value.trimEnd() : '';
	const start = words.endsWith('}')
		? words.indexOf('{#', words.lastIndexOf('}', words.length - 2) + 1)
		: -1;
	const given = heading.properties['id'];
	if (start < 0 && typeof given !== 'string') return undefined;
	if (last?.type === 'text' && start >= 0) last.value = words.slice(0, start).trimEnd();
	const id = start < 0 ? String(given) : words.slice(start + 2, -1);
	if (/^[a-z][a-z0-9-]*$/.test(id)) return id;
	report('bad-anchor', { file, offset: offsetOf(heading) }, articleProblems.badAnchor(id));
	return undefined;
}

/** A function from words to ids that were not given yet: the second "Tea" is `tea-2`. */
export function freeSlugs(taken: ReadonlySet<string>): (words: string) => string {
	const given = new Set(taken);
	const counts = new Map<string, number>();
	return (words) => {
		const base = slug(words);
		// Counted on from the last time: a thousand equal headings take a thousand steps.
		let count = counts.get(base) ?? 1;
		let id = count === 1 ? base : `${base}-${count}`;
		for (; given.has(id); id = `${base}-${count}`) count += 1;
		counts.set(base, count);
		given.add(id);
		return id;
	};
}

/** Words to an id: "Is there a test?" to `is-there-a-test`. Never empty. */
function slug(words: string): string {
	const plain = words
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[-0-9]+|-+$/g, '')
		.slice(0, 60)
		.replace(/-+$/, '');
	return plain === '' ? 'section' : plain;
}

export interface ParsedSection {
	readonly id: string;
	readonly title: string;
	readonly level: number;
	/** Of the heading. */
	readonly place: Place;
	/** Sanitised, with our own sentence elements and figures in it. */
	readonly body: ElementContent[];
	readonly text: string;
	/** `text` with its newlines as spaces: offsets are the same, and quotes are looked for here. */
	readonly searchText: string;
	readonly sentences: readonly ParsedSentence[];
	readonly standing?: WhatIsKnown;
	/** Texts of the section that no quote is found in. */
	readonly apart: readonly ApartText[];
}

export interface ParsedArticle {
	readonly file: TextFile;
	readonly sections: readonly ParsedSection[];
	/** Raster figures that the article shows. */
	readonly figures: readonly Figure[];
}
