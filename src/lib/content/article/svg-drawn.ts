import type { Element } from 'hast';
import { limits } from '../limits.ts';

export type SvgDrawn =
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
