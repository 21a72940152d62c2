import type { Nodes } from 'hast';
import type { Nodes as MarkdownNodes } from 'mdast';
import { limits } from '../limits.ts';
import type { Report } from '../problem.ts';
import type { TextFile } from '../text-file.ts';

interface Block {
	lines: number;
	length: number;
	marks: number;
	emphasis: number;
}

/**
 * Whether the Markdown holds what nobody writes and what parsers take quadratic time or deep stacks for;
 * then it is reported, and must not be parsed.
 */
export function isTooMuch(file: TextFile, report: Report): boolean {
	// Markdown ends a line at a lone carriage return, too.
	const lines = file.lineStarts.length + (file.text.match(/\r(?!\n)/g)?.length ?? 0);
	if (lines > limits.articleLines) {
		report('file-too-large', { file, offset: 0 }, `The article has ${lines} lines.`);
		return true;
	}
	let block: Block = { lines: 0, length: 0, marks: 0, emphasis: 0 };
	for (const [at, offset] of file.lineStarts.entries()) {
		const line = file.text.slice(offset, file.lineStarts[at + 1] ?? file.text.length);
		if (line.trim() === '') block = { lines: 0, length: 0, marks: 0, emphasis: 0 };
		block.lines += 1;
		block.length += line.length;
		block.marks += line.match(/[[\]*_~`<&\\@]|:\/\/|www\./g)?.length ?? 0;
		block.emphasis += line.match(/[*_~]+/g)?.length ?? 0;
		const excess = excessOf(line, block);
		if (excess) {
			report(excess.code, { file, offset }, excess.message);
			return true;
		}
	}
	return false;
}

interface Excess {
	readonly code: 'line-too-long' | 'too-deep';
	readonly message: string;
}

function excessOf(line: string, { lines, length, marks, emphasis }: Block): Excess | undefined {
	if (line.length > limits.lineLength)
		return { code: 'line-too-long', message: `The line has ${line.length} characters.` };
	if (length > limits.blockLength)
		return { code: 'line-too-long', message: `There is no blank line in ${length} characters.` };
	if (lines > limits.blockLines)
		return { code: 'line-too-long', message: `There is no blank line in ${lines} lines.` };
	if (blockMarks(line) > limits.blockDepth)
		return { code: 'too-deep', message: 'Lists or quotations are nested too deeply.' };
	if (marks > limits.blockMarks || emphasis > limits.emphasisMarks)
		return { code: 'too-deep', message: 'There are too many marks without a blank line.' };
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
export function isTooDeep(tree: Nodes | MarkdownNodes): boolean {
	const open: { node: Nodes | MarkdownNodes; depth: number }[] = [{ node: tree, depth: 0 }];
	for (let next = open.pop(); next; next = open.pop()) {
		if (next.depth > limits.treeDepth) return true;
		const children = 'children' in next.node ? next.node.children : [];
		for (const node of children) open.push({ node, depth: next.depth + 1 });
	}
	return false;
}
