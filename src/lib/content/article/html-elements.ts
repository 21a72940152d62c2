/** What an article may hold of HTML. */
interface Rule {
	/**
	 * `keep`: it is an element of the page. `inside`: the element goes, what is in it stays. `out`: all of it goes.
	 */
	readonly does: 'keep' | 'inside' | 'out';
	/** Stands by itself, never within a sentence. */
	readonly block?: true;
	/** Its name in the article, where another one means the same. */
	readonly as?: string;
	/** What of its attributes is kept. */
	readonly attributes?: readonly string[];
}

const keep: Rule = { does: 'keep' };
const block: Rule = { does: 'keep', block: true };
const out: Rule = { does: 'out' };
const cell: Rule = {
	...block,
	attributes: ['align', 'colspan', 'rowspan', 'scope']
};
const heading: Rule = { ...block, attributes: ['id'] };

const rules: Readonly<Partial<Record<string, Rule>>> = {
	...{ em: keep, strong: keep, del: keep, code: keep, sup: keep, sub: keep, br: keep, kbd: keep },
	i: { does: 'keep', as: 'em' },
	b: { does: 'keep', as: 'strong' },
	s: { does: 'keep', as: 'del' },
	...{ samp: { does: 'keep', as: 'code' }, tt: { does: 'keep', as: 'code' } },
	a: { does: 'keep', attributes: ['href'] },
	img: { does: 'keep', attributes: ['src', 'alt', 'title', 'width', 'height'] },
	...{ p: block, hr: block, blockquote: block, pre: block, ul: block, li: block },
	ol: { ...block, attributes: ['start'] },
	...{ h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading },
	...{ table: block, caption: block, thead: block, tbody: block, tr: block, th: cell, td: cell },
	tfoot: { ...block, as: 'tbody' },
	...{ details: block, summary: block, dl: block, dt: block, dd: block },
	...{ figure: block, figcaption: block },
	...{ script: out, style: out, iframe: out, object: out, embed: out, template: out, title: out },
	...{ audio: out, video: out, canvas: out, select: out, textarea: out, input: out, link: out },
	...{ meta: out, base: out, source: out, track: out, area: out, param: out, col: out },
	wbr: { does: 'inside' }
};

/** Elements that stand by themselves, and that an article does not have: a space takes their place in a sentence. */
const otherBlocks = new Set([
	'address',
	'article',
	'aside',
	'body',
	'center',
	'div',
	'fieldset',
	'footer',
	'form',
	'header',
	'hgroup',
	'html',
	'main',
	'menu',
	'nav',
	'noscript',
	'section',
	'svg'
]);

export function ruleFor(name: string): Rule {
	const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
	return rule ?? { does: 'inside', ...(otherBlocks.has(name) ? { block: true } : {}) };
}

const voids = new Set([
	'area',
	'base',
	'br',
	'col',
	'embed',
	'hr',
	'img',
	'input',
	'link',
	'meta',
	'param',
	'source',
	'track',
	'wbr'
]);

export function isVoid(name: string): boolean {
	return voids.has(name);
}

/** Which open elements an element ends, up to one that holds both. */
const ends: Readonly<Partial<Record<string, readonly [readonly string[], readonly string[]]>>> = {
	li: [['li'], ['ul', 'ol']],
	td: [['td', 'th'], ['table']],
	th: [['td', 'th'], ['table']],
	tr: [['tr', 'td', 'th'], ['table']],
	thead: [['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'], ['table']],
	tbody: [['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'], ['table']],
	tfoot: [['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'], ['table']],
	dt: [['dt', 'dd'], ['dl']],
	dd: [['dt', 'dd'], ['dl']]
};

/** The outermost of the open elements, innermost last, that this one ends; -1 where it ends none. */
export function endedBy(name: string, open: readonly string[]): number {
	const [ended, borders] = (Object.hasOwn(ends, name) ? ends[name] : undefined) ?? [[], []];
	let found = -1;
	for (let at = open.length - 1; at >= 0; at -= 1) {
		const each = open[at] ?? '';
		if (borders.includes(each)) break;
		if (ended.includes(each)) found = at;
	}
	// A paragraph ends where anything else begins that stands by itself.
	if (found < 0 && ruleFor(name).block && open.at(-1) === 'p') return open.length - 1;
	return found;
}

/** May stand open at the end of what holds them. */
export function endsByItself(name: string): boolean {
	return name === 'p' || Object.hasOwn(ends, name);
}
