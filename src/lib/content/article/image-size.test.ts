import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { readImage, type RasterType } from './image-size.ts';

/** A box of ISO/IEC 14496-12: length, name, content; hexadecimal. */
function box(name: string, content: string): string {
	const length = (8 + content.length / 2).toString(16).padStart(8, '0');
	return `${length}${Buffer.from(name).toString('hex')}${content}`;
}

function ftyp(brand: string): string {
	return box('ftyp', Buffer.from(`${brand}\0\0\0\0mif1`).toString('hex'));
}

/** The sizes of the pictures in an AVIF, each in a property of its own. */
function meta(sizes: readonly (readonly number[])[]): string {
	const words = (numbers: readonly number[]): string =>
		numbers.map((each) => each.toString(16).padStart(8, '0')).join('');
	const properties = sizes.map((size) => box('ispe', words([0, ...size]))).join('');
	const handler = box('hdlr', '00'.repeat(24));
	return box('meta', `00000000${handler}${box('iprp', box('ipco', properties))}`);
}

/** A JPEG of 3 by 2 pixels whose Exif says how it is turned. */
function turned(orientation: number): string {
	const entry = `01120003000000010${orientation.toString(16).padStart(3, '0')}0000`;
	const exif = `457869660000${'4d4d002a00000008'}0001${entry}00000000`;
	const length = (2 + exif.length / 2).toString(16).padStart(4, '0');
	return `ffd8ffe000104a46494600010100000100010000ffe1${length}${exif}ffc0000b080002000301011100`;
}

/** The first bytes of real files of 3 by 2 pixels, filled up with zeros. */
const heads: Readonly<Record<string, readonly [RasterType, string]>> = {
	png: ['image/png', '89504e470d0a1a0a0000000d494844520000000300000002'],
	jpeg: ['image/jpeg', 'ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100'],
	'webp, extended': [
		'image/webp',
		'524946461a000000574542505650385800000000000000000200000100000000'
	],
	'webp, lossy': ['image/webp', '524946461a0000005745425056503820000000000000009d012a03000200'],
	'webp, lossless': ['image/webp', '524946461a000000574542505650384c000000002f02400000000000'],
	avif: ['image/avif', `${ftyp('avif')}${meta([[3, 2]])}`],
	'avif, several pictures': [
		'image/avif',
		`${ftyp('avis')}${meta([
			[1, 1],
			[3, 2]
		])}`
	]
};

function bytes(hex: string): Uint8Array {
	const found = new Uint8Array(256);
	found.set(Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
	return found;
}

describe('readImage', () => {
	it.each(Object.entries(heads))('reads the size of %s', (_name, [type, hex]) => {
		expect(readImage(type, bytes(hex))).toEqual({ type: 'image', size: { width: 3, height: 2 } });
	});

	it.each(Object.entries(heads))('takes other bytes for a broken %s', (_name, [type]) => {
		expect(readImage(type, bytes('00112233'))).toEqual({ type: 'broken' });
		expect(readImage(type, new Uint8Array(4))).toEqual({ type: 'broken' });
	});

	it.each([
		[1, { width: 3, height: 2 }],
		[3, { width: 3, height: 2 }],
		[6, { width: 2, height: 3 }],
		[8, { width: 2, height: 3 }]
	])('gives the size of a photograph as it is shown: orientation %i', (orientation, size) => {
		expect(readImage('image/jpeg', bytes(turned(orientation)))).toEqual({ type: 'image', size });
	});

	it.each<[string, RasterType, string]>([
		['a HEIC for an AVIF', 'image/avif', `${ftyp('heic')}${meta([[3, 2]])}`],
		['a film for an AVIF', 'image/avif', ftyp('isom')],
		['a PNG without its header', 'image/png', '89504e470d0a1a0a0000000d49444154']
	])('does not take %s', (_name, type, hex) => {
		expect(readImage(type, bytes(hex))).toEqual({ type: 'broken' });
	});

	it('does not look past the end of the bytes that it is given', () => {
		const whole = bytes(heads['png']?.[1] ?? '');
		expect(readImage('image/png', whole.subarray(0, 20))).toEqual({
			...{ type: 'image', size: undefined }
		});
	});

	it('takes anything, and no long time over it', () => {
		const types: readonly RasterType[] = ['image/png', 'image/jpeg', 'image/webp', 'image/avif'];
		fc.assert(
			fc.property(
				fc.constantFrom(...types),
				fc.constantFrom(...Object.values(heads).map(([, hex]) => hex)),
				fc.uint8Array({ maxLength: 300 }),
				fc.nat(60),
				(type, hex, noise, at) => {
					const given = bytes(hex);
					given.set(noise.subarray(0, 256 - at), at);
					expect(['image', 'broken']).toContain(readImage(type, given).type);
				}
			)
		);
		const many = Array.from({ length: 50_000 }, () => [1, 1]);
		const hostile: readonly (readonly [RasterType, Uint8Array])[] = [
			[
				'image/jpeg',
				Uint8Array.from({ length: limits.figureBytes }, (_, at) => [0xff, 0xd8][at] ?? 0)
			],
			['image/avif', Uint8Array.from(Buffer.from(`${ftyp('avif')}${meta(many)}`, 'hex'))],
			[
				'image/avif',
				Uint8Array.from(Buffer.from(ftyp('avif').padEnd(limits.figureBytes, '0'), 'hex'))
			]
		];
		for (const [type, given] of hostile) {
			const start = performance.now();
			expect(readImage(type, given)).toEqual({ type: 'image', size: undefined });
			expect(performance.now() - start).toBeLessThan(3000);
		}
	});

	it('ends on a JPEG whose segments lead nowhere', () => {
		const head = bytes('ffd8ffe00000ffe00000');
		expect(readImage('image/jpeg', head)).toEqual({ type: 'image', size: undefined });
	});
});
