/** What stands between, and in, the tags of a piece of HTML. */
export type HtmlPiece =
	| { readonly type: 'text'; readonly raw: string }
	| {
			readonly type: 'open';
			readonly raw: string;
			readonly name: string;
			readonly attributes: ReadonlyMap<string, string>;
			/** `<br/>` */
			readonly closed: boolean;
	  }
	| { readonly type: 'close'; readonly raw: string; readonly name: string }
	| { readonly type: 'comment'; readonly raw: string; readonly ended: boolean }
	/** Processing instructions, declarations and CDATA. */
	| { readonly type: 'other'; readonly raw: string };

/** What is neither text nor a tag, from its start to its end. */
const remarks = [
	['<!--', '-->', 'comment'],
	['<?', '?>', 'other'],
	['<![CDATA[', ']]>', 'other'],
	['<!', '>', 'other']
] as const;

/** As CommonMark reads them; what looks like none is text. Takes linear time. */
const tag =
	/<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/y;

export function htmlPieces(html: string): readonly HtmlPiece[] {
	const pieces: HtmlPiece[] = [];
	let from = 0;
	// Ends that do not come any more: each is looked for once.
	const missing = new Set<string>();
	for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
		const piece = tagAt(html, at) ?? remarkAt(html, at, missing);
		if (!piece) {
			at += 1;
			continue;
		}
		if (at > from) pieces.push({ type: 'text', raw: html.slice(from, at) });
		pieces.push(piece);
		from = at + piece.raw.length;
		at = from;
	}
	if (from < html.length) pieces.push({ type: 'text', raw: html.slice(from) });
	return pieces;
}

function tagAt(html: string, at: number): HtmlPiece | undefined {
	const [raw = '', slash, name, attributes = '', closed] = matchAt(tag, html, at) ?? [];
	if (name === undefined) return undefined;
	if (slash === '/') return { type: 'close', raw, name: name.toLowerCase() };
	const read = htmlAttributes(attributes);
	return {
		...{ type: 'open', raw, name: name.toLowerCase() },
		...{ attributes: read, closed: closed === '/' }
	};
}

/** Without an end, its start alone: what follows is text. */
function remarkAt(html: string, at: number, missing: Set<string>): HtmlPiece | undefined {
	const remark = remarks.find(([start]) => html.startsWith(start, at));
	if (!remark) return undefined;
	const [start, end, type] = remark;
	const short = type === 'comment' ? /^<!--?-?>/.exec(html.slice(at, at + 6))?.[0] : undefined;
	const found = missing.has(end) ? -1 : html.indexOf(end, at + start.length);
	if (found < 0) missing.add(end);
	// A comment that another one begins in was to end before: with its words the end would be lost.
	const next = type === 'comment' && found >= 0 ? html.indexOf(start, at + start.length) : -1;
	const open = found < 0 || (next >= 0 && next < found);
	const raw = short ?? (open ? start : html.slice(at, found + end.length));
	return type === 'comment' ? { type, raw, ended: raw !== start } : { type, raw };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** `alt="A cup" hidden`: the first of each name counts, as in browsers. */
export function htmlAttributes(text: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
		const key = name.toLowerCase();
		if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
	}
	return found;
}
