/** Boxes: `> [!NOTE]` of GitHub, `:::note` of Docusaurus, `::: {.callout-note}` of Pandoc and Quarto. */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { TextFile } from '../text-file.ts';
import { quoted } from '../words.ts';
import { codeFences } from './code-fences.ts';
import { element } from './element.ts';
import type { Left } from './html-in-article.ts';
import * as articleProblems from '../../messages/article-problems.ts';

export const boxKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
type BoxKind = (typeof boxKinds)[number];

/** What other systems call them. */
const kinds: Readonly<Partial<Record<string, BoxKind>>> = {
	...{ note: 'note', info: 'note', seealso: 'note', tip: 'tip', hint: 'tip' },
	...{ important: 'important', warning: 'warning', attention: 'warning' },
	...{ caution: 'caution', danger: 'caution' }
};

/** A box between two lines of colons. */
interface Box {
	readonly offset: number;
	readonly kind: BoxKind | undefined;
	readonly title: string;
	readonly line: string;
	end: number;
}

export interface BoxedText {
	/** As long as the text, without the lines of colons. */
	readonly text: string;
	/** The inner ones before the outer ones. */
	readonly boxes: readonly Box[];
	readonly left: readonly Left[];
}

/** Takes the lines of colons out of the text of an article, each in blanks of its length. */
export function takeBoxes({ text, lineStarts }: TextFile): BoxedText {
	if (!text.includes(':::')) return { text, boxes: [], left: [] };
	const [boxes, open, left]: [Box[], Box[], Left[]] = [[], [], []];
	const inFence = codeFences();
	const parts = lineStarts.map((offset, at) => {
		const line = text.slice(offset, lineStarts[at + 1] ?? text.length);
		const found = inFence(line) ? undefined : /^ {0,3}:{3,}([^\r\n]*)/.exec(line);
		if (!found) return line;
		const said = (found[1] ?? '').replace(/:{3,}\s*$/, '').trim();
		if (said === '') {
			const box = open.pop();
			if (box) boxes.push({ ...box, end: offset });
			else left.push({ offset, message: articleProblems.box.stray(quoted(found[0])) });
		} else open.push({ offset, line: found[0], end: text.length, ...readBox(said) });
		return line.replace(/[^\r\n]/g, ' ');
	});
	for (const box of open.reverse()) {
		left.push({ offset: box.offset, message: articleProblems.box.unended(quoted(box.line)) });
		boxes.push(box);
	}
	return { text: parts.join(''), boxes, left };
}

function readBox(said: string): Pick<Box, 'kind' | 'title'> {
	const [all = '', name = ''] = /^(?:\{\s*\.?)?(?:callout-)?([a-z]+)/i.exec(said) ?? [];
	const rest = said.slice(all.length);
	const braces = /^[^}]*\btitle=(?:"([^"]*)"|'([^']*)')[^}]*\}/.exec(rest);
	const title = said.startsWith('{')
		? (braces?.[1] ?? braces?.[2] ?? '')
		: rest.replace(/\{[^{}]*\}\s*$/, '').replace(/^\s*\[(.*)\]\s*$/, '$1');
	return { kind: kindOf(name), title: title.trim() };
}

function kindOf(name: string): BoxKind | undefined {
	const key = name.toLowerCase();
	return Object.hasOwn(kinds, key) ? kinds[key] : undefined;
}

/** Puts what stands between two lines of colons into a box, and makes boxes of GitHub's quotations. */
export function readBoxes(tree: Root, boxes: readonly Box[]): readonly Left[] {
	const left: Left[] = [];
	for (const box of boxes) {
		const { kind, title, offset, line } = box;
		const inside = (node: Root['children'][number]): boolean => {
			const start = node.position?.start.offset;
			return start !== undefined && start >= offset && start < box.end;
		};
		const first = tree.children.findIndex(inside);
		const last = tree.children.findLastIndex(inside);
		const within = tree.children.slice(first, last + 1).filter((node) => node.type !== 'doctype');
		const heading = within.some(isHeading);
		if (!kind || first < 0 || heading) {
			left.push({ offset, message: articleProblems.box.unknown(quoted(line)) });
			// Its title stays where its words are.
			if (kind && title !== '' && first >= 0) tree.children.splice(first, 0, titled(title, 'p'));
			continue;
		}
		const made = boxed(kind, [...(title === '' ? [] : [titled(title, 'p')]), ...within]);
		const position = within[0]?.position;
		if (position) made.position = position;
		tree.children.splice(first, last + 1 - first, made);
	}
	tree.children = tree.children.map((node) => (node.type === 'doctype' ? node : ofGitHub(node)));
	return left;
}

function isHeading(node: Root['children'][number]): boolean {
	return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

function titled(title: string, tagName: string): Element {
	return element(tagName, { dataTitle: '' }, [{ type: 'text', value: title }]);
}

function boxed(kind: BoxKind, children: ElementContent[]): Element {
	return element('aside', { dataBox: kind }, children);
}

const alert = /^\[!([a-z]+)\][-+]?[ \t]*/i;

/** `> [!NOTE]`, alone on the first line of a quotation. Further words on it are its title. */
function ofGitHub(node: ElementContent): ElementContent {
	if (node.type !== 'element') return node;
	const children = node.children.map(ofGitHub);
	if (node.tagName !== 'blockquote') return { ...node, children };
	const at = children.findIndex(({ type }) => type === 'element');
	const paragraph = children[at];
	const text = paragraph?.type === 'element' ? paragraph.children[0] : undefined;
	const found = text?.type === 'text' ? alert.exec(text.value) : null;
	const kind = found && kindOf(found[1] ?? '');
	if (!kind || paragraph?.type !== 'element' || text?.type !== 'text') return { ...node, children };
	const [mark] = found;
	const [title = '', ...lines] = text.value.slice(mark.length).split('\n');
	// A title with emphasis in it goes on in the next node: it stays a part of the text.
	const whole = lines.length > 0 || paragraph.children.length === 1;
	const start = text.position?.start;
	const rest = whole ? lines.join('\n') : text.value.slice(mark.length);
	const from = text.value.length - rest.length;
	const position = text.position &&
		start && {
			...text.position,
			start: { ...start, offset: (start.offset ?? 0) + from }
		};
	const kept: ElementContent[] =
		rest === '' ? [] : [{ type: 'text', value: rest, ...(position ? { position } : {}) }];
	const words = [...kept, ...paragraph.children.slice(1)];
	return {
		...boxed(kind, [
			...(whole && title.trim() !== '' ? [titled(title.trim(), 'p')] : []),
			...(words.length > 0 ? [{ ...paragraph, children: words }] : []),
			...children.slice(at + 1)
		]),
		...(node.position ? { position: node.position } : {})
	};
}

/** After sanitising: what the page and its styles know them by. */
export function showBoxes(tree: Root): void {
	visit(tree, 'element', (node) => {
		const kind = node.properties['dataBox'];
		if (node.tagName === 'aside' && typeof kind === 'string')
			node.properties = { className: ['box', `box-${kind}`], role: 'note' };
		if (node.properties['dataTitle'] !== undefined) node.properties = { className: ['title'] };
		// Folded, no passage in it could be shown, and paper would not have it.
		if (node.tagName === 'details') node.properties = { open: true };
	});
}
