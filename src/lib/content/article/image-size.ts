export type RasterType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/avif';

export interface Size {
	/** In pixels. */
	readonly width: number;
	readonly height: number;
}

export type ReadImage =
	{ readonly type: 'image'; readonly size: Size | undefined } | { readonly type: 'broken' };

const readers: { readonly [T in RasterType]: (view: DataView) => ReadImage } = {
	'image/png': readPng,
	'image/jpeg': readJpeg,
	'image/webp': readWebp,
	'image/avif': readAvif
};

/** Whether bytes are of the type that their name says, and how large the picture is, where cheaply read. */
export function readImage(type: RasterType, bytes: Uint8Array): ReadImage {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.byteLength < 32) return { type: 'broken' };
	return readers[type](view);
}

function image(width: number, height: number): ReadImage {
	return { type: 'image', size: width > 0 && height > 0 ? { width, height } : undefined };
}

function word(view: DataView, at: number): string {
	return String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
}

/** PNG, third edition, 5.2 and 11.2.1: signature, then IHDR with width and height. */
function readPng(view: DataView): ReadImage {
	if (view.getUint32(0) !== 0x89504e47) return { type: 'broken' };
	return image(view.getUint32(16), view.getUint32(20));
}

/** ITU-T T.81, B.1.1: segments from marker to marker until a frame header (SOF). */
function readJpeg(view: DataView): ReadImage {
	if (view.getUint16(0) !== 0xffd8) return { type: 'broken' };
	for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff;) {
		const marker = view.getUint8(at + 1);
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) return image(view.getUint16(at + 7), view.getUint16(at + 5));
		at += 2 + view.getUint16(at + 2);
	}
	return { type: 'image', size: undefined };
}

/** RFC 9649: RIFF, WEBP, then the first chunk in one of three forms. */
function readWebp(view: DataView): ReadImage {
	if (word(view, 0) !== 'RIFF' || word(view, 8) !== 'WEBP') return { type: 'broken' };
	const u24 = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
	switch (word(view, 12)) {
		case 'VP8X':
			return image(u24(24) + 1, u24(27) + 1);
		case 'VP8 ':
			return image(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
		case 'VP8L': {
			const bits = view.getUint32(21, true);
			return image((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
		}
		default:
			return { type: 'image', size: undefined };
	}
}

/** ISO/IEC 23008-12: the brand in `ftyp`; the size is the first `ispe` property. */
function readAvif(view: DataView): ReadImage {
	if (word(view, 4) !== 'ftyp') return { type: 'broken' };
	const last = Math.min(view.byteLength - 16, 4_096);
	for (let at = 8; at < last; at += 1)
		if (word(view, at) === 'ispe') return image(view.getUint32(at + 8), view.getUint32(at + 12));
	return { type: 'image', size: undefined };
}
