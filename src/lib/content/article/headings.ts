import type { Heading, Root } from 'mdast';
import type { Report } from '../problem.ts';
import type { TextFile } from '../text-file.ts';

/** What the author wrote in a heading, apart from its words. */
export interface Anchored {
	readonly id: string;
	readonly level: number;
	readonly offset: number;
}

/**
 * Takes the anchors (`{#id}`) out of the headings at the top level, in order, and reports what is wrong
 * with them. Headings without an anchor get one from their words.
 */
export function takeAnchors(tree: Root, file: TextFile, report: Report): readonly Anchored[] {
	const headings = tree.children.filter((node) => node.type === 'heading');
	const written = headings.map((heading) => takeAnchor(heading, file, report));
	const free = freeSlugs(new Set(written.filter((id) => id !== undefined)));
	const seen = new Set<string>();
	return headings.map((heading, at) => {
		const offset = offsetOf(heading);
		if (heading.depth === 1 || heading.depth > 4)
			report('heading-level', { file, offset }, `The heading has level ${heading.depth}.`);
		const id = written[at] ?? free(wordsOf(heading));
		if (seen.has(id))
			report('duplicate-id', { file, offset }, `Two sections have the anchor "${id}".`);
		seen.add(id);
		return { id, level: heading.depth, offset };
	});
}

function offsetOf(heading: Heading): number {
	return heading.position?.start.offset ?? 0;
}

function takeAnchor(heading: Heading, file: TextFile, report: Report): string | undefined {
	const last = heading.children.at(-1);
	if (last?.type !== 'text') return undefined;
	const words = last.value.trimEnd();
	const start = words.endsWith('}')
		? words.indexOf('{#', words.lastIndexOf('}', words.length - 2) + 1)
		: -1;
	if (start < 0) return undefined;
	last.value = words.slice(0, start).trimEnd();
	const id = words.slice(start + 2, -1);
	if (/^[a-z][a-z0-9-]*$/.test(id)) return id;
	report('bad-anchor', { file, offset: offsetOf(heading) }, `"${id}" is not an anchor.`);
	return undefined;
}

function wordsOf(node: { children?: unknown; value?: unknown }): string {
	if (typeof node.value === 'string') return node.value;
	if (!Array.isArray(node.children)) return '';
	return node.children
		.map((child: { children?: unknown; value?: unknown }) => wordsOf(child))
		.join('');
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
export function slug(words: string): string {
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
