import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import {
	svgAttributes,
	svgClasses,
	svgElements,
	svgSilent,
	svgSilentAttributes
} from './svg-allowed.ts';
import { isTooDeep } from './too-much.ts';

export type CleanSvg =
	| {
			readonly type: 'svg';
			readonly element: Element;
			/** Names of elements, attributes and classes that were taken out; each once. */
			readonly dropped: readonly string[];
	  }
	| { readonly type: 'broken' }
	| { readonly type: 'too-deep' };

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * An SVG file as an element that may stand in our page: only what is listed as allowed, named by `alt`,
 * its ids (and what refers to them) begun with `prefix`, so that they are unique in the page.
 */
export function cleanSvg(text: string, alt: string, prefix: string): CleanSvg {
	const tree = parse(text);
	if (!tree || isTooDeep(tree)) return { type: 'too-deep' };
	const svg = tree.children.find((node) => node.type === 'element' && node.tagName === 'svg');
	if (svg?.type !== 'element') return { type: 'broken' };
	const dropped = new Set<string>();
	const { properties, children } = cleanElement(svg, prefix, dropped);
	const titleId = `${prefix}title`;
	const title: Element = {
		type: 'element',
		tagName: 'title',
		properties: { id: titleId },
		children: [{ type: 'text', value: alt }]
	};
	const named = { ...properties, role: 'img', ariaLabelledBy: [titleId] };
	const element: Element = { ...svg, properties: named, children: [title, ...children] };
	return { type: 'svg', element, dropped: [...dropped].sort() };
}

/** `undefined` where elements nest so deeply that building the tree runs out of stack. */
function parse(text: string): Root | undefined {
	if (opensDeep(text)) return undefined;
	try {
		return parser.parse(text);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** More tags opened than closed, by far: a cheap guard before the parser's quadratic work. */
function opensDeep(text: string): boolean {
	const opened = text.match(/<[a-zA-Z]/g)?.length ?? 0;
	const closed = (text.match(/<\//g)?.length ?? 0) + (text.match(/\/>/g)?.length ?? 0);
	return opened - closed > 1_000;
}

function cleanElement(element: Element, prefix: string, dropped: Set<string>): Element {
	const properties: Element['properties'] = {};
	for (const [name, value] of Object.entries(element.properties)) {
		const clean = cleanValue(element.tagName, name, value, prefix, dropped);
		if (clean !== undefined) properties[name] = clean;
	}
	const children = element.children.flatMap((child) => cleanChild(child, prefix, dropped));
	return { type: 'element', tagName: element.tagName, properties, children };
}

function cleanChild(child: ElementContent, prefix: string, dropped: Set<string>): ElementContent[] {
	if (child.type === 'text') return [{ type: 'text', value: child.value }];
	if (child.type !== 'element' || svgSilent.has(child.tagName)) return [];
	if (svgElements.has(child.tagName) && child.tagName !== 'svg')
		return [cleanElement(child, prefix, dropped)];
	dropped.add(`<${child.tagName}>`);
	return [];
}

type Value = Element['properties'][string];

/** The value that may stay; `undefined` where the attribute goes. */
function cleanValue(
	tag: string,
	name: string,
	value: Value,
	prefix: string,
	dropped: Set<string>
): Value | undefined {
	const text = Array.isArray(value) ? value.join(' ') : String(value);
	if (name === 'className') return cleanClasses(text, dropped);
	if (name === 'id') return prefix + text;
	if (svgSilentAttributes.has(name)) return undefined;
	const isHref = name === 'href' || name === 'xLinkHref';
	if (isHref && tag === 'use' && text.startsWith('#')) return `#${prefix}${text.slice(1)}`;
	if (svgAttributes.has(name)) {
		const local = /^url\(\s*["']?#([^"')\s]+)["']?\s*\)$/.exec(text);
		if (local) return `url(#${prefix}${local[1]})`;
		// A backslash can spell "url(" otherwise; nothing that is drawn needs one.
		if (!/url\s*\(|\\|image/i.test(text)) return value;
	}
	dropped.add(name);
	return undefined;
}

function cleanClasses(text: string, dropped: Set<string>): string[] | undefined {
	const names = text.split(/\s+/).filter((name) => name !== '');
	for (const name of names) if (!svgClasses.has(name)) dropped.add(`class ${name}`);
	const kept = names.filter((name) => svgClasses.has(name));
	return kept.length > 0 ? kept : undefined;
}
