/** A person's or a class's name, blanks evened; `null` where there is none, or none that can be shown. */
export function readName(text: string): string | null {
	const name = text.normalize('NFC').replace(/\s+/g, ' ').trim();
	const odd = /[\p{Cc}\p{Co}\p{Cn}\u202A-\u202E\u2066-\u2069]/u;
	return name === '' || name.length > 100 || odd.test(name) ? null : name;
}
