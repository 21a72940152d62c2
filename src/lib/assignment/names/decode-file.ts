/** Text of a file of names. `encoding`: `windows-1252` is a guess, so people should look at the accents. */
export type DecodedList =
	| {
			readonly type: 'text';
			readonly text: string;
			readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
	  }
	/** `workbook`: a file of Excel itself; `unknown`: no encoding in which we can tell the letters. */
	| { readonly type: 'unreadable'; readonly reason: 'workbook' | 'unknown' };

function decode(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function beginsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
	return mark.every((byte, at) => bytes[at] === byte);
}

/**
 * What no name in Windows-1252 has: control characters, which are its unused places; signs at a letter, a capital
 * like Ž in the middle of a word, or three letters with accents in a row. Then the file is of another code page (Mac,
 * Cyrillic, Polish …), whose letters would come out as others. (“N°” stands in French headings.)
 */
const otherCodePage = new RegExp(
	[
		'[\\u0080-\\u009f]',
		'\\p{L}[†‡‰‹›•™¢£¤¥¦§¨©¬®¯±²³µ¶¹¼½¾¿×÷ƒˆ˜„‚]',
		'[†‡‰•™¢£¤¥¦¨©¬®¯±²³µ¶¹¼½¾×÷ƒˆ˜]\\p{L}',
		'\\p{L}[ŠŒŽŸ]\\p{Ll}|\\p{Ll}[ŠŒŽŸ]',
		'[À-ÖØ-öø-ÿ]{3}'
	].join('|'),
	'u'
);

/**
 * The text of a file that a spreadsheet or another tool saved: UTF-8, UTF-16 with its mark (Excel's "Unicode text",
 * Blackboard), or Windows-1252 (Excel's "CSV" in western Europe and America). No letter is ever replaced by U+FFFD:
 * a file that cannot be read for certain is refused.
 */
export function decodeList(bytes: Uint8Array): DecodedList {
	if (beginsWith(bytes, 0x50, 0x4b, 3, 4) || beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
		return { type: 'unreadable', reason: 'workbook' };
	const [marked, encoding] = beginsWith(bytes, 0xff, 0xfe)
		? ([decode(bytes, 'utf-16le'), 'utf-16'] as const)
		: beginsWith(bytes, 0xfe, 0xff)
			? ([decode(bytes, 'utf-16be'), 'utf-16'] as const)
			: ([decode(bytes, 'utf-8'), 'utf-8'] as const);
	if (marked !== null && !marked.includes('\u0000'))
		return { type: 'text', text: marked, encoding };
	const guessed = encoding === 'utf-8' ? decode(bytes, 'windows-1252') : null;
	if (guessed === null || guessed.includes('\u0000') || otherCodePage.test(guessed))
		return { type: 'unreadable', reason: 'unknown' };
	return { type: 'text', text: guessed, encoding: 'windows-1252' };
}

/** Letters that a wrong encoding has lost (�), or UTF-8 that was once read as Windows-1252 (“Ã¼”). */
export function hasLostLetters(text: string): boolean {
	return /\uFFFD|Ã[\u0080-\u00bfŒŸœž€‚ƒ„…†‡ˆ‰‹›•–—‘’“”˜™]/u.test(text);
}
