import { textFile, type TextFile } from './text-file.ts';

export type Decoded =
	| { readonly type: 'text'; readonly file: TextFile }
	/** `offset` in `file`, where broken bytes stand as U+FFFD. */
	| { readonly type: 'not-utf8'; readonly file: TextFile; readonly offset: number };

// Made once: making one costs more than decoding a small file.
const strict = new TextDecoder('utf-8', { fatal: true });
const lossy = new TextDecoder('utf-8');

/** UTF-8 to text; a byte order mark is dropped. */
export function decode(path: string, bytes: Uint8Array): Decoded {
	try {
		return { type: 'text', file: textFile(path, strict.decode(bytes)) };
	} catch {
		const text = lossy.decode(bytes);
		return { type: 'not-utf8', file: textFile(path, text), offset: text.indexOf('\uFFFD') };
	}
}
