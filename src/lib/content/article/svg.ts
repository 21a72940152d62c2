import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { isTooDeep } from './markdown.ts';
import { readPath } from './svg-path.ts';

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
 * An SVG file as an element that may stand in our page: only what is listed as allowed, named by `alt`. Its
 * ids become `prefix` with a number, each once, and what refers to an id is written anew: so a browser can
 * follow no reference that was not understood here, nor one that leads into another figure.
 */
export function cleanSvg(text: string, alt: string, prefix: string): CleanSvg {
	const tree = parse(text);
	if (!tree || isTooDeep(tree)) return { type: 'too-deep' };
	const svg = tree.children.find((node) => node.type === 'element' && node.tagName === 'svg');
	if (svg?.type !== 'element') return { type: 'broken' };
	const ids = new Map<string, Id>();
	gatherIds(svg, prefix, ids);
	const dropped = new Set<string>();
	const { properties, children } = cleanElement(svg, { ids, dropped });
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

/** What an id is in our page, and the element that has it: the first one, as browsers take it. */
interface Id {
	readonly written: string;
	readonly element: Element;
}

interface Cleaning {
	readonly ids: ReadonlyMap<string, Id>;
	/** Added to. */
	readonly dropped: Set<string>;
}

/** Of what may stay only. Trees are not deeper than `limits.treeDepth`. */
function gatherIds(element: Element, prefix: string, ids: Map<string, Id>): void {
	const { id } = element.properties;
	if (typeof id === 'string' && !ids.has(id))
		ids.set(id, { written: `${prefix}${ids.size + 1}`, element });
	for (const child of element.children)
		if (child.type === 'element' && mayStay(child)) gatherIds(child, prefix, ids);
}

function mayStay({ tagName }: Element): boolean {
	return svgElements.has(tagName) && tagName !== 'svg';
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

function cleanElement(element: Element, cleaning: Cleaning): Element {
	const { tagName } = element;
	const properties: Element['properties'] = {};
	const dashed = 'strokeDashArray' in element.properties;
	for (const [name, value] of Object.entries(element.properties)) {
		const text = Array.isArray(value) ? value.join(' ') : String(value);
		if (svgSilentAttributes.has(name)) continue;
		if (name === 'id') {
			const id = cleaning.ids.get(text);
			if (id?.element === element) properties[name] = id.written;
			continue;
		}
		if (name === 'className') {
			const classes = cleanClasses(text, cleaning.dropped);
			if (classes) properties[name] = classes;
			continue;
		}
		// Dashes of the screen's own length come in a number that is not known here.
		const clean =
			dashed && name === 'vectorEffect' ? undefined : cleanValue(tagName, name, text, cleaning.ids);
		if (clean === undefined) cleaning.dropped.add(name);
		else if (name === 'xLinkHref') properties['href'] ??= clean;
		else properties[name] = clean;
	}
	const children = element.children.flatMap((child) => cleanChild(child, cleaning));
	return { type: 'element', tagName, properties, children };
}

function cleanChild(child: ElementContent, cleaning: Cleaning): ElementContent[] {
	if (child.type === 'text') return [{ type: 'text', value: child.value }];
	if (child.type !== 'element' || svgSilent.has(child.tagName)) return [];
	if (mayStay(child)) return [cleanElement(child, cleaning)];
	cleaning.dropped.add(`<${child.tagName}>`);
	return [];
}

/** The value that may stay; `undefined` where the attribute goes. */
function cleanValue(
	tag: string,
	name: string,
	text: string,
	ids: Cleaning['ids']
): string | undefined {
	if (name === 'href' || name === 'xLinkHref') {
		const id = tag === 'use' ? idOf(text, ids) : undefined;
		return id && `#${id}`;
	}
	if (!svgAttributes.has(name)) return undefined;
	const inUrl = /^\s*url\(([^()\\]*)\)\s*$/i.exec(text)?.[1];
	if (inUrl !== undefined) {
		const quote = /^\s*(["'])(.*)\1\s*$/s.exec(inUrl);
		const id = refers.has(name) ? idOf(quote?.[2] ?? inUrl, ids) : undefined;
		return id && `url(#${id})`;
	}
	if (name === 'd') return text.slice(0, readPath(text).read);
	if (name === 'strokeDashArray' && !canDash.has(tag)) return undefined;
	return isPlain(text) ? text : undefined;
}

/** The id in our page that a reference means, read as browsers read it: `#%61 ` is `#a`. */
function idOf(reference: string, ids: Cleaning['ids']): string | undefined {
	// The blanks and control characters that browsers take off an address, and those that they take out of it.
	const address = reference.replace(/^[\p{Cc} ]+|[\p{Cc} ]+$|[\t\n\r]/gu, '');
	if (!address.startsWith('#')) return undefined;
	const name = address.slice(1);
	return (ids.get(name) ?? ids.get(decoded(name)))?.written;
}

function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}

/**
 * Words, numbers, and the functions of colours and transforms. No quotes, no backslash and no comment: they can
 * spell `url(` otherwise.
 */
function isPlain(text: string): boolean {
	return (
		/^[\w\s.,%#+()/-]*$/.test(text) &&
		(text.match(/[\w-]*\s*\(/g) ?? []).every((call) => functions.has(call.toLowerCase()))
	);
}

const functions: ReadonlySet<string> = new Set(
	[
		'rgb',
		'rgba',
		'hsl',
		'hsla',
		'var',
		'matrix',
		'translate',
		'scale',
		'rotate',
		'skewx',
		'skewy'
	].flatMap((name) => [`${name}(`, `${name} (`])
);

/** Attributes that may refer to an element of the figure with `url(#…)`. */
const refers: ReadonlySet<string> = new Set([
	...['fill', 'stroke', 'clipPath', 'mask', 'markerStart', 'markerMid', 'markerEnd']
]);

/** Shapes: dashes on a group or a text would go on to what no length is known of. */
const canDash: ReadonlySet<string> = new Set([
	...['path', 'circle', 'ellipse', 'line', 'rect', 'polygon', 'polyline']
]);

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
	...['cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'd', 'points', 'transform'],
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
