import { textFile, type TextFile } from './text-file.ts';

export type Decoded =
	| { readonly type: 'text'; readonly file: TextFile }
	/** `offset` in `file`, where broken bytes stand as U+FFFD. */
	| { readonly type: 'not-utf8'; readonly file: TextFile; readonly offset: number };

/** UTF-8 to text; a byte order mark is dropped. */
export function decode(path: string, bytes: Uint8Array): Decoded {
	try {
		return {
			type: 'text',
			file: textFile(path, new TextDecoder('utf-8', { fatal: true }).decode(bytes))
		};
	} catch {
		const lossy = new TextDecoder('utf-8').decode(bytes);
		return { type: 'not-utf8', file: textFile(path, lossy), offset: lossy.indexOf('\uFFFD') };
	}
}
