import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { collapse } from '../../passages/collapse.ts';
import type { WhatIsKnown } from '../module.ts';

export type TakenStanding =
	| { readonly type: 'standing'; readonly standing: WhatIsKnown; readonly rest: ElementContent[] }
	/** The last list has some of the three items, and not exactly them. */
	| { readonly type: 'incomplete'; readonly offset: number }
	| { readonly type: 'none' };

const label = /^(Known|Not known|Debated):\s*(\S.*)$/;

/** The closing list "Known, Not known, Debated", and the section without it. */
export function takeStanding(body: readonly ElementContent[]): TakenStanding {
	const at = body.findLastIndex((node) => node.type === 'element');
	const list = body[at];
	if (list?.type !== 'element' || list.tagName !== 'ul') return { type: 'none' };
	const items = list.children.filter((node) => node.type === 'element');
	const found = items.map((item) => label.exec(collapse(toString(item))));
	const texts = new Map(
		found.flatMap((match) => (match?.[1] && match[2] ? [[match[1], match[2]]] : []))
	);
	if (texts.size === 0) return { type: 'none' };
	const [known, notKnown, debated] = ['Known', 'Not known', 'Debated'].map((name) =>
		texts.get(name)
	);
	if (items.length !== 3 || !known || !notKnown || !debated)
		return { type: 'incomplete', offset: list.position?.start.offset ?? 0 };
	return { type: 'standing', standing: { known, notKnown, debated }, rest: body.slice(0, at) };
}
