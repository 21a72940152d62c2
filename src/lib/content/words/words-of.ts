/** The words of a text: letters and digits, with apostrophes and hyphens inside. */
export function wordsOf(text: string): readonly string[] {
	return text.match(/[\p{L}\p{N}]+(?:['’‑-][\p{L}\p{N}]+)*/gu) ?? [];
}
