/** A text with gaps: each gap stands as its name in braces. */

/** A piece of a text: words, or the gap with this name. */
export type Piece = { readonly words: string } | { readonly gap: string };

/** The pieces of a text, in order. Braces that name nothing are words. */
export function piecesOf(text: string): readonly Piece[] {
	return text
		.split(/\{([a-z][a-z0-9-]*)\}/)
		.map((piece, at): Piece => (at % 2 ? { gap: piece } : { words: piece }))
		.filter((piece) => 'gap' in piece || piece.words !== '');
}

/** The sentences of a text, each with the blank behind it. A gap is never cut. */
export function sentencesOf(text: string): readonly string[] {
	return text.match(/.+?(?:[.!?…。！？؟۔।](?:["'”’»」』)\]]*)(?:\s+|(?<=[。！？])|$)|$)/gsu) ?? [];
}

/** The sentence that a gap stands in, as it is called where there is no control: the gap is a rule, any other left out. */
export function sentenceWith(gap: string, text: string): string {
	const sentence = sentencesOf(text).find((each) => each.includes(`{${gap}}`)) ?? '';
	return piecesOf(sentence)
		.map((piece) => ('words' in piece ? piece.words : piece.gap === gap ? '____' : '[…]'))
		.join('')
		.trim();
}
