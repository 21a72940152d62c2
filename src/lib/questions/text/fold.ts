/** Of letters: accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks of Arabic. */
const accentMarks =
	/[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** What nobody sees: soft hyphens, marks of direction. And the line that stretches Arabic words. */
const unseen = /[\p{Cf}\u0640]/gu;

/**
 * What of a text counts when it is compared. Capitals, blanks, the shapes of dashes, apostrophes and digits, and what
 * stands around it as in a sentence do not. A dot before a digit stays, and so does what is raised: 10² is not 102.
 */
export function fold(text: string, accents: 'kept' | 'ignored'): string {
	const plain = text
		.replace(/\p{No}/gu, ' ^$&')
		.normalize('NFKC')
		.replace(unseen, '')
		// By capitals first: ß and SS are alike, and so are both shapes of a sigma.
		.toUpperCase()
		.toLowerCase()
		.replaceAll('i\u0307', 'i')
		.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
		.replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
		.replace(/[\p{Pd}\u2212]/gu, '-')
		.replace(/(\p{L})-(?=[\p{L}\p{N}])/gu, '$1 ')
		.replace(/^[\s"'\p{Pi}\p{Pf}¡¿]+|[\s"'\p{Pi}\p{Pf}.,;:!?؟،؛。、]+$/gu, '')
		.replace(/\s+/gu, ' ');
	if (accents === 'kept') return plain.normalize();
	return plain.normalize('NFD').replace(accentMarks, '').normalize();
}
