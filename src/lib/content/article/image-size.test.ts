import { describe, expect, it } from 'vitest';
import { readImage, type RasterType } from './image-size.ts';

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
	avif: ['image/avif', '0000001c667479706176696600000000000000146973706500000000000000030000000200']
};

function bytes(hex: string): Uint8Array {
	const found = new Uint8Array(64);
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

	it('ends on a JPEG whose segments lead nowhere', () => {
		const head = bytes('ffd8ffe00000ffe00000');
		expect(readImage('image/jpeg', head)).toEqual({ type: 'image', size: undefined });
	});
});
