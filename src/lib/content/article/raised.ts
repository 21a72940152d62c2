/**
 * What is set above or below the line. Its words never run into those before it: 10 to the 12th is no 1012, on the page,
 * copied, spoken or in a report. Where Unicode has the signs they are used (10¹², H₂O). Elsewhere signs that are read and
 * not seen stand around the words, as people type them: x^(n/2), k_(on).
 */
import type { Element, ElementContent, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import type { TextFile } from '../text-file.ts';
import { element } from './element.ts';

type Level = 'sup' | 'sub';

const plain = '0123456789+−=()ni';
const signs: Readonly<Record<Level, string>> = {
	sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ',
	sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'
};

/** Ends of ordinal numbers, and signs of trade marks: they mean the same on the line. */
const onTheLine = /^(?:st|nd|rd|th|er|re|ère|ème|TM|SM|®|©|™)$/;

/** Words above or below the line, as a text has them. */
export function raisedText(level: Level, words: string): string {
	const trimmed = words.trim();
	const all = [...trimmed.replace(/-/g, '−')].map((sign) => {
		const at = plain.indexOf(sign);
		return (at < 0 ? undefined : [...signs[level]][at]) ?? '';
	});
	if (all.every((sign) => sign !== '')) return all.join('');
	const [before, after] = marksAround(level, trimmed);
	return `${before}${trimmed}${after}`;
}

/** The signs around what Unicode cannot set above or below the line. */
function marksAround(level: Level, words: string): readonly [string, string] {
	if (level === 'sup' && onTheLine.test(words)) return ['', ''];
	const mark = level === 'sup' ? '^' : '_';
	return [...words].length === 1 ? [mark, ''] : [`${mark}(`, ')'];
}

const marked = /(?<=\S)\^([^\s^~]+)\^|(?<=\S)~([^\s^~]+)~(?!~)|<(sup|sub)>([^<>]+)<\/\3>/g;

/** A plain text with what stands above or below the line in it, however it was written: 10^12^, H~2~O, CO<sub>2</sub>. */
export function withRaised(text: string): string {
	if (!/[\^~<]/.test(text)) return text;
	return text.replace(
		marked,
		(_, above?: string, below?: string, tag?: string, within?: string) => {
			const words = above ?? below ?? within ?? '';
			return raisedText(above !== undefined || tag === 'sup' ? 'sup' : 'sub', words);
		}
	);
}

/** Elements for 10^12^ and H~2~O in the texts of Markdown. Marks with a backslash stay as they are. */
export function readRaised(children: readonly ElementContent[], file: TextFile): ElementContent[] {
	const parts = children.flatMap((node): readonly Part[] =>
		node.type === 'text' ? partsOf(node, file) : [{ node: within(node, file) }]
	);
	if (!parts.some(({ mark }) => mark)) return parts.map(({ node }) => node);
	const made: ElementContent[] = [];
	for (let at = 0; at < parts.length; at += 1) {
		const part = parts[at];
		if (!part) continue;
		const end = part.mark ? endOf(parts, at) : -1;
		if (end < 0) made.push(part.node);
		else {
			const level = part.mark === '^' ? 'sup' : 'sub';
			const inner = parts.slice(at + 1, end).map(({ node }) => node);
			made.push(element(level, {}, inner));
			at = end;
		}
	}
	return joined(made);
}

function within(node: ElementContent, file: TextFile): ElementContent {
	if (node.type !== 'element' || node.tagName === 'code' || node.tagName === 'pre') return node;
	return { ...node, children: readRaised(node.children, file) };
}

interface Part {
	readonly node: ElementContent;
	/** Where it is a mark that may begin or end something. */
	readonly mark?: '^' | '~';
}

function partsOf(node: Text, file: TextFile): readonly Part[] {
	const { start, end } = node.position ?? {};
	if (start?.offset === undefined || end?.offset === undefined || !/[\^~]/.test(node.value))
		return [{ node }];
	const meant = meantMarks(file.text.slice(start.offset, end.offset));
	let place = start.offset;
	return node.value.split(/([\^~])/).flatMap((value, at): readonly Part[] => {
		if (at % 2 === 0) {
			if (value === '') return [];
			const from = { ...start, offset: place };
			place += value.length;
			return [{ node: { type: 'text', value, position: { start: from, end } } }];
		}
		place += 1;
		const text: Text = { type: 'text', value };
		const mark = value === '^' ? '^' : '~';
		return [meant.shift() === true ? { node: text, mark } : { node: text }];
	});
}

/** Of each mark in a piece of source, whether it is one: with a backslash, or twice, it is a sign. */
function meantMarks(source: string): boolean[] {
	return [...source.matchAll(/\\[\^~]|\^+|~+|&(?:#94|#x5e|Hat|#126|#x7e);/gi)].flatMap(([mark]) =>
		/^[\^~]/.test(mark) ? [...mark].map(() => mark.length === 1) : [false]
	);
}

/** The mark that ends what this one begins, with something and no blank between; -1 where it begins nothing. */
function endOf(parts: readonly Part[], at: number): number {
	const before = parts[at - 1]?.node;
	if (!before || !/\S$/.test(textOf(before))) return -1;
	for (let end = at + 1; end < parts.length; end += 1) {
		const part = parts[end];
		if (part?.mark === parts[at]?.mark) return end > at + 1 ? end : -1;
		if (!part || part.mark || /\s/.test(textOf(part.node))) return -1;
	}
	return -1;
}

function textOf(node: ElementContent): string {
	return toString({ type: 'root', children: [node] });
}

/** Texts beside each other as one. */
function joined(nodes: readonly ElementContent[]): ElementContent[] {
	const made: ElementContent[] = [];
	for (const node of nodes) {
		const last = made.at(-1);
		if (node.type === 'text' && last?.type === 'text') {
			const { position } = last;
			const value = last.value + node.value;
			made[made.length - 1] = { type: 'text', value, ...(position ? { position } : {}) };
		} else made.push(node);
	}
	return made;
}

/** What `sup` and `sub` become on the page, once nothing of the author's is taken out any more. */
export function showRaised(children: readonly ElementContent[]): ElementContent[] {
	return children.flatMap((node): readonly ElementContent[] => {
		if (node.type !== 'element') return [node];
		const inner = showRaised(node.children);
		if (node.tagName !== 'sup' && node.tagName !== 'sub') return [{ ...node, children: inner }];
		const words = toString({ ...node, children: inner }).trim();
		if (words === '') return inner;
		const text = raisedText(node.tagName, words);
		const [before, after] = marksAround(node.tagName, words);
		if (!text.includes(words)) return [shown(text, node)];
		return [...unseen(before), { ...node, children: inner }, ...unseen(after)];
	});
}

/** Signs that one font of the page has stay with its letters; all others come from one font together. */
function shown(text: string, { position }: Element): ElementContent {
	const value: Text = { type: 'text', value: text, ...(position ? { position } : {}) };
	return /^[¹²³]+$/.test(text) ? value : element('span', { className: ['raised'] }, [value]);
}

function unseen(sign: string): readonly ElementContent[] {
	if (sign === '') return [];
	return [element('span', { className: ['hidden-but-read'] }, [{ type: 'text', value: sign }])];
}
