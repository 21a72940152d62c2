/**
 * Texts as the eye compares them. A quote is in the article if both look the same, however their characters are
 * encoded: letters are compared in Unicode's form NFC, blanks of any kind and length are one blank, and what
 * cannot be seen does not count. Nothing else is evened out. docs/format.md states this rule for authors.
 */

/** A text as it is compared, with the way back to the text itself. Offsets are in UTF-16 code units. */
export interface SeenText {
	readonly text: string;
	/** Where each unit of `text` begins and ends in the text itself; -1 inside of a character that is written otherwise. */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/** Where a quote stands in the text itself. */
interface Span {
	readonly start: number;
	readonly end: number;
}

/** Soft hyphen, zero-width space, word joiner, byte order mark, and marks that only set the direction. */
const invisible = '\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff';
const unseen = new RegExp(`[${invisible}]+`, 'g');

/** A run of what is no letter or mark to be seen. All of `\s` but the byte order mark is a blank. */
const between = new RegExp(`([\\s\\u0085${invisible}]+)`);

/**
 * Joiners shape letters of Arabic, Indic and other scripts, and pictures. After a letter of these scripts, a digit,
 * a sign or a blank they show nothing.
 */
const idleJoiner =
	/(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{N}\p{P}])[\u200c\u200d]+/gu;

/** Letters and signs of scripts whose words have no blanks between them. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u3001-\u303f\u30fb\u30fc\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;

export function isUnspaced(character: string): boolean {
	return unspaced.test(character);
}

/** Signs that such scripts share with others. */
const shared = /[‘’“”…—]/;

/** Whether a line may end between two characters without a blank between them. */
function touch(before: string, after: string): boolean {
	const [one, other] = [isUnspaced(before), isUnspaced(after)];
	return (one && (other || shared.test(after))) || (other && shared.test(before));
}

/** A text as it is compared: blanks at its ends are gone. */
export function asSeen(text: string): string {
	return seenText(text).text;
}

export function seenText(text: string): SeenText {
	const gathering: Gathering = { parts: [], starts: [], ends: [], gap: undefined, last: '' };
	let at = 0;
	for (const [place, part] of text.split(between).entries()) {
		if (place % 2 === 1) takeGap(part, at, gathering);
		else if (part !== '') takeWord(part, at, gathering);
		at += part.length;
	}
	return { text: gathering.parts.join(''), starts: gathering.starts, ends: gathering.ends };
}

/** Where a quote stands first at or behind an offset of the seen text; `undefined` where it does not. */
export function findSeen(
	seen: SeenText,
	quote: string,
	from = 0
): (Span & { at: number }) | undefined {
	if (quote === '') return undefined;
	const cuts = cutsIn(seen.text);
	for (let at = seen.text.indexOf(quote, from); at >= 0; at = seen.text.indexOf(quote, at + 1)) {
		const start = seen.starts[at] ?? -1;
		const end = seen.ends[at + quote.length - 1] ?? -1;
		if (start >= 0 && end >= 0 && !cuts(at) && !cuts(at + quote.length)) return { start, end, at };
	}
	return undefined;
}

/** Whether a quote's words are there, but begin or end inside of a character. */
export function isCut(seen: SeenText, quote: string): boolean {
	return quote !== '' && seen.text.includes(quote) && !findSeen(seen, quote);
}

/**
 * Whether a place lies inside of a character: a letter without its accent, a syllable without its vowel sign, a picture
 * without what it is joined to is another one.
 */
function cutsIn(text: string): (at: number) => boolean {
	let characters: Intl.Segments | undefined;
	// Of the character looked at last: it may be as long as the text, and be asked of at each of its places.
	let [start, end] = [0, 0];
	return (at) => {
		if (at <= 0 || at >= text.length) return false;
		// Most places are between two plain letters or signs.
		if (text.charCodeAt(at - 1) < 0x300 && text.charCodeAt(at) < 0x300) return false;
		if (/^[\p{M}\u200c\u200d]/u.test(text.slice(at, at + 2))) return true;
		if (start < at && at < end) return true;
		characters ??= graphemes.segment(text);
		const found = characters.containing(at);
		if (found) [start, end] = [found.index, found.index + found.segment.length];
		return start !== at;
	};
}

interface Gathering {
	readonly parts: string[];
	readonly starts: number[];
	readonly ends: number[];
	/** The run of blanks since the last word. */
	gap: Span | undefined;
	/** The last character so far. */
	last: string;
}

function takeGap(part: string, at: number, gathering: Gathering): void {
	if (gathering.last !== '' && part.replace(unseen, '') !== '')
		gathering.gap = { start: gathering.gap?.start ?? at, end: at + part.length };
}

function takeWord(word: string, at: number, gathering: Gathering): void {
	if (!/[\u200c\u200d]/.test(word) && word.normalize('NFC') === word) {
		put(word, at, gathering);
		return;
	}
	for (const { segment, index } of graphemes.segment(word)) {
		const start = at + index;
		const seen = segment.replace(idleJoiner, '').normalize('NFC');
		if (seen === segment) put(segment, start, gathering);
		else if (seen !== '') putAs(seen, { start, end: start + segment.length }, gathering);
	}
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Takes a piece as it is written. */
function put(piece: string, at: number, gathering: Gathering): void {
	putBlank(piece, gathering);
	for (let unit = 0; unit < piece.length; unit += 1) {
		gathering.starts.push(at + unit);
		gathering.ends.push(at + unit + 1);
	}
	gathering.parts.push(piece);
	gathering.last = lastCharacter(piece);
}

/** Takes a character that is written in another way, which has no parts of its own. */
function putAs(character: string, { start, end }: Span, gathering: Gathering): void {
	putBlank(character, gathering);
	for (let unit = 0; unit < character.length; unit += 1) {
		gathering.starts.push(unit === 0 ? start : -1);
		gathering.ends.push(unit === character.length - 1 ? end : -1);
	}
	gathering.parts.push(character);
	gathering.last = lastCharacter(character);
}

function putBlank(next: string, gathering: Gathering): void {
	const { gap, last } = gathering;
	if (!gap) return;
	gathering.gap = undefined;
	// Markdown and YAML make a blank of the end of a line, where these scripts have none.
	if (touch(last, String.fromCodePoint(next.codePointAt(0) ?? 0))) return;
	gathering.parts.push(' ');
	gathering.starts.push(gap.start);
	gathering.ends.push(gap.end);
}

/** With both halves of it where it has two. */
function lastCharacter(text: string): string {
	const low = text.charCodeAt(text.length - 1);
	return text.slice(low >= 0xdc00 && low <= 0xdfff ? -2 : -1);
}
