import { limits } from './limits.ts';

/** A decoded file that can say where an offset of its text lies. */
export interface TextFile {
	readonly path: string;
	readonly text: string;
	/** Offset of each line's first character. */
	readonly lineStarts: readonly number[];
}

/** A point in a file: an offset of its text, in UTF-16 code units. */
export interface Place {
	readonly file: TextFile;
	readonly offset: number;
}

interface LineColumn {
	/** From 1. */
	readonly line: number;
	/** From 1, in UTF-16 code units, as editors count. */
	readonly column: number;
}

export function textFile(path: string, text: string): TextFile {
	const lineStarts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
		lineStarts.push(at + 1);
	return { path, text, lineStarts };
}

export function lineColumn({ file, offset }: Place): LineColumn {
	const at = Math.min(Math.max(offset, 0), file.text.length);
	let low = 0;
	let high = file.lineStarts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((file.lineStarts[middle] ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return { line: low + 1, column: at - (file.lineStarts[low] ?? 0) + 1 };
}

/** The text of a line, counted from 1, without its line end, cut after so many characters. */
export function lineText(file: TextFile, line: number, most = Infinity): string {
	const start = file.lineStarts[line - 1] ?? file.text.length;
	const end = file.lineStarts[line] ?? file.text.length;
	return file.text.slice(start, Math.min(end, start + most)).replace(/\r?\n$/, '');
}

/** A module as it lies in its folder, before anything is understood. Types only. */

export type ModuleFile =
	/** `path` is relative to the module's folder, with `/` between its parts. */
	| { readonly type: 'file'; readonly path: string; readonly bytes: Uint8Array }
	/** Left unread: `size` in bytes is over the limit of its kind. */
	| { readonly type: 'too-large'; readonly path: string; readonly size: number }
	/** Left unread, because the module's files come to more bytes than the limit before it or with it. */
	| { readonly type: 'left-out'; readonly path: string }
	/** A link, a device, a file without permission: `reason` in words. */
	| { readonly type: 'unreadable'; readonly path: string; readonly reason: string };

export interface ModuleFiles {
	/** Name of the folder, which is the module's id. */
	readonly id: string;
	readonly files: readonly ModuleFile[];
}

/** Bytes of a module's files so far. */
export interface ModuleBytes {
	text: number;
	figures: number;
}

/** Adds a file to the sum, and says whether the module is too large with it. */
export function isOverTotal(sum: ModuleBytes, path: string, size: number): boolean {
	if (path.startsWith('figures/')) {
		sum.figures += size;
		return sum.figures > limits.moduleFigureBytes;
	}
	sum.text += size;
	return sum.text > limits.moduleTextBytes;
}

type Decoded =
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
