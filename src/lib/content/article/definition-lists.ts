/** Definition lists as PHP Markdown Extra and Pandoc write them: a term, and lines that begin with a colon. */
import type { Element, ElementContent } from 'hast';
import { element } from './element.ts';

/** A line that begins with a colon and a blank. */
const colon = /(?:^|\n):[ \t]+/;

export function readDefinitions(children: readonly ElementContent[]): ElementContent[] {
	const made: ElementContent[] = [];
	for (const node of children) {
		if (node.type !== 'element') {
			made.push(node);
			continue;
		}
		const parts = node.tagName === 'p' ? partsOf(node) : undefined;
		const [term = [], ...definitions] = parts ?? [];
		const before = made.findLastIndex(({ type }) => type === 'element');
		const last = made[before];
		if (!parts || definitions.length === 0)
			made.push({ ...node, children: readDefinitions(node.children) });
		else if (term.length > 0) addTo(made, last, [...terms(term), ...definitions.map(definition)]);
		else if (last?.type === 'element' && (last.tagName === 'dl' || last.tagName === 'p')) {
			// The term is the paragraph before, with a blank line between.
			const own = last.tagName === 'p' ? terms(last.children) : [];
			if (last.tagName === 'p') made.splice(before);
			const list = made.findLast(({ type }) => type === 'element');
			addTo(made, list, [...own, ...definitions.map(definition)]);
		} else made.push(node);
	}
	return made;
}

function addTo(made: ElementContent[], last: ElementContent | undefined, items: Element[]): void {
	if (last?.type === 'element' && last.tagName === 'dl') last.children.push(...items);
	else made.push(element('dl', {}, items));
}

/** A paragraph in the pieces between its colons; the first is empty where it begins with one. */
function partsOf({ children }: Element): ElementContent[][] | undefined {
	const parts: ElementContent[][] = [[]];
	children.forEach((node, at) => {
		if (node.type !== 'text') {
			parts.at(-1)?.push(node);
			return;
		}
		let rest = node.value;
		let from = 0;
		for (let found = colon.exec(rest); found; found = colon.exec(rest)) {
			// A colon begins a line, or the paragraph.
			if (found.index === 0 && !found[0].startsWith('\n') && (at > 0 || from > 0)) break;
			put(parts, node, rest.slice(0, found.index), from);
			parts.push([]);
			from += found.index + found[0].length;
			rest = node.value.slice(from);
		}
		put(parts, node, rest, from);
	});
	return parts.length > 1 ? parts : undefined;
}

function put(
	parts: readonly ElementContent[][],
	{ position }: ElementContent,
	value: string,
	from: number
): void {
	if (value === '') return;
	const start = position && { ...position.start, offset: (position.start.offset ?? 0) + from };
	const place = position && start ? { position: { ...position, start } } : {};
	parts.at(-1)?.push({ type: 'text', value, ...place });
}

/** Each line is a term. */
function terms(words: readonly ElementContent[]): Element[] {
	const lines: ElementContent[][] = [[]];
	for (const node of words) {
		if (node.type !== 'text') {
			lines.at(-1)?.push(node);
			continue;
		}
		for (const [at, value] of node.value.split('\n').entries()) {
			if (at > 0) lines.push([]);
			if (value !== '') lines.at(-1)?.push({ ...node, value });
		}
	}
	return lines.filter((line) => line.length > 0).map((line) => element('dt', {}, line));
}

function definition(words: ElementContent[]): Element {
	return element('dd', {}, words);
}
