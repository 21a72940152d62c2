/** Attributes that Kramdown, Pandoc and Docusaurus write behind a piece of Markdown: `{: .note}`, `{#fig width=50%}`. */
import type { Element, ElementContent, Root, Text } from 'hast';
import { quoted } from '../words.ts';
import { htmlAttributes } from './html-tags.ts';
import type { Left } from './html-in-article.ts';
import * as articleProblems from '../../messages/article-problems.ts';

const item = String.raw`(?:[#.][\w:.-]+|[\w:-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s"'{}]+))`;
const kramdown = new RegExp(String.raw`\s?\{:\s*(?:${item}|toc|[\w-]+)?(?:\s+${item})*\s*\}`, 'g');
const pandoc = new RegExp(String.raw`^\{\s*${item}(?:\s+${item})*\s*\}`);
/** Of a heading: `{#anchor}` alone is the article's own. */
const ofHeading = new RegExp(
	String.raw`\s*\{\s*(?!#[^\s{}]*\s*\})(?:-|${item}(?:\s+${item})*)\s*\}\s*$`
);

/** What an image may say of itself. */
const ofImages = ['alt', 'width', 'height', 'title'];

/** Takes them out of the texts, and says what none of them does. */
export function readAttributeLists(tree: Root): readonly Left[] {
	const left: Left[] = [];
	const children = tree.children.filter((node) => node.type !== 'doctype');
	tree.children = readAll(children, undefined, left);
	return left;
}

function readAll(
	children: readonly ElementContent[],
	parent: Element | undefined,
	left: Left[]
): ElementContent[] {
	const made: ElementContent[] = [];
	for (const node of children) {
		if (node.type === 'text') {
			const value = withoutLists(
				node,
				made.at(-1),
				node === children.at(-1) ? parent : undefined,
				left
			);
			if (value !== '') made.push(value === node.value ? node : { ...node, value });
		} else if (node.type !== 'element' || node.tagName === 'code' || node.tagName === 'pre')
			made.push(node);
		else {
			const inner = readAll(node.children, node, left);
			// A paragraph of nothing but attributes.
			if (inner.length > 0 || node.children.length === 0) made.push({ ...node, children: inner });
		}
	}
	return made;
}

function withoutLists(
	node: Text,
	before: ElementContent | undefined,
	/** Whose last child it is. */
	parent: Element | undefined,
	left: Left[]
): string {
	if (!node.value.includes('{')) return node.value;
	const start = node.position?.start.offset ?? 0;
	let { value } = node;
	const take = (list: string, at: number): string => {
		takeList(list, at === 0 ? before : undefined, start + at, left);
		return '';
	};
	if (before?.type === 'element' && before.tagName !== 'br') value = value.replace(pandoc, take);
	if (parent && /^h[1-6]$/.test(parent.tagName)) value = value.replace(ofHeading, take);
	return value.replace(kramdown, (list, at: number) =>
		/[#.=]|\btoc\b/.test(list) ? take(list, at) : list
	);
}

function takeList(
	list: string,
	before: ElementContent | undefined,
	offset: number,
	left: Left[]
): void {
	const attributes = htmlAttributes(list.replace(/^\s*\{:?|\}\s*$/g, ''));
	const image = before?.type === 'element' && before.tagName === 'img' ? before : undefined;
	let lost = image === undefined;
	for (const [name, value] of attributes) {
		if (image && ofImages.includes(name)) {
			if (String(image.properties[name] ?? '') === '') image.properties[name] = value;
			else lost = true;
		} else lost = true;
	}
	const at = offset + (/^\s*/.exec(list)?.[0].length ?? 0);
	if (lost) left.push({ offset: at, message: articleProblems.attributeList(quoted(list.trim())) });
}
