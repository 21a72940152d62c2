/**
 * The header `Content-Disposition` of a file to keep, by RFC 6266: its name in full, and one of plain letters for
 * what does not read that.
 */
export function attachment(name: string, plain: string): string {
	const escaped = encodeURIComponent(name).replaceAll(
		/['()*]/g,
		(letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${escaped}`;
}
