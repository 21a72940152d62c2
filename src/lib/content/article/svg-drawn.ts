import type { Element } from 'hast';
import { limits } from '../limits.ts';
import { readNumbers, readPath } from './svg-path.ts';

type SvgDrawn =
	| { readonly type: 'drawn'; readonly work: number }
	/** More than `limits.svgWork`. */
	| { readonly type: 'too-much' }
	/** Something in it shows what it is in. */
	| { readonly type: 'cycle' };

/** References in a row: a chain as long as that is nobody's drawing, and each takes a piece of the stack. */
const longestChain = 200;

/**
 * What costs a browser as much as one plain shape, by measurement in Chromium: so many numbers of a path,
 * dashes, characters of text. A layer of its own (mask, opacity of a group) costs as much as so many shapes.
 */
const shapeOf = { numbers: 4, dashes: 1, characters: 4 } as const;
const worth = { gradient: 5, clipPath: 20, pattern: 100, mask: 50, opacity: 50 } as const;

class Refused extends Error {
	readonly type: 'too-much' | 'cycle';

	constructor(type: Refused['type']) {
		super(type);
		this.type = type;
	}
}

/** What an element comes to with everything in it and everything that it shows. */
interface Sum {
	/** In plain shapes. */
	readonly work: number;
	/** Shapes and texts, which a `fill` that they inherit is drawn for. */
	readonly shapes: number;
	/** Points at which a marker that they inherit is drawn. */
	readonly vertices: number;
}

/**
 * What a browser has to draw for a cleaned SVG: each element as often as `use` shows it and as `url(#…)` refers
 * to it, and a marker once for each point of each path. Ten `use` of ten `use` are a hundred: a few lines can
 * stand for more than a browser can draw. Each element is counted once, and never too low.
 */
export function svgDrawn(svg: Element): SvgDrawn {
	const byId = new Map<string, Element>();
	gather(svg, byId);
	const known = new Map<Element, Sum>();
	const open = new Set<Element>();

	const sumOf = (element: Element, chain: number): Sum => {
		const before = known.get(element);
		if (before !== undefined) return before;
		if (open.has(element)) throw new Refused('cycle');
		if (chain > longestChain) throw new Refused('too-much');
		open.add(element);
		let { work, shapes, vertices } = ownSum(element);
		const add = (sum: Sum): void => {
			work += sum.work;
			shapes += sum.shapes;
			vertices += sum.vertices;
		};
		for (const child of element.children) if (child.type === 'element') add(sumOf(child, chain));
		const { properties } = element;
		const used = byId.get(String(properties['href'] ?? '').slice(1));
		if (used) add(sumOf(used, chain + 1));
		// After the children: what they inherit is drawn for each of them.
		for (const [name, value] of Object.entries(properties)) {
			const target = /^url\(#(.*)\)$/.exec(String(value))?.[1];
			const shown = target === undefined ? undefined : byId.get(target);
			if (!shown) continue;
			const times = name.startsWith('marker')
				? vertices
				: name === 'fill' || name === 'stroke'
					? shapes
					: 1;
			work += times * (worthOf(shown.tagName) + sumOf(shown, chain + 1).work);
		}
		if (work > limits.svgWork) throw new Refused('too-much');
		open.delete(element);
		const sum = { work, shapes, vertices };
		known.set(element, sum);
		return sum;
	};

	try {
		return { type: 'drawn', work: Math.ceil(sumOf(svg, 0).work) };
	} catch (error) {
		if (error instanceof Refused) return { type: error.type };
		throw error;
	}
}

/** By their ids, which are unique. Trees are not deeper than `limits.treeDepth`. */
function gather(element: Element, byId: Map<string, Element>): void {
	const { id } = element.properties;
	if (typeof id === 'string') byId.set(id, element);
	for (const child of element.children) if (child.type === 'element') gather(child, byId);
}

function worthOf(tag: string): number {
	if (tag === 'linearGradient' || tag === 'radialGradient') return worth.gradient;
	return tag === 'clipPath' || tag === 'pattern' || tag === 'mask' ? worth[tag] : 1;
}

type Value = Element['properties'][string];

const shapeTags: ReadonlySet<string> = new Set([
	...['path', 'circle', 'ellipse', 'line', 'rect', 'polygon', 'polyline', 'text', 'tspan']
]);

/** Without children, and without what it shows. */
function ownSum({ tagName, properties, children }: Element): Sum {
	const { numbers, vertices, length } = sizeOf(tagName, properties);
	const isText = tagName === 'text' || tagName === 'tspan';
	const texts = children.reduce(
		(sum, one) => sum + (isText && one.type === 'text' ? one.value.trim().length : 0),
		0
	);
	const places = ['x', 'y', 'dx', 'dy', 'rotate', 'transform'].reduce(
		(sum, name) => sum + String(properties[name] ?? '').length,
		0
	);
	const { opacity, strokeDashArray } = properties;
	const layer = opacity !== undefined && opacity !== '1' ? worth.opacity : 0;
	return {
		work:
			1 +
			layer +
			numbers / shapeOf.numbers +
			(texts + places / 2) / shapeOf.characters +
			dashesOf(strokeDashArray, length) / shapeOf.dashes,
		shapes: shapeTags.has(tagName) ? 1 : 0,
		vertices
	};
}

/** Numbers of a shape, its points, and how long it is at most, in user units. */
function sizeOf(
	tag: string,
	properties: Element['properties']
): { numbers: number; vertices: number; length: number } {
	if (tag === 'path') return readPath(String(properties['d'] ?? ''));
	if (tag === 'polygon' || tag === 'polyline') {
		const { values } = readNumbers(String(properties['points'] ?? ''));
		const path = `M${values.join(' ')}`;
		const { numbers, vertices, length } = readPath(path);
		return { numbers, vertices: vertices + 1, length: 2 * length };
	}
	// Of all others no side is longer than what their lengths come to.
	const lengths = ['x1', 'x2', 'y1', 'y2', 'width', 'height', 'r', 'rx', 'ry'].map((name) =>
		Math.abs(lengthOf(properties[name]))
	);
	const sum = lengths.reduce((one, other) => one + other, 0);
	return { numbers: 0, vertices: tag === 'line' ? 2 : 0, length: 2 * Math.PI * sum };
}

/** A number of user units; what has a unit or is a percentage has no length that is known. */
function lengthOf(value: Value): number {
	if (value === undefined) return 0;
	const text = String(value).trim();
	return /^[\d.eE+-]+(?:px)?$/.test(text) ? Number.parseFloat(text) : Infinity;
}

/** As many dashes as a line of that length is drawn in; without end where it cannot be said. */
function dashesOf(list: Value, length: number): number {
	const text = String(list ?? 'none').trim();
	if (text === 'none' || text === '' || length === 0) return 0;
	const plain = text.replaceAll('px', ' ');
	const { read, values } = readNumbers(plain);
	const period = values.reduce((sum, one) => sum + Math.abs(one), 0);
	if (read < plain.length || period === 0) return text === '0' ? 0 : Infinity;
	return (length / period) * values.length;
}
