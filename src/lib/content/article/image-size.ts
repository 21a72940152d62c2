import { HEIF } from 'image-size/types/heif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';

export type RasterType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/avif';

interface Size {
	/** In pixels, as the picture is shown: a photograph that is turned by its orientation counts as turned. */
	readonly width: number;
	readonly height: number;
}

export type ReadImage =
	{ readonly type: 'image'; readonly size: Size | undefined } | { readonly type: 'broken' };

interface Reader {
	/** Bytes from the beginning in which the size must stand. The readers are slow on much of what is no picture. */
	readonly head: number;
	/** May throw instead of answering `false`. */
	readonly validate: (head: Uint8Array) => boolean;
	/** Throws if there is no size. */
	readonly calculate: typeof PNG.calculate;
}

/** Single pictures and sequences. `image-size` does not know the brand of sequences. */
const avifBrand = /^ftyp(?:avif|avis|mif1|msf1)$/;

const readers: { readonly [T in RasterType]: Reader } = {
	'image/png': { ...PNG, head: 1024 },
	// A camera writes its notes and a preview, a program its colour profile before the size.
	'image/jpeg': { ...JPG, head: 1024 * 1024 },
	'image/webp': { ...WEBP, head: 1024 },
	'image/avif': {
		head: 32 * 1024,
		validate: (head) => avifBrand.test(String.fromCharCode(...head.subarray(4, 12))),
		calculate: (head) => {
			const first = HEIF.calculate(head);
			// The whole picture stands beside the tiles that it is made of, and a preview.
			return [first, ...(first.images ?? [])].reduce((one, other) =>
				other.width * other.height > one.width * one.height ? other : one
			);
		}
	}
};

/** Whether bytes are of the type that their name says, and how large the picture is, where that can be read. */
export function readImage(type: RasterType, bytes: Uint8Array): ReadImage {
	const { head: most, validate, calculate } = readers[type];
	// A copy: the readers would look past the end of a part of a larger buffer.
	const head = new Uint8Array(bytes.subarray(0, most));
	if (unlessThrown(() => validate(head)) !== true) return { type: 'broken' };
	const { width = 0, height = 0, orientation = 1 } = unlessThrown(() => calculate(head)) ?? {};
	if (width <= 0 || height <= 0) return { type: 'image', size: undefined };
	// Exif: from 5 on, the picture is turned by a quarter.
	const size = orientation < 5 ? { width, height } : { width: height, height: width };
	return { type: 'image', size };
}

function unlessThrown<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}
