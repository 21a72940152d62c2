/**
 * Functions that run in the page: they are sent there as source, so they know each other and the DOM,
 * and nothing else. Each returns what is wrong, one line a fault.
 */

/** Whether an element can be seen; what is there for screen readers alone cannot. */
function shown(element: Element): boolean {
	// In a wide sort the places are named above their columns, and each control's own name is only read.
	const place = element.closest('.sort .place');
	return (
		element.checkVisibility({ visibilityProperty: true }) &&
		!(place && getComputedStyle(place).clipPath !== 'none') &&
		!element.closest('.hidden-but-read, .skip:not(:focus), #svelte-announcer')
	);
}

function all(selector: string, within: ParentNode = document): Element[] {
	return [...within.querySelectorAll(selector)].filter(shown);
}

function say(element: Element): string {
	const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
	return `${element.tagName.toLowerCase()} “${text.slice(0, 40)}”`;
}

/** Whether it stands in something that scrolls sideways by itself, as a wide table may. */
function scrollsAlone(element: Element): boolean {
	for (let at = element.parentElement; at; at = at.parentElement) {
		const { overflowX } = getComputedStyle(at);
		if ((overflowX === 'auto' || overflowX === 'scroll') && !at.matches('.pane')) return true;
	}
	return false;
}

/** Nothing reaches out of the window at a side (WCAG 1.4.10). */
function reflow(): string[] {
	const { scrollWidth, clientWidth } = document.documentElement;
	const page = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
	const out = all('body *').filter((element) => {
		const { left, right, width } = element.getBoundingClientRect();
		return width > 0 && (right > clientWidth + 1 || left < -1) && !scrollsAlone(element);
	});
	return [...page, ...out.map((element) => `${say(element)} reaches out of the window`)];
}

/**
 * Links within a sentence are as high as its line (WCAG 2.5.8 excepts them); so are glossary words. Of the box before a
 * sentence it is the sentence that is pressed, and the box by itself has 24 px.
 */
function inSentence(element: Element): boolean {
	const around = element.closest('p, li, dd')?.textContent ?? '';
	const inline = getComputedStyle(element).display === 'inline';
	return (
		element.matches('.term, .pick') || (inline && around.trim() !== element.textContent?.trim())
	);
}

/**
 * Controls are 44 px wide and high; of a radio or checkbox it is the label around it that is pressed, of a field
 * the field, not the label above it.
 */
function targets(): string[] {
	const fields = 'input:not([type=radio], [type=checkbox], [type=hidden]), select, textarea';
	return all(`a[href], button, summary, label:not([for]), ${fields}`)
		.filter((element) => !inSentence(element))
		.flatMap((element) => {
			const { width, height } = element.getBoundingClientRect();
			const size = `${Math.round(width)} by ${Math.round(height)} px`;
			return width < 43.5 || height < 43.5 ? [`${say(element)} is ${size}`] : [];
		});
}

/** The bar that stays in view while the rest scrolls under it on purpose, if it is in one. */
function barOf(element: Element): Element | null {
	const bar = element.closest('.stays');
	return bar && getComputedStyle(bar).position === 'sticky' ? bar : null;
}

interface Line {
	readonly block: Element;
	readonly box: DOMRect;
}

function blockOf(node: Node): Element {
	let at = node.parentElement ?? document.body;
	while (getComputedStyle(at).display === 'inline') at = at.parentElement ?? document.body;
	return at;
}

/** Every line of text in a part of the page; the bar that stays is a part by itself. */
function linesIn(part: Element): Line[] {
	const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
	const lines: Line[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		if (!node.textContent?.trim() || !parent || !shown(parent)) continue;
		if (parent.closest('svg, .back, [popover]') || barOf(parent) !== barOf(part)) continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		for (const box of range.getClientRects())
			if (box.width > 1 && box.height > 1) lines.push({ block: blockOf(node), box });
	}
	return lines;
}

/** Lines of close text share a little of their leading; on each other they share much. */
function meet(one: DOMRect, other: DOMRect): boolean {
	const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
	const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
	return across > 2 && down > Math.min(one.height, other.height) * 0.35;
}

/** No text lies on other text. Parts that lie over each other on purpose are looked at one by one. */
function overlap(): string[] {
	return all('header, .quiz, .stays, footer, .page').flatMap((part) => {
		const lines = linesIn(part);
		const pairs = lines.flatMap((one, at) =>
			lines
				.slice(at + 1)
				.filter((other) => one.block !== other.block && meet(one.box, other.box))
				.map((other) => `${say(one.block)} lies on ${say(other.block)}`)
		);
		return [...new Set(pairs)];
	});
}

/** No box cuts off what stands in it; a line to write in moves with who writes. */
function clipping(): string[] {
	return all('body *:not(input)')
		.filter((element) => !element.closest('svg'))
		.filter((element) => {
			const { overflowX, overflowY } = getComputedStyle(element);
			const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
			const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
			const across = cuts(overflowX) && scrollWidth > clientWidth + 1;
			return across || (cuts(overflowY) && scrollHeight > clientHeight + 1);
		})
		.map((element) => `${say(element)} is cut off`);
}

/** Whether a box stands wholly before another one as one reads: above it, or left of it on its line. */
function isBefore(one: DOMRect, other: DOMRect): boolean {
	const above = one.bottom <= other.top + 4;
	const sameLine = one.top < other.bottom - 4 && other.top < one.bottom - 4;
	return above || (sameLine && one.right <= other.left + 4);
}

/** Tab goes as one reads: no stop stands wholly before the stop that comes before it (WCAG 2.4.3). */
function order(): string[] {
	const stops = 'a[href], button, summary, input:not([type=hidden])';
	return all('header, .quiz, .stays, footer, .contents, .offers').flatMap((part) => {
		const list = all(stops, part).filter(
			(stop) => !stop.matches('.term') && barOf(stop) === barOf(part)
		);
		return list.slice(1).flatMap((stop, at) => {
			const before = list[at];
			if (!before) return [];
			const wrong = isBefore(stop.getBoundingClientRect(), before.getBoundingClientRect());
			return wrong ? [`${say(stop)} comes after ${say(before)}`] : [];
		});
	});
}

/** No sentence is laid out in columns: in a row of boxes, text beside an element that has text is a box of its own. */
function pieces(): string[] {
	const hasText = (node: Node) => (node.textContent ?? '').trim() !== '';
	return all('body *')
		.filter((element) => {
			const { display, flexDirection } = getComputedStyle(element);
			const row = display.endsWith('flex') && !flexDirection.startsWith('column');
			// A single word in two colours has nothing to lose.
			const children = /\S\s\S/.test(element.textContent.trim())
				? [...element.childNodes].filter(hasText)
				: [];
			return (
				row &&
				children.some((child) => child instanceof Text) &&
				children.some((child) => child instanceof Element && shown(child))
			);
		})
		.map((element) => `${say(element)} is broken into columns`);
}

export const checks = { reflow, targets, overlap, clipping, order, pieces };
export type Check = keyof typeof checks;

const helpers = [
	shown,
	all,
	say,
	scrollsAlone,
	inSentence,
	barOf,
	blockOf,
	linesIn,
	meet,
	isBefore
];

/** The source of a check with all that it needs: an expression whose value is its lines. */
export function sourceOf(check: Check): string {
	return `(() => { ${[...helpers, checks[check]].map(String).join('\n')}; return ${check}(); })()`;
}
