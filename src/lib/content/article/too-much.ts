import type { Nodes } from 'hast';
import type { Nodes as MarkdownNodes } from 'mdast';
import { limits } from '../limits.ts';
import type { Report } from '../problem.ts';
import type { TextFile } from '../text-file.ts';

/**
 * Whether the Markdown holds what nobody writes and what parsers take quadratic time or deep stacks for;
 * then it is reported, and must not be parsed.
 */
export function isTooMuch(file: TextFile, report: Report): boolean {
	let marks = 0;
	for (const [at, offset] of file.lineStarts.entries()) {
		const line = file.text.slice(offset, file.lineStarts[at + 1] ?? file.text.length);
		if (line.length > limits.lineLength) {
			report('line-too-long', { file, offset }, `The line has ${line.length} characters.`);
			return true;
		}
		if (blockMarks(line) > limits.blockDepth) {
			report('too-deep', { file, offset }, 'Lists or quotations are nested too deeply.');
			return true;
		}
		marks = line.trim() === '' ? 0 : marks + (line.match(/[*_~]+/g)?.length ?? 0);
		if (marks > limits.emphasisMarks) {
			report(
				'too-deep',
				{ file, offset },
				`The paragraph has more than ${limits.emphasisMarks} marks of emphasis.`
			);
			return true;
		}
	}
	return false;
}

/** Marks of lists and quotations at the start of a line, and its indentation, four columns a level. */
function blockMarks(line: string): number {
	const start = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? '';
	const marks = start.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
	const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
	return marks + Math.floor(indent / 4);
}

/** Whether a tree is deeper than what recursion over it may take. Without recursion itself. */
export function isTooDeep(tree: Nodes | MarkdownNodes): boolean {
	const open: { node: Nodes | MarkdownNodes; depth: number }[] = [{ node: tree, depth: 0 }];
	for (let next = open.pop(); next; next = open.pop()) {
		if (next.depth > limits.treeDepth) return true;
		const children = 'children' in next.node ? next.node.children : [];
		for (const node of children) open.push({ node, depth: next.depth + 1 });
	}
	return false;
}
