/** What of Markdown and of its relatives the page shows otherwise than its author meant, or not at all. */
import type { Definition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { quoted } from '../words.ts';
import type { Left } from './html-in-article.ts';
import * as articleProblems from '../../messages/article-problems.ts';

const { notShown } = articleProblems;

export function notShownIn(
	tree: Root,
	definitions: ReadonlyMap<string, Definition>
): readonly Left[] {
	const left: Left[] = [];
	const used = new Set<string>();
	visit(tree, (node, _index, parent) => {
		if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
		const offset = node.position?.start.offset ?? 0;
		for (const { offset: at = offset, message } of lostIn(node, parent, definitions))
			left.push({ offset: at, message });
	});
	visit(tree, 'definition', (node) => {
		if (used.has(node.identifier) && definitions.get(node.identifier) === node) return;
		const [offset, label] = [node.position?.start.offset ?? 0, node.label ?? node.identifier];
		left.push({ offset, message: notShown.definition(quoted(`[${label}]`)) });
	});
	return left;
}

interface Lost {
	/** Where it is not the start of the node. */
	readonly offset?: number;
	readonly message: string;
}

function lostIn(
	node: Nodes,
	parent: Nodes | undefined,
	definitions: ReadonlyMap<string, Definition>
): readonly Lost[] {
	if (node.type === 'listItem')
		return typeof node.checked === 'boolean' ? [{ message: notShown.tick }] : [];
	if (node.type === 'link' || node.type === 'linkReference') {
		const { title } = node.type === 'link' ? node : (definitions.get(node.identifier) ?? {});
		return [
			...(title ? [{ message: notShown.linkTitle(quoted(title)) }] : []),
			...(parent?.type === 'heading' ? [{ message: notShown.linkInHeading }] : [])
		];
	}
	if (node.type === 'footnoteReference' && parent?.type === 'heading')
		return [{ message: notShown.footnoteInHeading }];
	if (node.type === 'image' || node.type === 'imageReference')
		return parent?.type === 'heading' ? [{ message: notShown.imageInHeading }] : [];
	if (node.type === 'code')
		return [
			...(node.meta ? [{ message: notShown.codeMeta(quoted(node.meta)) }] : []),
			...(/^[\w+#.,:/-]*$/.test(node.lang ?? '')
				? []
				: [{ message: notShown.codeLanguage(quoted(node.lang)) }]),
			...generatedIn(node.value, true)
		];
	if (node.type === 'text') return generatedIn(node.value, false);
	return node.type === 'table' ? lostCells(node.children) : [];
}

function lostCells(rows: Extract<Nodes, { type: 'table' }>['children']): readonly Lost[] {
	const [head, ...others] = rows;
	const columns = head?.children.length ?? 0;
	return others.flatMap(({ children }) => {
		const more = children.slice(columns);
		const first = more.find((cell) => cell.children.length > 0);
		const offset = first?.position?.start.offset;
		if (!first || offset === undefined) return [];
		return [{ offset, message: notShown.cells(children.length, columns) }];
	});
}

/** Marks that mdBook, Jinja, Liquid and Hugo put something in the place of. In code only those of mdBook are meant so. */
function generatedIn(text: string, code: boolean): readonly Lost[] {
	const marks = code ? /\{\{\s*#[a-z_]+[^{}]*\}\}/g : /\{\{[^{}]*\}\}|\{%[^{}]*%\}|^:{3,}[^\n]*$/gm;
	const found = [...new Set(text.match(marks) ?? [])];
	return found.map((mark) => ({ message: notShown.generated(quoted(mark)) }));
}
