import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { limits } from '../limits.ts';
import { isTooDeep } from './markdown.ts';

type CleanSvg =
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

/** What an SVG figure may hold, in the names of the tree: shapes, text, paint. Nothing loads or runs. */
export const svgElements: ReadonlySet<string> = new Set([
	...['svg', 'g', 'defs', 'symbol', 'use', 'marker', 'pattern', 'clipPath', 'mask'],
	...['path', 'circle', 'ellipse', 'line', 'rect', 'polygon', 'polyline', 'text', 'tspan'],
	...['linearGradient', 'radialGradient', 'stop']
]);

/** Dropped without a word: the alternative text takes their place. */
const svgSilent: ReadonlySet<string> = new Set(['title', 'desc', 'metadata']);

export const svgAttributes: ReadonlySet<string> = new Set([
	...['viewBox', 'preserveAspectRatio', 'width', 'height', 'x', 'y', 'x1', 'x2', 'y1', 'y2'],
	...['cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'd', 'points', 'pathLength', 'transform'],
	...['fill', 'fillOpacity', 'fillRule', 'opacity', 'vectorEffect', 'paintOrder'],
	...['stroke', 'strokeWidth', 'strokeOpacity', 'strokeLineCap', 'strokeLineJoin'],
	...['strokeMiterLimit', 'strokeDashArray', 'strokeDashOffset'],
	...[
		'fontSize',
		'fontWeight',
		'fontStyle',
		'textAnchor',
		'dominantBaseline',
		'dx',
		'dy',
		'rotate'
	],
	...['textLength', 'lengthAdjust', 'markerStart', 'markerMid', 'markerEnd', 'markerWidth'],
	...['markerHeight', 'markerUnits', 'refX', 'refY', 'orient', 'patternUnits', 'patternTransform'],
	...['patternContentUnits', 'gradientUnits', 'gradientTransform', 'spreadMethod', 'offset'],
	...['stopColor', 'stopOpacity', 'clipPath', 'clipPathUnits', 'clipRule', 'mask', 'maskUnits'],
	'maskContentUnits'
]);

/** Dropped without a word: they do nothing here, or we set them ourselves. */
const svgSilentAttributes: ReadonlySet<string> = new Set([
	...['xmlns', 'xmlnsXLink', 'version', 'xmlSpace', 'xmlLang', 'role', 'ariaLabel', 'ariaHidden'],
	...['ariaLabelledBy', 'ariaDescribedBy', 'focusable', 'baseProfile']
]);

export const svgClasses: ReadonlySet<string> = new Set([
	...['fig-ink', 'fig-soft', 'fig-line', 'fig-fill', 'fig-accent', 'fig-wash', 'fig-mark'],
	'fig-label'
]);

type SvgDrawn =
	| { readonly type: 'drawn'; readonly elements: number }
	/** More than `limits.svgDrawn`. */
	| { readonly type: 'too-many' }
	/** Something in it shows what it is in. */
	| { readonly type: 'cycle' };

/** References in a row: a chain as long as that is nobody's drawing, and each takes a piece of the stack. */
const longestChain = 200;

class Refused extends Error {
	readonly type: 'too-many' | 'cycle';

	constructor(type: Refused['type']) {
		super(type);
		this.type = type;
	}
}

/**
 * How many elements a browser draws for an SVG: each as often as `use` shows it and as `url(#…)` refers to it
 * (pattern, mask, clip path, gradient), and a marker once for each point of its path. Ten `use` of ten `use`
 * are a hundred: a few lines can stand for more than a browser can draw. Each element is counted once.
 */
export function svgDrawn(svg: Element): SvgDrawn {
	const byId = new Map<string, Element>();
	gather(svg, byId);
	const known = new Map<Element, number>();
	const open = new Set<Element>();

	const count = (element: Element, chain: number): number => {
		const before = known.get(element);
		if (before !== undefined) return before;
		if (open.has(element)) throw new Refused('cycle');
		if (chain > longestChain) throw new Refused('too-many');
		open.add(element);
		let sum = 1;
		for (const child of element.children) if (child.type === 'element') sum += count(child, chain);
		for (const { id, times } of references(element)) {
			const target = byId.get(id);
			if (target) sum += times * count(target, chain + 1);
		}
		if (sum > limits.svgDrawn) throw new Refused('too-many');
		open.delete(element);
		known.set(element, sum);
		return sum;
	};

	try {
		return { type: 'drawn', elements: count(svg, 0) };
	} catch (error) {
		if (error instanceof Refused) return { type: error.type };
		throw error;
	}
}

/** The first element of each id, as browsers take it. Trees are not deeper than `limits.treeDepth`. */
function gather(element: Element, byId: Map<string, Element>): void {
	const { id } = element.properties;
	if (typeof id === 'string' && !byId.has(id)) byId.set(id, element);
	for (const child of element.children) if (child.type === 'element') gather(child, byId);
}

function references({ properties }: Element): readonly { id: string; times: number }[] {
	const found: { id: string; times: number }[] = [];
	for (const [name, value] of Object.entries(properties)) {
		if (typeof value !== 'string') continue;
		if (value.startsWith('url(#')) {
			const times = name.startsWith('marker') ? pointsOf(properties) : 1;
			found.push({ id: value.slice('url(#'.length, -1), times });
		} else if (value.startsWith('#') && (name === 'href' || name === 'xLinkHref'))
			found.push({ id: value.slice(1), times: 1 });
	}
	return found;
}

/** At most so many points has a path: each takes a number, but for two at the ends. */
function pointsOf({ d, points }: Element['properties']): number {
	return 2 + (String(d ?? points ?? '').match(/[\d.]+/g)?.length ?? 0);
}
