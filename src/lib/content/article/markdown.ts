import type { Element, Root as Html, Nodes as HtmlNodes } from 'hast';
import type {
	Definition,
	FootnoteDefinition,
	FootnoteReference,
	Nodes,
	Root as Markdown
} from 'mdast';
import type { State } from 'mdast-util-to-hast';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { limits } from '../limits.ts';
import type { Report } from '../problem.ts';
import type { TextFile } from '../text-file.ts';
import { nearest, quoted } from '../words.ts';
import { codeFences } from './code-fences.ts';
import { element } from './element.ts';
import type { Left } from './html-in-article.ts';
import { notShownIn } from './not-shown.ts';
import * as articleProblems from '../../messages/article-problems.ts';
import * as fileProblems from '../../messages/file-problems.ts';

/** Reports what may not stand in an article. */
export function checkMarkdown(
	tree: Markdown,
	file: TextFile,
	anchors: ReadonlySet<string>,
	report: Report
): readonly Left[] {
	const top = new Set<Nodes>(tree.children);
	const definitions = new Map<string, Definition>();
	visit(tree, 'definition', (definition) => {
		const { identifier } = definition;
		if (!definitions.has(identifier)) definitions.set(identifier, definition);
	});
	visit(tree, (node) => {
		const place = { file, offset: node.position?.start.offset ?? 0 };
		if (node.type === 'heading' && !top.has(node))
			report('heading-inside', place, articleProblems.headingInside);
		if (node.type === 'link') checkLink(node.url, place, anchors, report);
		if (node.type === 'linkReference')
			checkLink(definitions.get(node.identifier)?.url ?? '', place, anchors, report);
	});
	return notShownIn(tree, definitions);
}

/** http, https and mailto: what may lead out of the article. */
export function leadsOut(url: string): boolean {
	return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url);
}

export function checkLink(
	url: string,
	place: { file: TextFile; offset: number },
	anchors: ReadonlySet<string>,
	report: Report
): void {
	if (leadsOut(url)) return;
	if (!url.startsWith('#')) {
		report('link-not-allowed', place, articleProblems.linkNotAllowed(quoted(url)));
	} else if (!anchors.has(url.slice(1))) {
		report('link-to-nowhere', place, articleProblems.linkToNowhere(quoted(url.slice(1))), () => {
			const close = nearest(url.slice(1), anchors);
			return close ? [fileProblems.didYouMean(`#${close}`)] : [];
		});
	}
}

/**
 * What an author's Markdown may become: nothing of this can run, load or be styled. Ids, classes and
 * what else the page needs are put in afterwards, by us.
 */
const cellAttributes: NonNullable<Options['attributes']>[string] = [
	['align', 'left', 'right', 'center'],
	['colSpan', /^[1-9]\d?$/],
	['rowSpan', /^[1-9]\d?$/],
	['scope', 'row', 'col', 'rowgroup', 'colgroup']
];
const allowed: Options = {
	tagNames: [
		...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'a', 'em', 'strong', 'del', 'code', 'pre', 'br'],
		...['ul', 'ol', 'li', 'blockquote', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img'],
		...['sup', 'sub', 'kbd', 'caption', 'details', 'summary', 'dl', 'dt', 'dd', 'aside']
	],
	attributes: {
		a: ['href', 'dataFootnote'],
		aside: ['dataFootnote', 'dataBox'],
		p: ['dataTitle'],
		img: ['src', 'alt', 'title', 'width', 'height'],
		ol: ['start'],
		th: cellAttributes,
		td: cellAttributes
	},
	protocols: { href: ['http', 'https', 'mailto'], src: ['none'] },
	strip: ['script']
};

// Made once: putting a processor together costs more than a small article. One tilde stands for what is below the line.
const reader = unified()
	.use(remarkParse)
	// CommonMark finds the end of an emphasis by the blanks around it, which Chinese and Japanese do not write.
	.use(remarkCjkFriendly)
	.use(remarkGfm, { singleTilde: false })
	.use(remarkRehype, {
		allowDangerousHtml: true,
		// See `footnotes.ts`.
		handlers: {
			footnoteReference(state: State, node: FootnoteReference): Element {
				const found = element('a', { dataFootnote: node.identifier }, []);
				state.patch(node, found);
				return found;
			},
			footnoteDefinition(state: State, node: FootnoteDefinition): Element {
				const found = element('aside', { dataFootnote: node.identifier }, state.all(node));
				state.patch(node, found);
				return found;
			}
		}
	})
	.freeze();
const cleaner = unified().use(rehypeSanitize, allowed).use(rehypeStringify).freeze();

export function parseMarkdown(text: string): Markdown {
	return reader.parse(text);
}

/** With the author's HTML as it is written, in `raw` nodes: see `html-in-article.ts`. */
export function markdownToHtml(tree: Markdown): Html {
	return reader.runSync(tree);
}

/** Safe whatever it was. Afterwards only our own is added. */
export function sanitised(tree: Html): Html {
	return cleaner.runSync(tree);
}

export function htmlToString(children: Html['children']): string {
	return cleaner.stringify({ type: 'root', children });
}

interface Block {
	lines: number;
	length: number;
	marks: number;
	emphasis: number;
	/** Of the line with the most. */
	pipes: number;
}

/** What the article comes to. */
interface Whole {
	items: number;
	/** Of the blocks before this one. */
	cells: number;
}

const newBlock = (): Block => ({ lines: 0, length: 0, marks: 0, emphasis: 0, pipes: 0 });

/**
 * Whether the Markdown holds what nobody writes and what parsers take quadratic time or deep stacks for;
 * then it is reported, and must not be parsed.
 */
export function isTooMuch(file: TextFile, report: Report): boolean {
	// Markdown ends a line at a lone carriage return, too.
	const lines = file.lineStarts.length + (file.text.match(/\r(?!\n)/g)?.length ?? 0);
	if (lines > limits.articleLines) {
		report('file-too-large', { file, offset: 0 }, articleProblems.tooManyArticleLines(lines));
		return true;
	}
	let block = newBlock();
	const whole: Whole = { items: 0, cells: 0 };
	const fence = codeFences();
	for (const [at, offset] of file.lineStarts.entries()) {
		const line = file.text.slice(offset, file.lineStarts[at + 1] ?? file.text.length);
		// Other blanks than these do not end a block of Markdown.
		if (/^[ \t\r\n]*$/.test(line)) {
			whole.cells += cellsOf(block);
			block = newBlock();
		}
		block.lines += 1 + (line.match(/\r(?!\n)/g)?.length ?? 0);
		block.length += line.length;
		block.marks += line.match(/[[\]*_~`<&\\@]|:\/\/|www\./g)?.length ?? 0;
		block.emphasis += line.match(/[*_~]+/g)?.length ?? 0;
		block.pipes = Math.max(block.pipes, line.match(/\|/g)?.length ?? 0);
		whole.items += line.match(itemMarks)?.[0].match(/[-*+]|\d+[.)]/g)?.length ?? 0;
		const excess = excessOf(fence(line) ? line.trimStart() : line, block, whole);
		if (excess) {
			report(excess.code, { file, offset }, excess.message);
			return true;
		}
	}
	return false;
}

/** What stands before the text of a line: blanks, quotations and marks of list items. */
const itemMarks = /^(?:[ \t]|>|[-*+](?=[ \t\r\n]|$)|\d{1,9}[.)](?=[ \t\r\n]|$))*/;

/**
 * Cells that a parser may make of a block, if it is a table: every row gets as many as the row of hyphens has,
 * so that a few bytes a row can stand for thousands of cells.
 */
function cellsOf({ lines, pipes }: Block): number {
	return lines > 1 && pipes > 0 ? lines * (pipes + 1) : 0;
}

interface Excess {
	readonly code: 'line-too-long' | 'too-deep' | 'table-too-large' | 'too-many-items';
	readonly message: string;
}

function excessOf(line: string, block: Block, whole: Whole): Excess | undefined {
	const { lines, length, marks, emphasis } = block;
	if (line.length > limits.lineLength)
		return { code: 'line-too-long', message: articleProblems.lineTooLong(line.length) };
	if (length > limits.blockLength)
		return { code: 'line-too-long', message: articleProblems.noBlankLine(length) };
	if (lines > limits.blockLines)
		return { code: 'line-too-long', message: articleProblems.noBlankLineIn(lines) };
	if (blockMarks(line) > limits.blockDepth)
		return { code: 'too-deep', message: articleProblems.listsTooDeep };
	if (marks > limits.blockMarks || emphasis > limits.emphasisMarks)
		return { code: 'too-deep', message: articleProblems.tooManyMarks };
	if (whole.cells + cellsOf(block) > limits.tableCells)
		return {
			code: 'table-too-large',
			message: articleProblems.tooManyCells(limits.tableCells)
		};
	if (whole.items > limits.listItems)
		return {
			code: 'too-many-items',
			message: articleProblems.tooManyItems(limits.listItems)
		};
	return undefined;
}

/** Marks of lists and quotations at the start of a line, and its indentation, four columns a level. */
function blockMarks(line: string): number {
	const start = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? '';
	const marks = start.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
	const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
	return marks + Math.floor(indent / 4);
}

/** Whether a tree is deeper than what recursion over it may take. Without recursion itself. */
export function isTooDeep(tree: HtmlNodes | Nodes): boolean {
	const open: { node: HtmlNodes | Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
	for (let next = open.pop(); next; next = open.pop()) {
		if (next.depth > limits.treeDepth) return true;
		const children = 'children' in next.node ? next.node.children : [];
		for (const node of children) open.push({ node, depth: next.depth + 1 });
	}
	return false;
}
