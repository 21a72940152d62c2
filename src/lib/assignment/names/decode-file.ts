/** Text of a file of names. `encoding`: `windows-1252` is a guess, so people should look at the accents. */
export type DecodedList =
	| {
			readonly type: 'text';
			readonly text: string;
			readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
	  }
	| { readonly type: 'unreadable'; readonly reason: UnreadableReason };

/**
 * `workbook`: a file of Excel itself; `document`: a PDF, a web page or another that is no list; `cut`: UTF-8 that ends
 * in the middle of a letter; `unknown`: no encoding in which we can tell the letters.
 */
export type UnreadableReason = 'workbook' | 'document' | 'cut' | 'unknown';

function decode(bytes: Uint8Array, encoding: string, stream = false): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
	} catch {
		return null;
	}
}

function beginsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
	return mark.every((byte, at) => bytes[at] === byte);
}

/** PDF, RTF, Apple's own, pictures, and web pages, which some platforms save as “.xls”. */
const document =
	/^\s*(?:%PDF-|\{\\rtf|bplist|‰PNG|GIF8|ÿØÿ|(?:ï»¿)?<(?:!doctype|html|head|table|\?xml)\b)/i;

/** Signs and letters that UTF-8 has after “Ã” and the like where it is read as Windows-1252. */
const afterLead = '[\\u0080-\\u00bfŒŠŸŽœšžƒ€‚„…†‡ˆ‰‹›•–—‘’“”˜™]';

/** Not in a name of Windows-1252, in capitals as they are written. */
const brokenAsWritten = new RegExp(
	[
		// UTF-8 with a byte that is broken: “BjÃ¶rn”.
		`[ÂÃÄÅ]${afterLead}|â€`,
		// A capital inside a word.
		'\\p{L}–\\p{Ll}|\\p{L}[ŠŒŽŸ]\\p{Ll}|\\p{Ll}[ŠŒŽŸÀÂÃÆÈÊËÌÎÏÐÑÒÔÕÙÛÝÞ]'
	].join('|'),
	'u'
);

/** Not in a name of Windows-1252, in small letters; each with a name of which it is left when it is read wrongly. */
const otherCodePage = new RegExp(
	[
		// Controls, which are its unused places.
		'[\\u0080-\\u009f]',
		// Signs at a letter (Mac, DOS, Polish “Paweł”); but “N°” stands in French headings, “Mª” in Spanish names.
		'\\p{L}[†‡‰‹›•™¢£¤¥¦§¨©¬®¯±²³µ¶¹¼½¾¿×÷ƒˆ˜„‚]',
		'[†‡‰•™¢£¤¥¦¨©¬®¯±²³µ¶¹¼½¾¿×÷ƒˆ˜]\\p{L}|(?<!(?:^|\\P{L})[mdn]\\.?)[ªº]\\p{L}',
		// Marks inside a word: Mac “Zoë”, “María”, “Ramón”, “Muñoz”, “Böhm”.
		'\\p{L}[‘“”—]|[‘”—]\\p{L}|\\p{L}{3}’(?!s?(?!\\p{L})|h)|(?<!\\p{L})[bcdfghjklmnpqrstvwxz]+š[bcdfghjklmnpqrstvwxz]',
		'(?<!\\p{L})ß',
		// Three letters with accents in a row, or a word of nothing else (Cyrillic, Greek, Chinese “李娜”).
		'[à-öø-ÿ]{3}|(?<!\\p{L})[à-öø-ÿ]{2,}(?!\\p{L})',
		// Romanian “Răzvan”, Polish “Kamiński”: ã stands before o and e, ñ before a vowel.
		'ã(?!o|e|s?(?!\\p{L}))|ñ(?![aeiouyáéíóúü])',
		// Czech “Kučera”, “Kovač”, “Jiří”, “Štěpán”, “Vaněk”, “Růža”, “Ďurica”.
		'è[aeiouáéíóúý]|[ae]è(?=\\p{L})|[aiu]è(?!\\p{L})|[aeiouyáéíóúý]ø|ø[áéíóúý]',
		'ì\\p{L}|[aeouáéíóú]ò|ò[aeiouáéíóú]|(?<!o)ù\\p{L}|(?<![aeiouyáéóúâ])ï',
		// Croatian “Babić”, Polish “Wiśniewski”.
		'[aeiouáéíóú]æ|æ[aeiouáéíóú]|æ(?!\\p{L})|[aeiouyáéíóú]œ|œ(?![uûitbdrfls])',
		// Lithuanian “Eglė”, Latvian “Bērziņš”.
		'[bcdfghjklmnpqrstvwxz]ë(?!\\p{L})',
		'(?<!\\p{L})[bcdfghjklmnpqrstvwxz]+ç[bcdfghjklmnpqrstvwxz]'
	].join('|'),
	'u'
);

/** Letters that Turkish has in the places of Icelandic ones (“Ayşe Yıldız”), and Lithuanian and Croatian, too. */
const northern = /[þðý]/u;
const northernWord = /^[a-záéíóúýðþæöøšžäô]+$/u;

function count(words: readonly string[], pattern: RegExp): number {
	return words.filter((word) => pattern.test(word)).length;
}

/** Letters that stand for others elsewhere, unless the rest of the file shows which language it is. */
function isDoubtful(small: string): boolean {
	const words = small.match(/\p{L}+/gu) ?? [];
	const has = (pattern: RegExp): boolean => pattern.test(small);
	// Icelandic, Faroese, Czech and Slovak write á, í, ó, ú in every second name, Turkish never.
	const north = words.filter((word) => northern.test(word));
	if (north.length > 0 && count(words, /[áíóú]/u) * 2 < north.length) return true;
	if (!north.every((word) => northernWord.test(word))) return true;
	// Hungarian “Győző”, “Szűcs”: õ is Portuguese before e, Estonian beside ä in a first syllable; û is French or Dutch.
	const estonian = has(/ä/u);
	const tilded = words.filter((word) => word.replaceAll('õe', '').includes('õ'));
	if (!tilded.every((word) => estonian && /^[^aeiouyõäöüáéíóú]*õ/u.test(word))) return true;
	if (has(/û/u) && (!has(/[êœôèç]/u) || tilded.length > 0)) return true;
	// Polish “Dębski”, Romanian “Popă”: beside Portuguese they are Portuguese.
	const portuguese = has(/ã[oe]|õe/u);
	if (!portuguese && has(/ê[bdgkzw]|ãs?(?!\p{L})/u)) return true;
	// Czech “Ondřej”, “Martinů”.
	if (has(/ø/u) && has(/[áíúýšž]/u) && !has(/[æåð]/u)) return true;
	return has(/ù(?!\p{L})/u) && has(/[áíýšž]/u);
}

/**
 * Names of the west whose letters look like those of another code page, and which no name of one reads like: they say
 * nothing for or against. (A list of Icelanders or Estonians is known without them; these are guests in another one.)
 */
const known = new RegExp(
	`(?<!\\p{L})(?:${[
		'brontë|giosuè|josuè',
		'guð(?:mund|rún|laug|jón|finn|bjart|bjarg|björg|björn|ný|geir|stein)\\p{L}*|sigurð\\p{L}*|davíð\\p{L}*',
		'friðrik\\p{L}*|eiður|garðar\\p{L}*|viðar\\p{L}*|njörður|ragnheiður|aðalheiður|þuríður|sæunn',
		'þor(?:stein|vald|kel|björn|gerð|gils|lák)\\p{L}*',
		'tõn(?:u|is)|jõ(?:gi|esaar)|põ(?:ld|der)|kõ(?:iv|rv)|mõttus|õnne|rõõm(?:us)?|lõhmus|sõrmus|õunapuu|tõrv'
	].join('|')})(?!\\p{L})`,
	'gu'
);

/** Whether these can be the letters of Windows-1252. */
function isWestern(text: string): boolean {
	const small = text.toLowerCase().replaceAll(known, '');
	return !brokenAsWritten.test(text) && !otherCodePage.test(small) && !isDoubtful(small);
}

/**
 * Whether bytes are UTF-8 but for a letter at the end, of which a part is missing. One last byte can be a letter of
 * Windows-1252, as in “André”; a capital after a small letter is none.
 */
function isCut(bytes: Uint8Array): boolean {
	const begun = decode(bytes, 'utf-8', true);
	if (begun === null) return false;
	const left = bytes.length - new TextEncoder().encode(begun).length;
	const last = bytes.at(-1) ?? 0;
	return left > 1 || /[^\0-\x7f]/.test(begun) || (last < 0xdf && /\p{Ll}$/u.test(begun));
}

/**
 * The text of a file that a spreadsheet or another tool saved: UTF-8, UTF-16 with its mark (Excel's "Unicode text",
 * Blackboard), or Windows-1252 (Excel's "CSV" in western Europe and America). No letter is ever replaced by U+FFFD:
 * a file that cannot be read for certain is refused. So is one that would be Windows-1252 with letters or places of
 * letters that its languages do not have: saving as UTF-8 is a small thing, and a wrong name is seen by a whole class.
 */
export function decodeList(bytes: Uint8Array): DecodedList {
	if (beginsWith(bytes, 0x50, 0x4b, 3, 4) || beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
		return { type: 'unreadable', reason: 'workbook' };
	if (document.test(decode(bytes.subarray(0, 200), 'windows-1252') ?? ''))
		return { type: 'unreadable', reason: 'document' };
	const [marked, encoding] = beginsWith(bytes, 0xff, 0xfe)
		? ([decode(bytes, 'utf-16le'), 'utf-16'] as const)
		: beginsWith(bytes, 0xfe, 0xff)
			? ([decode(bytes, 'utf-16be'), 'utf-16'] as const)
			: ([decode(bytes, 'utf-8'), 'utf-8'] as const);
	if (marked !== null && !marked.includes('\u0000'))
		return { type: 'text', text: marked, encoding };
	if (encoding === 'utf-8' && marked === null && isCut(bytes))
		return { type: 'unreadable', reason: 'cut' };
	const guessed = encoding === 'utf-8' ? decode(bytes, 'windows-1252') : null;
	if (guessed === null || guessed.includes('\u0000') || !isWestern(guessed))
		return { type: 'unreadable', reason: 'unknown' };
	return { type: 'text', text: guessed, encoding: 'windows-1252' };
}

const lost = new RegExp(
	[
		`\\uFFFD|[ÂÃÄÅÐÑ]${afterLead}|â€`,
		'&(?:amp|lt|gt|quot|nbsp|szlig|#x?[\\da-f]+|[A-Za-z]{1,2}(?:uml|acute|grave|circ|tilde|cedil|slash|ring|caron|lig))(?!\\p{L})',
		'=\\?[\\w-]+\\?[BQbq]\\?'
	].join('|'),
	'u'
);

/**
 * Letters that a wrong encoding has lost (�), UTF-8 that was once read as Windows-1252 (“Ã¼”), and letters as web pages
 * and mails write them (“&uuml;”, “=?utf-8?Q?”).
 */
export function hasLostLetters(text: string): boolean {
	return lost.test(text);
}
