/** Line breaks and runs of blanks are one space each; none at the ends. */
export function collapse(text: string): string {
	return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
